const TAU = 2 * Math.PI;
/** Doubles of a plane as given, and words of it on the GPU. */
export const planeDoubles = 16;
export const planeWords = 12;
/** Nearer than this to the axis of a ring the eye has no nearest point on it; any will do, metres. */
const AXIS_M = 1;

const floats = new Float32Array(1);
const bits = new Uint32Array(floats.buffer);
function bitsOf(value: number): number {
  floats[0] = value;
  return bits[0]!;
}

/**
 * Turns planes into what the GPU takes, 12 words each: [U xyz, group and launch], [V xyz, phase], [D xyz, E0].
 * D leads from the eye to the ring's point nearest to it, U and V from the ring's centre to that point and to the one a
 * quarter ahead, so that a node δ of eccentric anomaly past it is at D + (cos δ − 1) U + sin δ V. All in double precision
 * up to the last rounding: a node near the eye keeps millimetres, one far away one part in ten million.
 *
 * @param rows 16 doubles a plane, Earth-fixed metres and turns: P xyz, mean anomaly of node 0 [0, 1), Q xyz, semi-major
 *   axis, eccentricity, semi-minor axis, six of no account here.
 * @param groupLaunched one word a plane: ordinal of its constellation (high 15 bits), whether launches have times (1
 *   bit), launched share in 1/65535 (low 16 bits).
 */
export function planeRows(
  rows: Float64Array,
  count: number,
  eyeM: readonly [number, number, number],
  groupLaunched: Uint32Array,
  out: Uint32Array,
): void {
  const asFloat = new Float32Array(out.buffer, out.byteOffset, out.length);
  const [ex, ey, ez] = eyeM;
  for (let plane = 0; plane < count; plane++) {
    const r = plane * planeDoubles;
    const [px, py, pz] = [rows[r]!, rows[r + 1]!, rows[r + 2]!];
    const [qx, qy, qz] = [rows[r + 4]!, rows[r + 5]!, rows[r + 6]!];
    const [a, e, b] = [rows[r + 7]!, rows[r + 8]!, rows[r + 9]!];
    const x = (ex * px + ey * py + ez * pz) / a + e;
    const y = (ex * qx + ey * qy + ez * qz) / b;
    const length = Math.hypot(x, y);
    let c = length * a < AXIS_M ? 1 : x / length;
    let s = length * a < AXIS_M ? 0 : y / length;
    const nearestTurns = Math.atan2(s, c) / TAU;
    const phase = rows[r + 3]! - nearestTurns + (e * s) / TAU;
    const phaseWord = Math.round((phase - Math.floor(phase)) * 2 ** 32) >>> 0;
    // What the word cannot hold, some millimetres, moves the point instead: motion stays even from frame to frame.
    const left = phase - Math.floor(phase) - phaseWord / 2 ** 32;
    const turn = ((left - Math.round(left)) * TAU) / (1 - e * c);
    [c, s] = [c - s * turn, s + c * turn];
    const at = plane * planeWords;
    const [ac, as, bc, bs] = [a * c, a * s, b * c, b * s];
    asFloat[at] = ac * px + bs * qx;
    asFloat[at + 1] = ac * py + bs * qy;
    asFloat[at + 2] = ac * pz + bs * qz;
    out[at + 3] = groupLaunched[plane]!;
    asFloat[at + 4] = bc * qx - as * px;
    asFloat[at + 5] = bc * qy - as * py;
    asFloat[at + 6] = bc * qz - as * pz;
    out[at + 7] = phaseWord;
    const ax = ac - a * e;
    asFloat[at + 8] = ax * px + bs * qx - ex;
    asFloat[at + 9] = ax * py + bs * qy - ey;
    asFloat[at + 10] = ax * pz + bs * qz - ez;
    out[at + 11] = bitsOf(nearestTurns - Math.floor(nearestTurns));
  }
}
