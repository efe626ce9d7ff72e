import type { PlaneTable } from '../../model/orbit/orbit';
import { coneHalfSpaces, HORIZON, horizon, INNER_EARTH_M, SPACE } from '../../render/core/halfSpaces';
import type { NodeRanges } from '../../render/orbits/nodeRanges';
import { visibleRanges } from '../../render/orbits/planes/planeArcs';
import { equatorialRadiusM } from '../../shared/earth';
import { ECCENTRICITY, PLANE_ROW, SEMI_MAJOR } from '../../shared/planeRow';
import type { Vec3 } from '../../shared/vectors';
import type { Lens, Pose } from '../camera/cameraPose';
import type { NodeFilter } from '../fleet/nodeFilter';
import { planeOf } from '../fleet/nodePosition';
import type { PickSet } from '../fleet/shownSets';
import type { Piece } from './selectPieces';
import { countStretch, earthClearance, sunClearance } from './selectStretch';

/** Nodes of one constellation in a selection. */
export interface SelectCount {
  id: string;
  nodes: number;
  /** Of them, those that see at least half of the Sun. */
  sunlit: number;
}

interface Found extends NodeRanges {
  used: number;
}

/** Arcs that a ring can have within one piece and two horizons, wrapped ones twice. */
const RANGES_A_PLANE = 9;

const roomFor = (planes: number): Found => ({
  starts: new Int32Array(RANGES_A_PLANE * planes + 1),
  counts: new Int32Array(RANGES_A_PLANE * planes + 1),
  used: 0,
});

function find(
  table: PlaneTable,
  nodesPerPlane: Uint32Array,
  halfSpaces: Float64Array,
  horizons: Float64Array,
  out: Found,
) {
  const { rows, count, firstNode } = table;
  out.used = visibleRanges(rows, count, nodesPerPlane, firstNode, { eyeM: null, halfSpaces, horizons }, out);
}

/** Nodes in the ranges, of those that are launched. */
function sum({ starts, counts, used }: Found, launched: number): number {
  let total = 0;
  for (let i = 0; i < used; i++) total += Math.max(0, Math.min(counts[i]!, launched - starts[i]!));
  return total;
}

/** Calls `visit` for each stretch [from, to) of `all` that is in neither of the others; ranges are in ascending order. */
function forRest(
  all: Found,
  a: Found,
  b: Found,
  launched: number,
  visit: (from: number, to: number) => void,
): void {
  let i = 0;
  let j = 0;
  for (let r = 0; r < all.used; r++) {
    let k = all.starts[r]!;
    const end = Math.min(launched, k + all.counts[r]!);
    while (k < end) {
      while (i < a.used && a.starts[i]! + a.counts[i]! <= k) i++;
      while (j < b.used && b.starts[j]! + b.counts[j]! <= k) j++;
      const nextA = i < a.used ? a.starts[i]! : end;
      const nextB = j < b.used ? b.starts[j]! : end;
      if (nextA <= k) k = a.starts[i]! + a.counts[i]!;
      else if (nextB <= k) k = b.starts[j]! + b.counts[j]!;
      else {
        const stop = Math.min(end, nextA, nextB);
        visit(k, stop);
        k = stop;
      }
    }
  }
}

/**
 * Which planes the heights shown leave whole (their node count) or empty (0); null where an ellipse crosses an end of
 * the range and its nodes must be asked one by one.
 */
function planesShown(table: PlaneTable, heightRangeM: NodeFilter['heightRangeM']): Uint32Array | null {
  if (!heightRangeM) return table.nodesPerPlane;
  const shown = table.nodesPerPlane.slice();
  for (let plane = 0; plane < table.count; plane++) {
    const a = table.rows[plane * PLANE_ROW + SEMI_MAJOR]!;
    const e = table.rows[plane * PLANE_ROW + ECCENTRICITY]!;
    const low = a * (1 - e) - equatorialRadiusM;
    const high = a * (1 + e) - equatorialRadiusM;
    // As isShown rounds it.
    const [from, to] = [heightRangeM[0] - 1e-3, heightRangeM[1] + 1e-3];
    if (high < from || low > to) shown[plane] = 0;
    else if (low < from || high > to) return null;
  }
  return shown;
}

/** Writes a piece of the picture as half-spaces. */
function pieceSpaces(piece: Piece, pose: Pose, lens: Lens, out: Float64Array): Float64Array {
  const u = (x: number) => (x - lens.centreXPx) / lens.focalPx;
  const v = (y: number) => (lens.centreYPx - y) / lens.focalPx;
  const { top, bottom, topLeft, topRight, bottomLeft, bottomRight } = piece;
  // biome-ignore format: corners by pairs
  const corners = [u(bottomLeft), v(bottom), u(bottomRight), v(bottom), u(topRight), v(top), u(topLeft), v(top)];
  return out.subarray(0, SPACE * coneHalfSpaces(pose, corners, out));
}

/** The horizons of a count: all that may be seen; seen and sunlit for certain; seen and dark for certain. */
function horizonsOf(eyeM: Vec3, sun: Vec3) {
  const loose = new Float64Array(HORIZON);
  const lit = new Float64Array(2 * HORIZON);
  const dark = new Float64Array(2 * HORIZON);
  const outside = horizon(eyeM, INNER_EARTH_M, 'loose', false, loose, 0);
  const certain = horizon(eyeM, equatorialRadiusM, 'strict', false, lit, 0);
  dark.set(lit);
  horizon(sun, equatorialRadiusM, 'strict', true, lit, HORIZON);
  horizon(sun, equatorialRadiusM, 'behind', true, dark, HORIZON);
  return { loose: outside ? loose : loose.subarray(0, 0), lit, dark, certain };
}

function countSet(
  { id, table, launched }: PickSet,
  spaces: readonly Float64Array[],
  horizons: ReturnType<typeof horizonsOf>,
  clear: { seen: ReturnType<typeof earthClearance>; lit: ReturnType<typeof sunClearance> },
  filter: NodeFilter,
): SelectCount {
  const count: SelectCount = { id, nodes: 0, sunlit: 0 };
  const whole = planesShown(table, filter.heightRangeM);
  const nodesPerPlane = whole ?? table.nodesPerPlane;
  const [all, lit, dark] = [roomFor(table.count), roomFor(table.count), roomFor(table.count)];
  const look = (from: number, to: number) => {
    for (let plane = planeOf(table, from), at = from; at < to; plane++) {
      const first = table.firstNode[plane]!;
      const end = Math.min(to, first + table.nodesPerPlane[plane]!);
      countStretch(table, plane, at - first, end - first, clear.seen, clear.lit, filter, count);
      at = end;
    }
  };
  for (const halfSpaces of spaces) {
    find(table, nodesPerPlane, halfSpaces, horizons.loose, all);
    if (all.used === 0) continue;
    lit.used = 0;
    dark.used = 0;
    if (whole && horizons.certain) {
      find(table, nodesPerPlane, halfSpaces, horizons.lit, lit);
      find(table, nodesPerPlane, halfSpaces, horizons.dark, dark);
    }
    const sunlit = filter.light === 'shadow' ? 0 : sum(lit, launched);
    count.sunlit += sunlit;
    count.nodes += sunlit + (filter.light === 'sunlit' ? 0 : sum(dark, launched));
    forRest(all, lit, dark, launched, look);
  }
  return count;
}

/**
 * Nodes whose middles lie in the pieces and are shown, before the Earth: by constellation, those with none left out.
 * By arcs, plane by plane; only what is at the Earth's rim (its ellipsoid is no sphere), and on ellipses at the rim of
 * its shadow, is settled by halving.
 */
export function countSelected(
  sets: readonly PickSet[],
  pieces: readonly Piece[],
  pose: Pose,
  lens: Lens,
  filter: NodeFilter,
): SelectCount[] {
  const horizons = horizonsOf(pose.eyeM, filter.sun);
  const spaces = pieces.map((piece) => pieceSpaces(piece, pose, lens, new Float64Array(4 * SPACE)));
  const clear = { seen: earthClearance(pose.eyeM), lit: sunClearance(filter.sun) };
  return sets.map((set) => countSet(set, spaces, horizons, clear, filter)).filter(({ nodes }) => nodes > 0);
}
