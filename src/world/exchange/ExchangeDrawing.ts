import { Group, type Object3D } from 'three';
import { allConstants } from '../../facts/details';
import { CampusSetting } from '../../render/campus/CampusSetting';
import { alongAxes, type CampusFrame, fromCampusFrame } from '../../render/campus/campusFrame';
import { launcherSolids, nodeSolids } from '../../render/exchange/exchangeSolids';
import { GroundAreas } from '../../render/exchange/GroundAreas';
import { scalesForAreas, stretchedLengths } from '../../shared/modelStretch';
import { smoothstep, subtract } from '../../shared/vectors';
import type { ExchangeGround } from '../../store/exchange/exchangeGround';
import { type LaidExchange, laidExchange, mostLaunchers } from '../../store/exchange/exchangeLayout';
import { type DesignLengths, loadLengths } from '../../store/nodes/modelLengths';
import { nodeForm } from '../../store/nodes/nodeForm';
import { nodeSizes } from '../../store/nodes/nodeSizes';
import { stateNow } from '../../store/stateNow';
import { Stood } from '../campus/Stood';
import { paletteOf } from '../earth/globeLayers';
import type { Stage } from '../Stage';
import { areaFills } from './areaFills';

/** Eye to site between which launchers and node come, metres. */
const SHOWS_M = [60_000, 26_000] as const;

/** Fields, launchers and a node beside one campus, to true scale. */
export class ExchangeDrawing {
  readonly object: Object3D = new Group();
  readonly #areas = new GroundAreas();
  readonly #setting: CampusSetting;
  readonly #launchers: Stood;
  readonly #node: Stood;
  readonly #ground: ExchangeGround;
  #lengths: { form: string; lengths: DesignLengths } | null = null;
  #asked = '';

  /** @param ground what of it is taken already. */
  constructor(frame: CampusFrame, ground: ExchangeGround) {
    this.#ground = ground;
    this.#setting = new CampusSetting(frame);
    this.#launchers = new Stood(this.#setting);
    this.#node = new Stood(this.#setting);
    this.object.name = 'Exchange';
    this.object.add(this.#areas.object, this.#launchers.object, this.#node.object);
  }

  /** Once a frame. */
  update(stage: Stage): void {
    const { pose } = stage;
    const { frame } = this.#setting;
    const laid = laidExchange(stateNow(), this.#ground);
    this.object.visible = laid !== null && pose !== null;
    if (!laid || !pose) return;
    const palette = paletteOf(stage);
    this.#areas.update(
      laid.fields.map(({ id, bounds, columns, nodes, nodesAtOnce }) => ({
        kind: id === 'exchange.lifetimeArrayAreaM2' ? 'array' : 'radiator',
        fromEyeM: subtract(
          fromCampusFrame(frame, [(bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2, 0]),
          pose.eyeM,
        ),
        east: frame.east,
        north: frame.north,
        widthM: bounds.east - bounds.west,
        depthM: bounds.north - bounds.south,
        columns,
        count: nodes,
        full: nodesAtOnce,
      })),
      { rim: palette.nodeLit, ...areaFills[stage.theme], pixelRatio: stage.pixelRatio },
    );
    const distanceM = Math.hypot(...subtract(pose.eyeM, frame.originM));
    const opacity = smoothstep(SHOWS_M[0], SHOWS_M[1], distanceM);
    for (const { object } of [this.#launchers, this.#node]) object.visible = opacity > 0;
    if (opacity === 0) return;
    this.#standLaunchers(stage, laid);
    this.#standNode(stage, laid);
    const sun = alongAxes(frame, stage.sun);
    const look = { palette, sun, opacity, pixelRatio: stage.pixelRatio };
    this.#launchers.update(look);
    this.#node.update(look);
  }

  #standLaunchers(stage: Stage, { launches }: LaidExchange): void {
    const heightM = allConstants.starshipLengthM?.figure.value;
    const diameterM = allConstants.starshipDiameterM?.figure.value;
    const count = Math.min(mostLaunchers, launches?.launches ?? 0);
    const build = () => {
      if (!launches || !heightM || !diameterM) return null;
      const places = Array.from({ length: count }, (_, i) => launches.placeOf(i));
      return launcherSolids(places, heightM, diameterM);
    };
    // Turned about for a neighbour they stand elsewhere.
    const first = launches?.placeOf(0) ?? [0, 0];
    this.#launchers.stand(stage, [count, ...first], build, launches?.launchesAtOnce);
  }

  #standNode(stage: Stage, { nodeAt }: LaidExchange): void {
    const sizes = nodeSizes(stateNow());
    const form = nodeForm(sizes);
    if (form !== this.#asked) this.#load(stage, form);
    const lengths = this.#lengths?.form === form ? this.#lengths.lengths : null;
    this.#node.stand(stage, [lengths, sizes.arrayAreaM2, sizes.radiatorAreaM2, ...nodeAt], () => {
      if (!lengths) return null;
      const scales = scalesForAreas(lengths, sizes.arrayAreaM2, sizes.radiatorAreaM2);
      return nodeSolids(nodeAt, stretchedLengths(lengths, scales));
    });
  }

  #load(stage: Stage, form: string): void {
    this.#asked = form;
    const arrived = stage.hold();
    loadLengths(form)
      .then((lengths) => {
        this.#lengths = { form, lengths };
      })
      // Without its model's lengths no node is stood beside the site; the counts are there.
      .catch(() => {})
      .finally(arrived);
  }

  dispose(): void {
    this.#areas.dispose();
    this.#launchers.dispose();
    this.#node.dispose();
  }
}
