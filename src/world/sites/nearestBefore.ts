import { finish, type Steps } from '../../shared/steps';
import type { Vec3 } from '../../shared/vectors';

/** Stretches of at most so many points are not halved but looked through. */
const FEW = 12;

/** Coordinates of all points, axis by axis. */
type Along = readonly [x: Float64Array, y: Float64Array, z: Float64Array];

/**
 * Points in halves of halves, by x, y and z in turn: the middle one of a stretch of `order` parts those before it from those
 * behind it.
 */
interface Halves {
  /** Numbers of the points. */
  order: Int32Array;
  /** By the place of its middle in `order`: the least number in a stretch. */
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

/** Points between two steps. */
const STEP = 100;

function* halvesOf(along: Along): Steps<Halves> {
  const order = new Int32Array(along[0].length).map((_, k) => k);
  const least = new Int32Array(order.length);
  // Stretches, each before its halves, and the axis that each is halved along.
  const stretches: (readonly [from: number, to: number, axis: 0 | 1 | 2])[] = [[0, order.length, 0]];
  let halved = 0;
  for (let k = 0; k < stretches.length; k++) {
    const [from, to, axis] = stretches[k]!;
    if (to - from <= FEW) continue;
    halve(order, along[axis], from, to);
    const middle = (from + to) >> 1;
    const next = ((axis + 1) % 3) as 0 | 1 | 2;
    stretches.push([from, middle, next], [middle + 1, to, next]);
    halved += to - from;
    if (halved < STEP * 4 * FEW) continue;
    halved = 0;
    yield;
  }
  for (const [from, to] of stretches.reverse()) {
    const middle = (from + to) >> 1;
    let first = Number.POSITIVE_INFINITY;
    if (to - from <= FEW) for (let at = from; at < to; at++) first = Math.min(first, order[at]!);
    else {
      const halves = [least[(from + middle) >> 1]!, least[(middle + 1 + to) >> 1]!];
      first = Math.min(order[middle]!, ...halves);
    }
    if (from < to) least[middle] = first;
  }
  return { order, least };
}

/** By point: number of the nearest of those before it, and the distance to it in the points' unit. */
interface NearestBefore {
  nearest: Int32Array;
  apart: Float64Array;
}

/**
 * For each point the nearest of those before it in the list, the first of equals, and its distance in the points' unit; the first
 * point has itself, infinitely far. Takes about n log n.
 */
export const nearestBefore = (points: readonly Vec3[]): NearestBefore => finish(nearestBeforeInSteps(points));

/** `nearestBefore` in steps of a millisecond or so. */
export function* nearestBeforeInSteps(points: readonly Vec3[]): Steps<NearestBefore> {
  const along: Along = [
    new Float64Array(points.length),
    new Float64Array(points.length),
    new Float64Array(points.length),
  ];
  const [x, y, z] = along;
  points.forEach((point, k) => {
    x[k] = point[0];
    y[k] = point[1];
    z[k] = point[2];
  });
  const { order, least } = yield* halvesOf(along);
  yield;
  const nearest = new Int32Array(points.length);
  const apart = new Float64Array(points.length).fill(Number.POSITIVE_INFINITY);
  let [asked, found, squared] = [0, 0, Number.POSITIVE_INFINITY];
  const lookThrough = (from: number, to: number): void => {
    const [px, py, pz] = [x[asked] as number, y[asked] as number, z[asked] as number];
    for (let at = from; at < to; at++) {
      const number = order[at] as number;
      if (number >= asked) continue;
      const [dx, dy, dz] = [
        px - (x[number] as number),
        py - (y[number] as number),
        pz - (z[number] as number),
      ];
      const away = dx * dx + dy * dy + dz * dz;
      if (away < squared || (away === squared && number < found)) {
        found = number;
        squared = away;
      }
    }
  };
  const look = (from: number, to: number, axis: 0 | 1 | 2): void => {
    const middle = (from + to) >> 1;
    // Nobody in this stretch comes before the one asked for, or, at the same distance, before the one found.
    if (from >= to || (least[middle] as number) >= asked) return;
    if (to - from <= FEW) {
      lookThrough(from, to);
      return;
    }
    lookThrough(middle, middle + 1);
    const next = ((axis + 1) % 3) as 0 | 1 | 2;
    const side = (along[axis][asked] as number) - (along[axis][order[middle] as number] as number);
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
    if (asked % STEP === 0) yield;
  }
  return { nearest, apart };
}
