import type { Vec3 } from '../../shared/vectors';

/** Points in halves of halves, by x, y and z in turn: a node is the middle one of a stretch of `order`, its halves lie before and behind it. */
interface Halves {
  /** Numbers of the points. */
  order: Int32Array;
  /** By place in `order`: the least number in the stretch of the node. */
  least: Int32Array;
}

/** Puts the number that is in the middle along an axis into the middle of a stretch, the lesser before it. */
function halve(order: Int32Array, along: Float64Array, from: number, to: number): void {
  const middle = (from + to) >> 1;
  let [low, high] = [from, to - 1];
  while (low < high) {
    const pivot = along[order[(low + high) >> 1] as number] as number;
    let [i, j] = [low, high];
    while (i <= j) {
      while ((along[order[i] as number] as number) < pivot) i += 1;
      while ((along[order[j] as number] as number) > pivot) j -= 1;
      if (i > j) break;
      const kept = order[i] as number;
      order[i++] = order[j] as number;
      order[j--] = kept;
    }
    if (middle <= j) high = j;
    else if (middle >= i) low = i;
    else return;
  }
}

function halvesOf(points: readonly Vec3[]): Halves {
  const order = Int32Array.from(points, (_, k) => k);
  const least = new Int32Array(points.length);
  const along = [0, 1, 2].map((axis) => Float64Array.from(points, (point) => point[axis] as number));
  const part = (from: number, to: number, axis: number): number => {
    if (from >= to) return Number.POSITIVE_INFINITY;
    halve(order, along[axis] as Float64Array, from, to);
    const middle = (from + to) >> 1;
    least[middle] = Math.min(
      order[middle] as number,
      part(from, middle, (axis + 1) % 3),
      part(middle + 1, to, (axis + 1) % 3),
    );
    return least[middle] as number;
  };
  part(0, points.length, 0);
  return { order, least };
}

/**
 * For each point the nearest of those before it in the list, the first of equals, and its distance in the points' unit; the first
 * point has itself, infinitely far. Takes about n log n.
 */
export function nearestBefore(points: readonly Vec3[]): { nearest: Int32Array; apart: Float64Array } {
  const { order, least } = halvesOf(points);
  const nearest = new Int32Array(points.length);
  const apart = new Float64Array(points.length).fill(Number.POSITIVE_INFINITY);
  let [asked, found, squared] = [0, 0, Number.POSITIVE_INFINITY];
  const look = (from: number, to: number, axis: number): void => {
    const middle = (from + to) >> 1;
    // Nobody in this stretch comes before the one asked for, or, at the same distance, before the one found.
    if (from >= to || (least[middle] as number) >= asked) return;
    const number = order[middle] as number;
    const [p, q] = [points[asked] as Vec3, points[number] as Vec3];
    if (number < asked) {
      const away = (p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2 + (p[2] - q[2]) ** 2;
      if (away < squared || (away === squared && number < found)) [found, squared] = [number, away];
    }
    const next = (axis + 1) % 3;
    const side = (p[axis] as number) - (q[axis] as number);
    const [farFrom, farTo] = side < 0 ? [middle + 1, to] : [from, middle];
    if (side < 0) look(from, middle, next);
    else look(middle + 1, to, next);
    const gap = side * side;
    const farLeast = farFrom < farTo ? (least[(farFrom + farTo) >> 1] as number) : asked;
    if (gap < squared || (gap === squared && farLeast < found)) look(farFrom, farTo, next);
  };
  for (asked = 1; asked < points.length; asked++) {
    [found, squared] = [asked, Number.POSITIVE_INFINITY];
    look(0, points.length, 0);
    nearest[asked] = found;
    apart[asked] = Math.sqrt(squared);
  }
  return { nearest, apart };
}
