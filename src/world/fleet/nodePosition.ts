import { solveKepler } from '../../model/orbit/kepler';
import type { PlaneTable } from '../../model/orbit/orbit';
import { ECCENTRICITY, P, PHASE, PLANE_ROW, Q, SEMI_MAJOR, SEMI_MINOR } from '../../shared/planeRow';
import type { Vec3 } from '../../shared/vectors';

const TURN = 2 * Math.PI;

/**
 * Earth-fixed position of node `k` of plane `plane`, metres, written to `out`; the same reading of the table as the
 * shader's.
 */
export function placeInPlane(
  { rows, nodesPerPlane }: PlaneTable,
  plane: number,
  k: number,
  out: [number, number, number] | Float64Array,
): void {
  const row = plane * PLANE_ROW;
  const e = rows[row + ECCENTRICITY]!;
  const E = solveKepler(TURN * (rows[row + PHASE]! + k / nodesPerPlane[plane]!), e);
  const along = rows[row + SEMI_MAJOR]! * (Math.cos(E) - e);
  const across = rows[row + SEMI_MINOR]! * Math.sin(E);
  for (let i = 0; i < 3; i++) out[i] = along * rows[row + P + i]! + across * rows[row + Q + i]!;
}

/** Earth-fixed position of node `k` of plane `plane`, metres. */
export function positionInPlane(table: PlaneTable, plane: number, k: number): Vec3 {
  const out: [number, number, number] = [0, 0, 0];
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
