import { Group } from 'three';
import { msg } from '../../locales/i18n';
import { cubeHalfSpaces, SPACE } from '../../render/core/halfSpaces';
import { detailPx, detailShares } from '../../render/models/modelDetail';
import { maxModels, type NodeModel, NodeModels } from '../../render/models/NodeModels';
import type { NodeRanges } from '../../render/orbits/nodeRanges';
import type { OrbitPlacement } from '../../render/orbits/OrbitPlacement';
import { visibleRanges } from '../../render/orbits/planes/planeArcs';
import type { Constellation } from '../../scene/types';
import { heatColor } from '../../shared/heatColor';
import { type PartScales, scalesForAreas, stretchedLengths } from '../../shared/modelStretch';
import { ECCENTRICITY, SEMI_MAJOR } from '../../shared/planeRow';
import { bring } from '../../store/actions/bring';
import { nodeForm } from '../../store/nodes/nodeForm';
import { type NodeSizes, nodeSizes } from '../../store/nodes/nodeSizes';
import { radiatorTemperatureK } from '../../store/nodes/radiatorTemperature';
import { stateNow } from '../../store/stateNow';
import type { State } from '../../store/types';
import { paletteOf } from '../earth/globeLayers';
import { loadNodeModel } from '../models/models';
import type { Stage } from '../Stage';
import type { FleetTables } from './fleetLayout';
import { flowTurns } from './flowTurns';
import { placeInPlane, planeOf } from './nodePosition';

/** Ranges of nodes looked through for one picture; far more than stand near each other on any orbit. */
const MOST_RANGES = 512;
/** Nodes looked at in one frame: where more are near, the rest stay points. */
const MOST_NODES = 4_096;
/** The first constellation's own design in `#designs`: the only one that the scenario stretches. */
const OWN = 'own';

/** One design: its model once loaded, and the numbers of its nodes at each level of detail. */
interface Design {
  model: NodeModel;
  drawn: NodeModels;
  partScales: PartScales;
  /** As drawn, wing tip to wing tip, metres. */
  spanM: number;
  ids: [number[], number[], number[]];
}

/** A node near the eye. */
interface Near {
  id: number;
  sizePx: number;
}

/** The nodes near enough to have a form. Costs nothing while none of the orbits passes near the eye. */
export class FleetModels {
  readonly object = new Group();
  readonly #layout: FleetTables;
  readonly #placement: OrbitPlacement;
  readonly #designs = new Map<string, Design>();
  readonly #designOf: string[];
  readonly #cube = new Float64Array(6 * SPACE);
  readonly #ranges: NodeRanges = { starts: new Int32Array(MOST_RANGES), counts: new Int32Array(MOST_RANGES) };
  readonly #near: Near[] = [];
  #sizes: NodeSizes | null = null;
  #form = '';
  #disposed = false;
  readonly #state: () => State;

  private constructor(
    layout: FleetTables,
    placement: OrbitPlacement,
    designOf: string[],
    state: () => State,
  ) {
    this.#state = state;
    this.#layout = layout;
    this.#placement = placement;
    this.#designOf = designOf;
    this.object.name = 'FleetModels';
  }

  /** Loads the models of the constellations' designs, sized as `state` has them. One whose model does not come keeps its points, and is told. */
  static async load(
    constellations: readonly Constellation[],
    layout: FleetTables,
    placement: OrbitPlacement,
    state: () => State,
  ): Promise<FleetModels> {
    const forms = constellations.map(({ design }, i) =>
      i === 0 ? OWN : design === 'scenario' || design === 'unknown' ? 'ai1-claimed' : design,
    );
    const models = new FleetModels(layout, placement, forms, state);
    models.#form = nodeForm(nodeSizes(state()));
    const add = async (form: string) => {
      const model = await loadNodeModel(form === OWN ? models.#form : form);
      if (!models.#disposed) models.#add(form, model);
    };
    await Promise.all([...new Set(forms)].map((form) => bring(msg('Models of nodes'), () => add(form))));
    return models;
  }

  #add(form: string, model: NodeModel): void {
    this.#designs.get(form)?.drawn.dispose();
    const drawn = new NodeModels(model, this.#placement);
    this.#designs.set(form, { model, drawn, partScales: {}, spanM: model.spanM, ids: [[], [], []] });
    this.object.add(drawn.object);
  }

  /** Sizes and form of the first constellation's nodes, as the scenario has them now. */
  #followScenario(stage: Stage): void {
    const sizes = nodeSizes(this.#state());
    if (sizes === this.#sizes) return;
    this.#sizes = sizes;
    const form = nodeForm(sizes);
    // Until another form is there, the one before is stretched.
    this.#stretch(sizes);
    if (form !== this.#form)
      void loadNodeModel(form).then(
        (model) => {
          if (this.#disposed || this.#sizes !== sizes) return;
          const before = this.#designs.get(OWN)?.drawn.object;
          this.#add(OWN, model);
          if (before) this.object.remove(before);
          this.#form = form;
          this.#stretch(sizes);
          stage.invalidate();
        },
        () => {},
      );
  }

  #stretch({ arrayAreaM2, radiatorAreaM2 }: NodeSizes): void {
    const own = this.#designs.get(OWN);
    if (!own) return;
    own.partScales = scalesForAreas(own.model, arrayAreaM2, radiatorAreaM2);
    own.spanM = stretchedLengths(own.model, own.partScales).spanM;
  }

  /** Wing tip to wing tip of the smallest, metres: as it grows on the screen, points give way. 0 where any has no model. */
  get spanM(): number {
    if (this.#designOf.some((form) => !this.#designs.has(form))) return 0;
    return Math.min(...[...this.#designs.values()].map((design) => design.spanM));
  }

  /** Once a frame, after the planes are placed. `shownPerPlane`: nodes of each plane that are shown at all. */
  update(stage: Stage, shownPerPlane: Uint32Array, launched: readonly number[]): void {
    this.#followScenario(stage);
    for (const { ids } of this.#designs.values()) for (const list of ids) list.length = 0;
    if (stage.quality.models) this.#collect(stage, shownPerPlane, launched);
    const { sun: sunDirection, pixelRatio } = stage;
    const palette = paletteOf(stage);
    const flow = flowTurns(stateNow(), stage.reducedMotion());
    const heat = this.#heat();
    for (const { drawn, ids, partScales } of this.#designs.values()) {
      drawn.object.visible = ids.some((list) => list.length > 0);
      if (drawn.object.visible)
        drawn.update({ ids, sunDirection, palette, pixelRatio, partScales, flowTurns: flow, heat });
    }
  }

  /** The false colour of the radiators, where the scene asks for it and their temperature is known. */
  #heat(): [number, number, number] | null {
    const temperatureK = radiatorTemperatureK(this.#state());
    if (!stateNow().scene.nodes.heat || temperatureK === null) return null;
    const [r, g, b] = heatColor(temperatureK);
    return [r / 255, g / 255, b / 255];
  }

  /** True where any orbit comes within `reachM` of the eye's height. */
  #passesNear(eyeRadiusM: number, reachM: number): boolean {
    const { tables } = this.#layout;
    return tables.some(({ rows }) => {
      const a = rows[SEMI_MAJOR] ?? 0;
      const e = rows[ECCENTRICITY] ?? 0;
      return eyeRadiusM > a * (1 - e) - reachM && eyeRadiusM < a * (1 + e) + reachM;
    });
  }

  #collect(stage: Stage, shownPerPlane: Uint32Array, launched: readonly number[]): void {
    const { pose, lens } = stage;
    if (!pose) return;
    const reachM =
      (Math.max(0, ...[...this.#designs.values()].map((d) => d.spanM)) * lens.focalPx) / detailPx.point[0];
    if (!this.#passesNear(Math.hypot(...pose.eyeM), reachM)) return;
    cubeHalfSpaces(pose.eyeM, reachM, this.#cube);
    const { rows, planeCount, firstNode } = this.#layout;
    const view = { eyeM: pose.eyeM, halfSpaces: this.#cube };
    const length = visibleRanges(rows, planeCount, shownPerPlane, firstNode, view, this.#ranges);
    this.#near.length = 0;
    for (let i = 0; i < length; i++) {
      const first = this.#ranges.starts[i]!;
      const count = Math.min(this.#ranges.counts[i]!, MOST_NODES - this.#near.length);
      for (let id = first; id < first + count; id++) this.#consider(stage, id, launched);
    }
    this.#near.sort((p, q) => q.sizePx - p.sizePx);
    for (const { id, sizePx } of this.#near) this.#choose(id, sizePx);
  }

  #consider({ pose, lens }: Stage, id: number, launched: readonly number[]): void {
    const group = this.#groupOf(id);
    const design = this.#designs.get(this.#designOf[group]!);
    const index = id - this.#layout.firstNodes[group]!;
    if (!design || !pose || index >= launched[group]!) return;
    const table = this.#layout.tables[group]!;
    const plane = planeOf(table, index);
    placeInPlane(table, plane, index - table.firstNode[plane]!, at);
    const distanceM = Math.hypot(at[0]! - pose.eyeM[0], at[1]! - pose.eyeM[1], at[2]! - pose.eyeM[2]);
    this.#near.push({ id, sizePx: (design.spanM * lens.focalPx) / Math.max(distanceM, 0.5) });
  }

  #choose(id: number, sizePx: number): void {
    const design = this.#designs.get(this.#designOf[this.#groupOf(id)]!);
    if (!design) return;
    detailShares(sizePx).forEach((share, level) => {
      const list = design.ids[level]!;
      if (share > 0 && list.length < maxModels) list.push(id);
    });
  }

  #groupOf(id: number): number {
    const { firstNodes } = this.#layout;
    let group = firstNodes.length - 1;
    while (group > 0 && firstNodes[group]! > id) group--;
    return group;
  }

  dispose(): void {
    this.#disposed = true;
    for (const { drawn } of this.#designs.values()) drawn.dispose();
  }
}

const at = new Float64Array(3);
