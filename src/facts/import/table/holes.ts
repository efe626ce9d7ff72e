import type { Corner } from './table';

/** Most pairs of corners that are compared to find where a hole is joined. */
const MOST_PAIRS = 250_000;

/** The pair of corners of two rings that lie closest, by their places; null where there are too many to compare. */
function closest(ring: readonly Corner[], hole: readonly Corner[]): [number, number] | null {
  if (ring.length * hole.length > MOST_PAIRS) return null;
  let [best, pair]: [number, [number, number]] = [Number.POSITIVE_INFINITY, [0, 0]];
  for (const [k, [x, y]] of ring.entries())
    for (const [n, [hx, hy]] of hole.entries()) {
      const distance = (x - hx) ** 2 + (y - hy) ** 2;
      if (distance < best) [best, pair] = [distance, [k, n]];
    }
  return pair;
}

/**
 * A counter-clockwise ring with a hole cut into it: from the corner nearest to it a slit without width leads to the hole, around it
 * clockwise and back. Null where the rings have too many corners.
 */
export function withHole(ring: readonly Corner[], hole: readonly Corner[]): Corner[] | null {
  const pair = closest(ring, hole);
  if (!pair) return null;
  const [from, to] = pair;
  const around = [...hole.slice(to), ...hole.slice(0, to)];
  // The hole came counter-clockwise as all rings do.
  const [first, ...rest] = around;
  if (!first) return null;
  return [...ring.slice(0, from + 1), first, ...rest.reverse(), first, ...ring.slice(from)];
}
