import type { Vec3 } from '../shared/vectors';
import type { PlaneTable } from '../store/select';

const TURN = 2 * Math.PI;
/** Floats a plane takes in the table. */
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

/** Earth-fixed position of node `k` of plane `plane`, metres; the same reading of the table as the shader's. */
export function positionInPlane({ rows, nodesPerPlane }: PlaneTable, plane: number, k: number): Vec3 {
  const at = (column: number) => rows[plane * ROW + column] ?? 0;
  const e = at(8);
  const E = eccentricAnomaly(TURN * (at(3) + k / (nodesPerPlane[plane] ?? 1)), e);
  const along = at(7) * (Math.cos(E) - e);
  const across = at(9) * Math.sin(E);
  return [along * at(0) + across * at(4), along * at(1) + across * at(5), along * at(2) + across * at(6)];
}

/** Plane of a node by its number in the constellation, or -1. */
export function planeOf({ firstNode, nodesPerPlane, count }: PlaneTable, index: number): number {
  for (let plane = 0; plane < count; plane += 1) {
    const first = firstNode[plane] ?? 0;
    if (index >= first && index < first + (nodesPerPlane[plane] ?? 0)) return plane;
  }
  return -1;
}

/** Earth-fixed position of a node, metres; null beyond the last. */
export function nodePosition(table: PlaneTable, index: number): Vec3 | null {
  const plane = planeOf(table, index);
  return plane < 0 ? null : positionInPlane(table, plane, index - (table.firstNode[plane] ?? 0));
}
