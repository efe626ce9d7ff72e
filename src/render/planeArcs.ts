/**
 * Which nodes of which planes lie inside a set of half-spaces and before the Earth, in closed form per plane.
 * On a ring x(E) = a (cos E − e) P + b sin E Q each half-space n·x + d ≥ 0 reads A cos E + B sin E + C ≥ 0: one arc.
 * All Earth-fixed metres. Scratch below is written anew for each plane, so that a call allocates nothing.
 */

import { BEHIND, HORIZON, horizon, INNER_EARTH_M, SPACE, STRICT } from './halfSpaces';

const TURN = 2 * Math.PI;
/** Doubles that a plane takes in the table. */
const ROW = 16;
/** Pieces of one ring at most. n cuts leave n + 1: past 15 of them a ring keeps more than it should, never less. */
const PIECES_MAX = 16;
/** Where a ring's turns begin and end. */
const SEAM = 2;

/** What is looked at. */
export interface ArcView {
  /** Where from, Earth-fixed metres; null keeps also what the Earth hides. */
  eyeM: ArrayLike<number> | null;
  /** Four numbers each: a point is inside where n·x + d ≥ 0. */
  halfSpaces: Float64Array;
  /** How many of them count; all where left out. */
  halfSpaceCount?: number;
  /** Horizons in place of the eye's own, each written by `horizon`. */
  horizons?: Float64Array;
  /** Nodes kept beyond each end of an arc; 0 where left out. */
  padNodes?: number;
  /** Ranges so few nodes apart become one, to have fewer; 0 where left out. */
  gapNodes?: number;
}

/** Node numbers, each range [start, start + count). */
export interface NodeRanges {
  starts: Int32Array;
  counts: Int32Array;
}

const from = new Float64Array(PIECES_MAX + 1);
const to = new Float64Array(PIECES_MAX + 1);
const firsts = new Int32Array(2 * PIECES_MAX);
const sizes = new Int32Array(2 * PIECES_MAX);
const eyeHorizon = new Float64Array(HORIZON);
const noHorizons = new Float64Array(0);
let pieces = 0;
let found = 0;
let ranges = 0;

/** Keeps of the pieces what lies in [low, high], turns as `turnOf` counts them. */
function clip(low: number, high: number): void {
  let kept = 0;
  for (let i = 0; i < pieces; i++) {
    const a = Math.max(from[i]!, low);
    const b = Math.min(to[i]!, high);
    if (a > b) continue;
    from[kept] = a;
    to[kept++] = b;
  }
  pieces = kept;
}

/** Takes ]low, high[ out of the pieces. */
function cutOut(low: number, high: number): void {
  let kept = 0;
  for (let i = 0; i < pieces; i++) {
    let a = from[i]!;
    let b = to[i]!;
    if (a < low && b > high) {
      if (pieces >= PIECES_MAX) return;
      for (let j = pieces; j > i; j--) {
        from[j] = from[j - 1]!;
        to[j] = to[j - 1]!;
      }
      to[i] = low;
      from[i + 1] = high;
      pieces++;
      return;
    }
    if (b > low && b <= high) b = low;
    if (a >= low && a < high) a = high;
    if (a > b) continue;
    from[kept] = a;
    to[kept++] = b;
  }
  pieces = kept;
}

/**
 * The turn of a direction, from -2 to 2, straight behind at both ends: it grows with the angle and costs one division.
 * Angles proper are needed of the few ends that are left over at last.
 */
const turnOf = (x: number, y: number): number =>
  y >= 0 ? 1 - x / (Math.abs(x) + y) : x / (Math.abs(x) - y) - 1;

/** The angle of such a turn, radians, -π to π. */
function angleOf(turn: number): number {
  const x = 1 - Math.abs(turn);
  const y = 1 - Math.abs(x);
  return turn < 0 ? -Math.atan2(y, x) : Math.atan2(y, x);
}

/** Keeps where A cos E + B sin E + C ≥ 0; false where nothing is left. */
function keep(A: number, B: number, C: number): boolean {
  const rest = A * A + B * B - C * C;
  if (!(rest > 0)) return C >= 0;
  const s = Math.sqrt(rest);
  const low = turnOf(B * s - A * C, -A * s - B * C);
  const high = turnOf(-B * s - A * C, A * s - B * C);
  if (low <= high) clip(low, high);
  else cutOut(high, low);
  return pieces > 0;
}

/** Keeps the arcs of one ring inside all half-spaces and before all horizons; false where nothing is left. */
function cutRing(
  rows: Float64Array,
  row: number,
  spaces: Float64Array,
  spacesEnd: number,
  horizons: Float64Array,
): boolean {
  const a = rows[row + 7]!;
  const e = rows[row + 8]!;
  const b = rows[row + 9]!;
  const px = a * rows[row]!;
  const py = a * rows[row + 1]!;
  const pz = a * rows[row + 2]!;
  const qx = b * rows[row + 4]!;
  const qy = b * rows[row + 5]!;
  const qz = b * rows[row + 6]!;
  pieces = 1;
  from[0] = -SEAM;
  to[0] = SEAM;
  for (let i = 0; i < spacesEnd; i += SPACE) {
    const x = spaces[i]!;
    const y = spaces[i + 1]!;
    const z = spaces[i + 2]!;
    const A = x * px + y * py + z * pz;
    if (!keep(A, x * qx + y * qy + z * qz, spaces[i + 3]! - e * A)) return false;
  }
  for (let i = 0; i < horizons.length; i += HORIZON) {
    const kind = horizons[i + 6]!;
    const radiusM = kind === STRICT ? a * (1 - e) : a * (1 + e);
    const beyond2 = radiusM * radiusM - horizons[i + 5]!;
    // Inside the sphere nothing is certain.
    if (kind === STRICT && beyond2 <= 0) return false;
    const edge = horizons[i + 3]! - horizons[i + 4]! * Math.sqrt(Math.max(0, beyond2));
    const sign = kind === BEHIND ? -1 : 1;
    const x = horizons[i]!;
    const y = horizons[i + 1]!;
    const z = horizons[i + 2]!;
    const A = sign * (x * px + y * py + z * pz);
    if (!keep(A, sign * (x * qx + y * qy + z * qz), -sign * edge - e * A)) return false;
  }
  return true;
}

/** Adds nodes [start, start + count) to the ranges; `gap` or fewer apart they join the last, and so where there is no room. */
function append(start: number, count: number, gap: number, { starts, counts }: NodeRanges): void {
  if (count <= 0) return;
  if (ranges > 0) {
    const last = starts[ranges - 1]!;
    const end = last + counts[ranges - 1]!;
    if (start <= end + gap || ranges === starts.length) {
      counts[ranges - 1] = Math.max(end, start + count) - last;
      return;
    }
  }
  starts[ranges] = start;
  counts[ranges++] = count;
}

/** Notes nodes [k, k + count) of a plane, kept in order. */
function note(k: number, count: number): void {
  let at = found++;
  for (; at > 0 && firsts[at - 1]! > k; at--) {
    firsts[at] = firsts[at - 1]!;
    sizes[at] = sizes[at - 1]!;
  }
  firsts[at] = k;
  sizes[at] = count;
}

/** Mean anomaly of an end, whole turns. */
function meanTurns(turn: number, e: number): number {
  const E = angleOf(turn);
  return (e === 0 ? E : E - e * Math.sin(E)) / TURN;
}

/** Turns the pieces of a ring into node numbers; false where they take in all `nodes`. */
function number(phaseTurns: number, e: number, nodes: number, pad: number): boolean {
  found = 0;
  const last = pieces - 1;
  const across = from[0] === -SEAM && to[last] === SEAM;
  if (across && last === 0) return false;
  for (let i = across ? 1 : 0; i <= last; i++) {
    const low = meanTurns(from[i]!, e) - phaseTurns;
    // The last piece goes on across the seam with the first.
    const high = (across && i === last ? 1 + meanTurns(to[0]!, e) : meanTurns(to[i]!, e)) - phaseTurns;
    const begin = Math.ceil(low * nodes - pad);
    const count = Math.floor(high * nodes + pad) - begin + 1;
    if (count <= 0) continue;
    if (count >= nodes) return false;
    const k = begin - nodes * Math.floor(begin / nodes);
    const ahead = Math.min(count, nodes - k);
    note(k, ahead);
    if (ahead < count) note(0, count - ahead);
  }
  return true;
}

/**
 * The nodes inside all half-spaces of `view` and not hidden by the Earth, as ranges of node numbers in ascending order,
 * written to `out`. Returns how many ranges. Never leaves out a node that is inside: where `out` is full, the last range
 * swallows what is between. `rows` as planesAt gives them; `firstNode` must ascend. Nothing is allocated.
 * What the Earth hides is exact for a sphere of INNER_EARTH_M on circular rings, and less than all on elliptic ones.
 */
export function visibleRanges(
  rows: Float64Array,
  planeCount: number,
  nodesPerPlane: ArrayLike<number>,
  firstNode: ArrayLike<number>,
  view: ArcView,
  out: NodeRanges,
): number {
  const { eyeM, halfSpaces, horizons, padNodes = 0, gapNodes = 0 } = view;
  const spacesEnd = SPACE * (view.halfSpaceCount ?? halfSpaces.length / SPACE);
  const own = !horizons && eyeM !== null && horizon(eyeM, INNER_EARTH_M, 'loose', false, eyeHorizon, 0);
  const screens = horizons ?? (own ? eyeHorizon : noHorizons);
  ranges = 0;
  for (let plane = 0; plane < planeCount; plane++) {
    const row = plane * ROW;
    const nodes = nodesPerPlane[plane]!;
    if (nodes === 0 || !cutRing(rows, row, halfSpaces, spacesEnd, screens)) continue;
    const first = firstNode[plane]!;
    const e = rows[row + 8]!;
    if (!number(rows[row + 3]!, e, nodes, padNodes)) append(first, nodes, gapNodes, out);
    else for (let i = 0; i < found; i++) append(first + firsts[i]!, sizes[i]!, gapNodes, out);
  }
  return ranges;
}
