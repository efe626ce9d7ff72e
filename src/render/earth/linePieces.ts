import type { Ranges } from '../core/drawRanges';
import { ballReaches } from '../core/halfSpaces';

/** Vertices a piece: 128 segments. Less would find more to leave out, but costs more ranges. */
export const PIECE_VERTICES = 256;
/** Numbers a ball: middle and radius, metres. */
const BALL = 4;

/** Half-spaces that what is drawn must reach into, see halfSpaces.ts; another object whenever they are others. */
export interface VisibleSpaces {
  spaces: Float64Array;
  count: number;
}

/**
 * A ball about each piece of `PIECE_VERTICES` of a list of vertices, metres; the last piece may be shorter.
 * @param stride numbers a vertex, its place first; @param reach vertices of the next piece that a piece holds as well.
 */
export function pieceBalls(positions: Float32Array, stride = 3, reach = 0): Float32Array<ArrayBuffer> {
  const pieces = Math.ceil(positions.length / (stride * PIECE_VERTICES));
  const balls = new Float32Array(BALL * pieces);
  const low = new Float64Array(3);
  const high = new Float64Array(3);
  for (let piece = 0; piece < pieces; piece++) {
    const from = stride * PIECE_VERTICES * piece;
    const to = Math.min(positions.length, from + stride * (PIECE_VERTICES + reach));
    low.fill(Number.POSITIVE_INFINITY);
    high.fill(Number.NEGATIVE_INFINITY);
    for (let i = from; i < to; i++) {
      const axis = i % stride;
      if (axis > 2) continue;
      const x = positions[i]!;
      if (x < low[axis]!) low[axis] = x;
      if (x > high[axis]!) high[axis] = x;
    }
    let squareM2 = 0;
    for (let axis = 0; axis < 3; axis++) {
      balls[BALL * piece + axis] = 0.5 * (low[axis]! + high[axis]!);
      squareM2 += (0.5 * (high[axis]! - low[axis]!)) ** 2;
    }
    // A metre for what single precision loses.
    balls[BALL * piece + 3] = Math.sqrt(squareM2) + 1;
  }
  return balls;
}

/**
 * Adds the ranges of pieces that may be in sight, of `vertices` vertices from `firstVertex` on, to `out`; neighbours become
 * one. Pieces that touch a half-space's edge are in.
 */
export function addPiecesInSight(
  balls: Float32Array,
  vertices: number,
  firstVertex: number,
  { spaces, count }: VisibleSpaces,
  out: Ranges,
): void {
  const pieces = balls.length / BALL;
  for (let piece = 0; piece < pieces; piece++) {
    const at = BALL * piece;
    if (!ballReaches(spaces, count, [balls[at]!, balls[at + 1]!, balls[at + 2]!], balls[at + 3]!)) continue;
    const start = PIECE_VERTICES * piece;
    addRange(out, firstVertex + start, Math.min(PIECE_VERTICES, vertices - start));
  }
}

/** Adds a range behind the last, or to it where it goes on from there. */
export function addRange(out: Ranges, start: number, count: number): void {
  const last = out.length - 1;
  if (last >= 0 && out.starts[last]! + out.counts[last]! === start) {
    out.counts[last]! += count;
    return;
  }
  out.starts[out.length] = start;
  out.counts[out.length] = count;
  out.length += 1;
}
