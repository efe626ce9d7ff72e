import { ECCENTRICITY, P, PHASE, PLANE_ROW, Q, SEMI_MAJOR, SEMI_MINOR } from '../../../shared/planeRow';

const TAU = 2 * Math.PI;
export const planeWords = 12;
/**
 * Longest that the GPU turns planes by itself, seconds of simulated time. The limit is not exactness, which is a metre for
 * minutes, but that what comes into sight meanwhile is drawn from the start: see ArcsInSight.ts.
 */
export const longestTurnS = 20;
/** Nearer than this to the axis of a ring the eye has no nearest point on it; any will do, metres. */
const AXIS_M = 1;
/** Rings that pass this near the eye, metres, are measured from the very point nearest to it. */
export const NEAR_M = 300_000;
/**
 * Marks on a ring that the other rings are measured from: at low orbit nodes near the eye are then up to 100 km from a
 * mark, which is a centimetre of rounding, seen from more than 300 km. Few enough to stay in the processor's cache.
 */
const MARKS = 256;
const QUARTER = MARKS / 4;
/** Farthest that a point of a ring is from the mark next to it, radians of eccentric anomaly: half a step on a diagonal. */
const MARK_RAD = 1 / QUARTER;

/** Cosine, sine and turns of each mark, by the share of the square |x| + |y| = 1 that lies before it. */
const marks = new Float64Array(3 * (MARKS + 1));
for (let mark = 0; mark <= MARKS; mark++) {
  const share = mark / QUARTER;
  const x = share <= 2 ? 1 - share : share - 3;
  const y = share <= 2 ? 1 - Math.abs(x) : Math.abs(x) - 1;
  const length = Math.sqrt(x * x + y * y);
  const turns = Math.atan2(y, x) / TAU;
  marks[3 * mark] = x / length;
  marks[3 * mark + 1] = y / length;
  marks[3 * mark + 2] = turns - Math.floor(turns);
}

/** The mark next to a direction: one division instead of an angle. */
function markOf(x: number, y: number): number {
  const size = Math.abs(x) + Math.abs(y);
  if (size === 0) return 0;
  const share = y >= 0 ? 1 - x / size : 3 + x / size;
  return 3 * Math.round(share * QUARTER);
}

/**
 * Turns planes into what the GPU takes, 12 words each: [U xyz, group and launch], [V xyz, phase], [D xyz, E0].
 * D leads from the eye to a point of the ring near to it (the very nearest where that is within 300 km), U and V from the ring's centre to that point and to the one a
 * quarter ahead, so that a node δ of eccentric anomaly past it is at D + (cos δ − 1) U + sin δ V. All in double precision
 * up to the last rounding: a node near the eye keeps millimetres, one far away one part in ten million.
 *
 * @param rows 16 doubles a plane, Earth-fixed metres and turns: P xyz, mean anomaly of node 0 [0, 1), Q xyz, semi-major
 *   axis, eccentricity, semi-minor axis, six of no account here.
 * @param groupLaunched one word a plane: ordinal of its constellation (high 15 bits), whether launches have times (1
 *   bit), launched share in 1/65535 (low 16 bits).
 * @returns how near any ring comes to the eye, metres, or somewhat less; infinite where there are none.
 */
export function planeRows(
  rows: Float64Array,
  count: number,
  eyeM: readonly [number, number, number],
  groupLaunched: Uint32Array,
  out: Uint32Array,
): number {
  const asFloat = new Float32Array(out.buffer, out.byteOffset, out.length);
  const ex = eyeM[0];
  const ey = eyeM[1];
  const ez = eyeM[2];
  let nearestM = Number.POSITIVE_INFINITY;
  for (let plane = 0; plane < count; plane++) {
    const r = plane * PLANE_ROW;
    const px = rows[r + P]!;
    const py = rows[r + P + 1]!;
    const pz = rows[r + P + 2]!;
    const phase0 = rows[r + PHASE]!;
    const qx = rows[r + Q]!;
    const qy = rows[r + Q + 1]!;
    const qz = rows[r + Q + 2]!;
    const a = rows[r + SEMI_MAJOR]!;
    const e = rows[r + ECCENTRICITY]!;
    const b = rows[r + SEMI_MINOR]!;
    const x = (ex * px + ey * py + ez * pz) / a + e;
    const y = (ex * qx + ey * qy + ez * qz) / b;
    const mark = markOf(x, y);
    let c = marks[mark]!;
    let s = marks[mark + 1]!;
    let fromTurns = marks[mark + 2]!;
    const dx = a * (c - e) * px + b * s * qx - ex;
    const dy = a * (c - e) * py + b * s * qy - ey;
    const dz = a * (c - e) * pz + b * s * qz - ez;
    const markM = Math.sqrt(dx * dx + dy * dy + dz * dz) - MARK_RAD * a;
    if (markM < nearestM) nearestM = markM;
    if (markM < NEAR_M) {
      const length = Math.sqrt(x * x + y * y);
      c = length * a < AXIS_M ? 1 : x / length;
      s = length * a < AXIS_M ? 0 : y / length;
      fromTurns = Math.atan2(s, c) / TAU;
      fromTurns -= Math.floor(fromTurns);
    }
    const phase = phase0 - fromTurns + (e * s) / TAU;
    const phaseWord = Math.round((phase - Math.floor(phase)) * 2 ** 32) >>> 0;
    // What the word cannot hold, some millimetres, moves the point instead: motion stays even from frame to frame.
    const left = phase - Math.floor(phase) - phaseWord / 2 ** 32;
    const turn = ((left - Math.round(left)) * TAU) / (1 - e * c);
    const cosine = c - s * turn;
    const sine = s + c * turn;
    const ac = a * cosine;
    const as = a * sine;
    const bc = b * cosine;
    const bs = b * sine;
    const ax = ac - a * e;
    const at = plane * planeWords;
    asFloat[at] = ac * px + bs * qx;
    asFloat[at + 1] = ac * py + bs * qy;
    asFloat[at + 2] = ac * pz + bs * qz;
    out[at + 3] = groupLaunched[plane]!;
    asFloat[at + 4] = bc * qx - as * px;
    asFloat[at + 5] = bc * qy - as * py;
    asFloat[at + 6] = bc * qz - as * pz;
    out[at + 7] = phaseWord;
    asFloat[at + 8] = ax * px + bs * qx - ex;
    asFloat[at + 9] = ax * py + bs * qy - ey;
    asFloat[at + 10] = ax * pz + bs * qz - ez;
    asFloat[at + 11] = fromTurns;
  }
  return nearestM;
}
