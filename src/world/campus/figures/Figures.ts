import type { Object3D } from 'three';
import { allConstants } from '../../../facts/details';
import type { Campus } from '../../../model/campus/types';
import { CampusSetting } from '../../../render/campus/CampusSetting';
import type { CampusFrame } from '../../../render/campus/campusFrame';
import type { CampusLook } from '../../../render/campus/campusLook';
import { type FigurePlot, type FigureSizes, figurePlot } from '../../../render/campus/figures/figurePlot';
import { figureSolids } from '../../../render/campus/figures/figureSolids';
import { boxOf, landAxes } from '../../../render/campus/land/landBoxes';
import { plantedLand } from '../../../render/campus/land/layLand';
import { hashOf } from '../../../shared/random';
import type { GroundBounds } from '../../../store/exchange/campusBounds';
import { type ExchangeGround, loadExchangeGround } from '../../../store/exchange/exchangeGround';
import { type LaidExchange, laidExchange } from '../../../store/exchange/exchangeLayout';
import { stateNow } from '../../../store/stateNow';
import type { Stage } from '../../Stage';
import { prismsOf } from '../campusForm';
import { Stood } from '../Stood';

/** The facts' sizes of what stands for scale; null where one is unknown. */
function figureSizes(): FigureSizes | null {
  const lengthM = (id: string) => allConstants[id]?.figure.value ?? 0;
  const personM = lengthM('personHeightM');
  const truckM = [lengthM('truckLengthM'), lengthM('truckWidthM'), lengthM('truckHeightM')] as const;
  const pitchM = [lengthM('footballPitchLengthM'), lengthM('footballPitchWidthM')] as const;
  return [personM, ...truckM, ...pitchM].every((length) => length > 0) ? { personM, truckM, pitchM } : null;
}

const corners = ({ west, east, south, north }: GroundBounds): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

/** Launchers and a node stand along one side of a campus, whatever their number. */
const rowsOf = ({ south, north }: GroundBounds, { bounds, southwards }: LaidExchange): GroundBounds =>
  southwards ? { ...bounds, north: south } : { ...bounds, south: north };

/** People, a truck and a football pitch beside a campus, clear of its neighbours and of what its megawatts take in orbit. */
export class Figures {
  readonly object: Object3D;
  readonly #stood: Stood;
  readonly #campus: Campus;
  #ground: ExchangeGround | null = null;

  constructor(stage: Stage, frame: CampusFrame, campus: Campus) {
    this.#campus = campus;
    this.#stood = new Stood(new CampusSetting(frame));
    this.object = this.#stood.object;
    this.object.name = 'Figures';
    const arrived = stage.hold();
    loadExchangeGround(campus.siteId)
      .then((ground) => {
        this.#ground = ground;
        stage.invalidate();
      })
      // Without its neighbours they cannot be kept clear of; the campus stands without figures.
      .catch(() => {})
      .finally(arrived);
  }

  /** Once a frame. */
  update(stage: Stage, look: CampusLook): void {
    const ground = this.#ground;
    if (!ground) return;
    const laid = laidExchange(stateNow(), ground);
    const { west, east, south, north } = laid?.bounds ?? {};
    this.#stood.stand(stage, [ground, west, east, south, north, laid?.southwards], () => {
      const sizes = figureSizes();
      return sizes && figureSolids(this.#plot(ground, laid), sizes);
    });
    this.#stood.update(look);
  }

  #plot({ campus, taken }: ExchangeGround, laid: LaidExchange | null): FigurePlot {
    const prisms = prismsOf(this.#campus);
    const axes = landAxes(prisms);
    const others = [
      ...taken,
      ...(laid ? [rowsOf(campus, laid), ...laid.fields.map(({ bounds }) => bounds)] : []),
    ];
    const box = boxOf(
      axes,
      prisms.flatMap(({ outlineM }) => outlineM),
    );
    // By the seed of campusMesh.ts.
    const planted = plantedLand(prisms, this.#campus.radiusM, hashOf(this.#campus.siteId));
    return figurePlot(axes, box, [...others.map(corners), ...planted]);
  }

  dispose(): void {
    this.#stood.dispose();
  }
}
