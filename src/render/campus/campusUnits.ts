import type { CampusBuilder } from './CampusBuilder';
import { campusPart, campusSurface, type VolumeForm } from './campusForms';
import { type GroundPoint, isInside, longestEdgeRad, offsetRing } from './campusPolygon';

/** Equal machines in rows, as they stand in a yard. Metres. Assumed: typical of their kind, not reported. */
interface Row {
  size: readonly [alongM: number, acrossM: number, highM: number];
  /** From one to the next, along the row and to the next row. */
  pitchM: readonly [number, number];
  top: number;
  /** A stack on each: radius, height above the ground. */
  stack?: readonly [number, number];
}

const { fan, unit } = campusSurface;

/** Dry coolers with fans; generator sets in containers; gas turbines with their stacks; battery cabinets; transformers. */
const rows: Partial<Record<VolumeForm, Row>> = {
  cooling: { size: [11.6, 2.4, 2.9], pitchM: [13.4, 4.4], top: fan },
  generators: { size: [12.2, 3.2, 3.8], pitchM: [16.5, 5.6], top: unit, stack: [0.35, 6.5] },
  turbines: { size: [17, 3.6, 4.6], pitchM: [24, 11], top: unit, stack: [1.1, 12] },
  battery: { size: [8.8, 1.65, 2.8], pitchM: [10.2, 4.6], top: unit },
  substation: { size: [6.4, 4.2, 4.8], pitchM: [19, 24], top: unit },
};

/** More machines than this in one yard are left out, by drawing every second, third … row. */
const MOST_UNITS = 1200;

/** Places of a grid inside a ring, in its longest edge's direction, whose four corners are inside too. */
function places(
  ring: readonly GroundPoint[],
  size: readonly number[],
  pitchM: readonly [number, number],
  insetM: number,
) {
  const turnRad = longestEdgeRad(ring);
  const [c, s] = [Math.cos(turnRad), Math.sin(turnRad)];
  const turned = ring.map(([x, y]): GroundPoint => [x * c + y * s, y * c - x * s]);
  const inner = offsetRing(turned, -insetM);
  const [us, vs] = [turned.map((p) => p[0]), turned.map((p) => p[1])];
  const [u0, v0] = [Math.min(...us) + insetM, Math.min(...vs) + insetM];
  const [width, depth] = [Math.max(...us) - insetM - u0, Math.max(...vs) - insetM - v0];
  const columns = Math.max(1, Math.floor((width - size[0]!) / pitchM[0]) + 1);
  const lines = Math.max(1, Math.floor((depth - size[1]!) / pitchM[1]) + 1);
  const found: GroundPoint[] = [];
  for (let j = 0; j < lines; j++)
    for (let i = 0; i < columns; i++) {
      const u = u0 + (width - (columns - 1) * pitchM[0]) / 2 + i * pitchM[0];
      const v = v0 + (depth - (lines - 1) * pitchM[1]) / 2 + j * pitchM[1];
      const fits = [-1, 1].every((a) =>
        [-1, 1].every((b) => isInside(inner, [u + (a * size[0]!) / 2, v + (b * size[1]!) / 2])),
      );
      if (fits) found.push([u * c - v * s, u * s + v * c]);
    }
  return { turnRad, found };
}

/** Machines of a yard. Returns how many were drawn. */
export function addYard(
  to: CampusBuilder,
  kind: VolumeForm,
  ring: readonly GroundPoint[],
  heightM: number,
): number {
  const row = rows[kind];
  if (!row) return 0;
  to.part = campusPart.yard;
  const highM = kind === 'cooling' ? Math.min(Math.max(2.2, heightM), 5) : row.size[2];
  const { turnRad, found } = places(ring, row.size, row.pitchM, kind === 'substation' ? 4 : 1);
  const step = Math.ceil(found.length / MOST_UNITS);
  found.forEach((at, n) => {
    if (n % step !== 0) return;
    addUnit(to, kind, at, turnRad, highM, row);
  });
  if (kind === 'substation') addGantries(to, ring, turnRad);
  return Math.ceil(found.length / step);
}

function addUnit(
  to: CampusBuilder,
  kind: VolumeForm,
  [x, y]: GroundPoint,
  turnRad: number,
  highM: number,
  row: Row,
): void {
  const [along, across] = row.size;
  const stand = kind === 'cooling' ? 0.5 : 0.15;
  to.box([x, y, stand], [along, across, highM - stand], turnRad, {
    surface: unit,
    top: row.top,
    edgePx: 0.55,
  });
  const [c, s] = [Math.cos(turnRad), Math.sin(turnRad)];
  if (row.stack) {
    const [radius, top] = row.stack;
    const [px, py] = [x + 0.36 * along * c, y + 0.36 * along * s];
    to.box([px, py, highM - 0.2], [2 * radius, 2 * radius, top - highM], turnRad, {
      surface: campusSurface.stack,
      top: campusSurface.stack,
      edgePx: 0.5,
    });
  }
  if (kind !== 'substation') return;
  // Bushings of a transformer.
  for (const k of [-0.3, 0, 0.3])
    to.box([x + k * along * c, y + k * along * s, highM - 0.1], [0.3, 0.3, 2.1], turnRad, {
      surface: campusSurface.stack,
      top: campusSurface.stack,
      edgePx: 0.4,
    });
}

/** Line gantries over a switchyard: portals 11 m high every 24 m, and the wires between them. */
function addGantries(to: CampusBuilder, ring: readonly GroundPoint[], turnRad: number): void {
  const { found } = places(ring, [18, 1, 1], [24, 24], 5);
  const [c, s] = [Math.cos(turnRad), Math.sin(turnRad)];
  for (const [x, y] of found.slice(0, 160)) {
    const [ox, oy] = [-7.5 * s, 7.5 * c];
    const at = (u: number, z: number) => [x + ox + u * c, y + oy + u * s, z] as const;
    to.edge(at(-8, 0), at(-8, 11), 1);
    to.edge(at(8, 0), at(8, 11), 1);
    to.edge(at(-8, 10.6), at(8, 10.6), 1.2);
    for (const k of [-5, 0, 5]) {
      const [ax, ay, az] = at(k, 10.4);
      to.edge([ax, ay, az], [ax + 15 * s, ay - 15 * c, 6.6], 0.45);
    }
  }
}

/** Air handlers on a hall's roof, in rows. */
export function addRoofUnits(to: CampusBuilder, ring: readonly GroundPoint[], roofM: number): void {
  to.part = campusPart.roof;
  const size = [5.2, 2.6, 2.1] as const;
  const { turnRad, found } = places(ring, size, [15, 27], 9);
  const step = Math.ceil(found.length / 500);
  found.forEach(([x, y], n) => {
    if (n % step === 0)
      to.box([x, y, roofM], size, turnRad, { surface: unit, top: fan, edgePx: 0.5, late: true });
  });
}
