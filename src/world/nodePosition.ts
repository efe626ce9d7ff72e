import type { Vec3 } from '../shared/vectors';
import type { PlaneTable } from '../store/select';

const TURN = 2 * Math.PI;
/** Floats a plane takes in the table. */
const ROW = 16;

/** Eccentric anomaly for a mean anomaly, radians (Newton; three steps suffice below e = 0.9). */
function eccentricAnomaly(meanRad: number, e: number): number {
  let E = meanRad + e * Math.sin(meanRad);
  for (let step = 0; step < 3; step += 1) E -= (E - e * Math.sin(E) - meanRad) / (1 - e * Math.cos(E));
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
