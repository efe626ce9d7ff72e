import type { Vec3 } from '../../shared/vectors';
import type { PlaneTable } from '../../store/select';

const TURN = 2 * Math.PI;
/** Doubles a plane takes in the table. */
const ROW = 16;

/**
 * Eccentric anomaly for a mean anomaly, radians, within a whole number of turns. Halley's iteration from Danby's first
 * guess, as in nodePosition.glsl: exact to 1e-14 rad up to e = 0.9, the most that a scene may ask.
 */
function eccentricAnomaly(meanRad: number, e: number): number {
  if (e === 0) return meanRad;
  const m = meanRad - TURN * Math.round(meanRad / TURN);
  let E = Math.sign(m) * Math.min(Math.abs(m) + 0.85 * e, Math.PI);
  for (let step = 0; step < 4; step += 1) {
    const sine = e * Math.sin(E);
    const slope = 1 - e * Math.cos(E);
    const f = E - sine - m;
    E -= (f * slope) / (slope * slope - 0.5 * f * sine);
  }
  return E;
}

/**
 * Earth-fixed position of node `k` of plane `plane`, metres, written to `out`; the same reading of the table as the
 * shader's.
 */
export function placeInPlane(
  { rows, nodesPerPlane }: PlaneTable,
  plane: number,
  k: number,
  out: Vec3 | Float64Array,
): void {
  const row = plane * ROW;
  const e = rows[row + 8]!;
  const E = eccentricAnomaly(TURN * (rows[row + 3]! + k / nodesPerPlane[plane]!), e);
  const along = rows[row + 7]! * (Math.cos(E) - e);
  const across = rows[row + 9]! * Math.sin(E);
  for (let i = 0; i < 3; i++) out[i] = along * rows[row + i]! + across * rows[row + 4 + i]!;
}

/** Earth-fixed position of node `k` of plane `plane`, metres. */
export function positionInPlane(table: PlaneTable, plane: number, k: number): Vec3 {
  const out: Vec3 = [0, 0, 0];
  placeInPlane(table, plane, k, out);
  return out;
}

/** Plane of a node by its number in the constellation, or -1; by halving, since planes are numbered in order. */
export function planeOf({ firstNode, nodesPerPlane, count }: PlaneTable, index: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firstNode[middle]! <= index) low = middle + 1;
    else high = middle;
  }
  const plane = low - 1;
  return plane >= 0 && index < firstNode[plane]! + nodesPerPlane[plane]! ? plane : -1;
}

/** Earth-fixed position of a node, metres; null beyond the last. */
export function nodePosition(table: PlaneTable, index: number): Vec3 | null {
  const plane = planeOf(table, index);
  return plane < 0 ? null : positionInPlane(table, plane, index - table.firstNode[plane]!);
}
