import { bladeFootM, type ModelLengths } from '../../shared/modelStretch';
import { addSkin, type SkinRing } from '../campus/addSkin';
import { CampusBuilder } from '../campus/CampusBuilder';
import {
  type CampusPrism,
  campusPart,
  campusSurface,
  groundSurface,
  type StandingSolids,
  volumeKinds,
} from '../campus/campusForms';
import { type GroundPoint, triangulate } from '../campus/campusPolygon';

/** Where the ship stands on its booster, as a share of the whole height, and the length of its nose in diameters; schematic. */
const SHIP_FROM = 0.58;
const NOSE_DIAMETERS = 1.9;
/** Sides of a hull; of very many launchers fewer. */
const SIDES = 20;
const SIDES_OF_MANY = 10;
const MANY = 120;
const DISC_CORNERS = 20;

const disc = ([x, y]: GroundPoint, radiusM: number): GroundPoint[] =>
  Array.from({ length: DISC_CORNERS }, (_, i) => {
    const angle = (2 * Math.PI * i) / DISC_CORNERS;
    return [x + radiusM * Math.cos(angle), y + radiusM * Math.sin(angle)];
  });

/** A pad with the dark about a foot. */
function foot(to: CampusBuilder, at: GroundPoint, radiusM: number): void {
  const pad = disc(at, 2.6 * radiusM);
  to.paint(pad, triangulate(pad), groundSurface.pad);
  const [inner, outer] = [disc(at, radiusM), disc(at, 2 * radiusM)];
  const triangles = inner.flatMap((_, i) => {
    const j = (i + 1) % DISC_CORNERS;
    return [i, DISC_CORNERS + i, DISC_CORNERS + j, i, DISC_CORNERS + j, j];
  });
  const strengths = [...inner.map(() => 1), ...outer.map(() => 0)];
  to.paint([...inner, ...outer], triangles, groundSurface.contact, strengths);
}

/** Rings of a launcher: a cylinder, and a nose that is an ellipse's quarter. */
function launcherRings(heightM: number, diameterM: number): SkinRing[] {
  const radiusM = diameterM / 2;
  const noseM = NOSE_DIAMETERS * diameterM;
  const nose = Array.from({ length: 6 }, (_, i): SkinRing => {
    const angle = (Math.PI / 2) * ((i + 1) / 6);
    return [heightM - noseM + noseM * Math.sin(angle), radiusM * Math.cos(angle) ** 0.9];
  });
  return [[0, radiusM], [heightM - noseM, radiusM], ...nose];
}

function addLauncher(
  to: CampusBuilder,
  at: GroundPoint,
  heightM: number,
  diameterM: number,
  sides: number,
): void {
  const radiusM = diameterM / 2;
  addSkin(to, at, launcherRings(heightM, diameterM), sides, campusSurface.hull);
  const seamM = SHIP_FROM * heightM;
  const flap = { surface: campusSurface.stack, top: campusSurface.stack, edgePx: 0 };
  to.box(
    [at[0], at[1], seamM - 0.15 * diameterM],
    [1.03 * diameterM, 0.4 * diameterM, 0.3 * diameterM],
    0,
    flap,
  );
  to.box([at[0], at[1], seamM + 2], [3.6 * radiusM, 0.7, 0.1 * heightM], 0.5, flap);
  to.box([at[0], at[1], heightM - 4.6 * radiusM], [3.1 * radiusM, 0.7, 0.06 * heightM], 0.5, flap);
}

/** Starships with their boosters, standing at these places; height and diameter are exact, all else is schematic. Metres. */
export function launcherSolids(
  places: readonly GroundPoint[],
  heightM: number,
  diameterM: number,
): StandingSolids {
  const to = new CampusBuilder();
  to.kind = volumeKinds.indexOf('launcher');
  to.part = campusPart.yard;
  const sides = places.length > MANY ? SIDES_OF_MANY : SIDES;
  places.forEach((at, i) => {
    to.volume = i;
    foot(to, at, diameterM / 2);
    addLauncher(to, at, heightM, diameterM, sides);
  });
  const prisms = places.map(
    (at): CampusPrism => ({
      kind: 'launcher',
      style: 'imagery',
      outlineM: disc(at, diameterM / 2),
      heightM,
      baseM: 0,
    }),
  );
  return { prisms, mesh: to.finish(places.length) };
}

/** Thickness of wings and blades as drawn, metres. */
const THIN_M = 0.35;

/**
 * One node on trestles, its wings level: lengths and areas are those of its design as drawn in orbit. `at`: its middle, metres.
 */
export function nodeSolids([x, y]: GroundPoint, lengths: ModelLengths): StandingSolids {
  const to = new CampusBuilder();
  to.kind = volumeKinds.indexOf('node');
  to.part = campusPart.yard;
  const { busM, wingM, wingRootM, bladesM, spanM, heightM } = lengths;
  const [blade, deep] = bladesM ?? [0, 0];
  const upM = Math.max(deep / 2, busM[2] / 2) + 1.2;
  const cells = { surface: campusSurface.unit, top: campusSurface.cells, edgePx: 0.9 };
  const blades = { surface: campusSurface.blade, top: campusSurface.blade, edgePx: 0.7 };
  const body = { surface: campusSurface.unit, top: campusSurface.unit, edgePx: 0.9 };
  to.box([x, y, upM - busM[2] / 2], [busM[0], busM[1], busM[2]], 0, body);
  for (const side of [-1, 1]) {
    const middle = side * (busM[0] / 2 + wingRootM + wingM[0] / 2);
    to.box([x + middle, y, upM], [wingM[0], wingM[1], THIN_M], 0, cells);
    to.box([x + side * (busM[0] / 2 + wingRootM / 2), y, upM], [wingRootM, 0.4, THIN_M], 0, body);
    for (const share of [-0.4, 0, 0.4])
      to.box([x + middle + share * wingM[0], y, 0], [0.3, 0.3, upM], 0, { ...body, edgePx: 0 });
    if (bladesM) {
      const along = side * (bladeFootM(lengths) + blade / 2);
      to.box([x, y + along, upM - deep / 2], [THIN_M, blade, deep], 0, blades);
    }
  }
  const outlineM: GroundPoint[] = [
    [x - spanM / 2, y - heightM / 2],
    [x + spanM / 2, y - heightM / 2],
    [x + spanM / 2, y + heightM / 2],
    [x - spanM / 2, y + heightM / 2],
  ];
  return {
    prisms: [{ kind: 'node', style: 'imagery', outlineM, heightM: upM + deep / 2, baseM: 0 }],
    mesh: to.finish(1),
  };
}
