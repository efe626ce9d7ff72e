/**
 * The arcs of a ring inside half-spaces and before the Earth, in closed form.
 * On a ring x(E) = a (cos E − e) P + b sin E Q each half-space n·x + d ≥ 0 reads A cos E + B sin E + C ≥ 0: one arc.
 * All Earth-fixed metres. Scratch below is written anew for each ring, so that a call allocates nothing.
 */

import { ECCENTRICITY, P, PLANE_ROW, Q, SEMI_MAJOR, SEMI_MINOR } from '../../shared/planeRow';
import { BEHIND, HORIZON, SPACE, STRICT } from '../core/halfSpaces';

const TURN = 2 * Math.PI;
/** Pieces of one ring at most. n cuts leave n + 1: past 15 of them a ring keeps more than it should, never less. */
const PIECES_MAX = 16;
/** Where a ring's turns begin and end. */
const SEAM = 2;

const from = new Float64Array(PIECES_MAX + 1);
const to = new Float64Array(PIECES_MAX + 1);
let pieces = 0;

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
  const a = rows[row + SEMI_MAJOR]!;
  const e = rows[row + ECCENTRICITY]!;
  const b = rows[row + SEMI_MINOR]!;
  const px = a * rows[row + P]!;
  const py = a * rows[row + P + 1]!;
  const pz = a * rows[row + P + 2]!;
  const qx = b * rows[row + Q]!;
  const qy = b * rows[row + Q + 1]!;
  const qz = b * rows[row + Q + 2]!;
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

/** Mean anomaly of an end, whole turns. */
function meanTurns(turn: number, e: number): number {
  const E = angleOf(turn);
  return (e === 0 ? E : E - e * Math.sin(E)) / TURN;
}

/** Doubles that the arcs of one ring take at most: two ends each. */
export const RING_ARCS = 2 * PIECES_MAX;
/** In place of a number of arcs: the ring as a whole. */
export const WHOLE = -1;

/**
 * Cuts one ring: its arcs inside the first `spacesEnd` doubles of half-spaces and before all horizons, into `out` from
 * `at`, two ends each, turns of mean anomaly. Returns how many, or WHOLE.
 */
export function arcsOfRing(
  rows: Float64Array,
  plane: number,
  spaces: Float64Array,
  spacesEnd: number,
  horizons: Float64Array,
  out: Float64Array,
  at: number,
): number {
  const row = plane * PLANE_ROW;
  if (!cutRing(rows, row, spaces, spacesEnd, horizons)) return 0;
  const e = rows[row + ECCENTRICITY]!;
  const last = pieces - 1;
  const across = from[0] === -SEAM && to[last] === SEAM;
  if (across && last === 0) return WHOLE;
  let end = at;
  for (let i = across ? 1 : 0; i <= last; i++) {
    out[end++] = meanTurns(from[i]!, e);
    // The last piece goes on across the seam with the first.
    out[end++] = across && i === last ? 1 + meanTurns(to[0]!, e) : meanTurns(to[i]!, e);
  }
  return (end - at) / 2;
}
