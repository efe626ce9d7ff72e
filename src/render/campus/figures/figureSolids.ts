import { addSkin, type SkinRing } from '../addSkin';
import { CampusBuilder } from '../CampusBuilder';
import { campusPart, campusSurface, groundSurface, type StandingSolids, volumeKinds } from '../campusForms';
import type { GroundPoint } from '../campusPolygon';
import { addPitch } from './addPitch';
import type { FigurePlot, FigureSizes } from './figurePlot';

/** Where things stand on the plot, metres outwards and along from its middle. */
const PITCH_OUT_M = 12;
const TRUCK_AT: GroundPoint = [-38, -22];
const PEOPLE_OUT_M = -33;
const PEOPLE = 8;
const PEOPLE_APART_M = 2.2;

/** A person as in an architect's model: height and width along it, as shares of the height. */
const BODY: readonly SkinRing[] = [
  [0, 0.07],
  [0.45, 0.1],
  [0.8, 0.13],
  [0.845, 0.04],
  [0.87, 0.055],
  [0.93, 0.068],
  [0.98, 0.05],
  [1, 0.001],
];
const SIDES = 10;

/** Of a truck, in metres but for the last: cab and the gap behind it, height of the bed, wheels. */
const CAB_M = 2.3;
const GAP_M = 0.6;
const BED_M = 1.1;
const WHEEL_M = [1, 0.5] as const;
/** Middles of the axles from the front, as shares of the length. */
const AXLES = [0.09, 0.31, 0.76, 0.84, 0.92] as const;

/** A truck with its trailer, its front to greater `along`; length, width and height are exact, all else is schematic. */
function addTruck(to: CampusBuilder, plot: FigurePlot, { truckM }: FigureSizes): void {
  const [long, wide, high] = truckM;
  const front = TRUCK_AT[1] + long / 2;
  const turnRad = plot.turnRad + Math.PI / 2;
  const box = (fromFront: number, size: readonly [number, number, number], upM: number, surface: number) => {
    const [x, y] = plot.place([TRUCK_AT[0], front - fromFront - size[0] / 2]);
    to.box([x, y, upM], size, turnRad, { surface, top: surface, edgePx: 0.7 });
  };
  const trailerM = long - CAB_M - GAP_M;
  box(0, [CAB_M, wide, 0.9 * high - 0.4], 0.4, campusSurface.hull);
  box(CAB_M + GAP_M, [trailerM, wide, high - BED_M], BED_M, campusSurface.unit);
  box(0.6, [long - 1, 0.45 * wide, 0.5], 0.6, campusSurface.stack);
  for (const axle of AXLES)
    box(axle * long - WHEEL_M[0] / 2, [WHEEL_M[0], 0.96 * wide, 2 * WHEEL_M[1]], 0, campusSurface.stack);
  const ring = [
    [-wide, -long],
    [wide, -long],
    [wide, long],
    [-wide, long],
  ].map(([a, b]) => plot.place([TRUCK_AT[0] + 0.5 * a!, TRUCK_AT[1] + 0.5 * b!]));
  to.paint(ring, [0, 1, 2, 0, 2, 3], groundSurface.contact, 0.8);
}

/** What gives the size of a campus: a pitch, a truck, and people in a row before it. All to true scale. */
export function figureSolids(plot: FigurePlot, sizes: FigureSizes): StandingSolids {
  const to = new CampusBuilder();
  to.kind = volumeKinds.indexOf('figure');
  to.part = campusPart.yard;
  addPitch(to, plot, PITCH_OUT_M, sizes.pitchM);
  addTruck(to, plot, sizes);
  const rings = BODY.map(([up, wide]): SkinRing => [up * sizes.personM, wide * sizes.personM]);
  for (let i = 0; i < PEOPLE; i++) {
    const at = plot.place([PEOPLE_OUT_M + 0.6 * (i % 3), TRUCK_AT[1] + PEOPLE_APART_M * (i - PEOPLE / 2)]);
    addSkin(to, at, rings, SIDES, campusSurface.hull);
  }
  const half = sizes.truckM[1] / 2;
  const outlineM = [-half, half].map((a) => plot.place([TRUCK_AT[0] + a, TRUCK_AT[1]]));
  return {
    prisms: [{ kind: 'figure', style: 'imagery', outlineM, heightM: sizes.truckM[2], baseM: 0 }],
    mesh: to.finish(1),
  };
}
