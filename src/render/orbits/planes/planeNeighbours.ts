import { P, PHASE, PLANE_ROW, Q, SEMI_MAJOR } from '../../../shared/planeRow';
import { clamp } from '../../../shared/vectors';
import type { FleetLayout } from '../../fields/packNodes';

const TURN = 2 * Math.PI;
/** The last plane is next to the first where they are no farther apart than this many steps between planes. */
const CLOSES_WITHIN = 1.5;
/** Half-way cases go one way whatever the rounding. */
const TIE = 1e-4;

/** Of each plane: the next one of its constellation, -1 for none, and by how many nodes the like-numbered is ahead. */
export interface PlaneNeighbours {
  next: Int32Array;
  /**
   * Node k of n is level with node floor(k · n'/n + shift) of the n' of the next plane, counted round: the one nearest to
   * it over a whole orbit.
   */
  shifts: Float64Array;
}

const dot = (rows: Float64Array, a: number, b: number): number =>
  rows[a]! * rows[b]! + rows[a + 1]! * rows[b + 1]! + rows[a + 2]! * rows[b + 2]!;

/** Cosine of the angle between two planes' normals. */
function likeness(rows: Float64Array, a: number, b: number): number {
  const [p, q, r, s] = [a * PLANE_ROW + P, a * PLANE_ROW + Q, b * PLANE_ROW + P, b * PLANE_ROW + Q];
  return dot(rows, p, r) * dot(rows, q, s) - dot(rows, p, s) * dot(rows, q, r);
}

/** How far ahead in plane `b` one flies level with plane `a`, turns: least distance, as the mean over an orbit. */
function levelTurns(rows: Float64Array, a: number, b: number): number {
  const [p, q, r, s] = [a * PLANE_ROW + P, a * PLANE_ROW + Q, b * PLANE_ROW + P, b * PLANE_ROW + Q];
  return Math.atan2(dot(rows, p, s) - dot(rows, q, r), dot(rows, p, r) + dot(rows, q, s)) / TURN;
}

const angle = (cosine: number): number => Math.acos(clamp(cosine, -1, 1));

/**
 * Which planes are neighbours: those numbered one after another within a constellation, and the last with the first
 * where the ring of planes closes. Planes that fly against each other or at other heights have no links. Holds for all time,
 * since the planes of a shell drift alike. `rows` as planesAt gives them.
 */
export function planeNeighbours(
  rows: Float64Array,
  { planeCount, nodesPerPlane, groupOfPlane }: FleetLayout,
): PlaneNeighbours {
  const next = new Int32Array(planeCount).fill(-1);
  const shifts = new Float64Array(planeCount);
  const sameShell = (a: number, b: number) =>
    groupOfPlane?.[a] === groupOfPlane?.[b] &&
    rows[a * PLANE_ROW + SEMI_MAJOR] === rows[b * PLANE_ROW + SEMI_MAJOR];
  const join = (a: number, b: number) => {
    if (likeness(rows, a, b) <= 0) return;
    const turns = rows[a * PLANE_ROW + PHASE]! - rows[b * PLANE_ROW + PHASE]! + levelTurns(rows, a, b);
    next[a] = b;
    shifts[a] = (turns - Math.floor(turns)) * nodesPerPlane[b]! + 0.5 - TIE;
  };
  for (let first = 0, plane = 0; plane < planeCount; plane++) {
    if (!sameShell(plane, first)) first = plane;
    if (plane + 1 < planeCount && sameShell(plane + 1, plane)) join(plane, plane + 1);
    else if (plane - first >= 2) {
      const step = angle(likeness(rows, first, first + 1));
      if (angle(likeness(rows, plane, first)) <= CLOSES_WITHIN * step) join(plane, first);
    }
  }
  return { next, shifts };
}
