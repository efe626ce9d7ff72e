import { expect, test } from 'vitest';
import { roundedRing } from '../../../src/render/ground/roundedRing';

const areaOf = (ring: readonly number[]) => {
  let sum = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length;
    sum += (ring[i]! * ring[j + 1]! - ring[j]! * ring[i + 1]!) / 2;
  }
  return sum;
};
const square = [0, 0, 8, 0, 8, 8, 0, 8];

test('a square becomes sixteen corners: the first cut takes a quarter of each side, the second a quarter of what it left', () => {
  const ring = roundedRing(square, 100);
  expect(ring).toHaveLength(32);
  // The first two of the corner at 0, 0: it was cut at (0, 2) and (2, 0); of (0, 2) the sides are 4 and 2√2 long.
  expect(ring.slice(0, 4)).toEqual([0, 3, 0.5, 1.5]);
  // Each of the eight cuts takes a triangle: 4 · 2, and 8 · (1 · ½√2 · sin 45° / 2) = 2.
  expect(areaOf(ring)).toBeCloseTo(64 - 8 - 2, 9);
});

test('what lies on the edge of the map stays where it is', () => {
  const ring = roundedRing(square, 8);
  const held = Array.from({ length: ring.length / 2 }, (_, i) => ring.slice(2 * i, 2 * i + 2)).filter(
    ([x, y]) => x === 8 || y === 8,
  );
  expect(held).toContainEqual([8, 0]);
  expect(held).toContainEqual([8, 8]);
  expect(held).toContainEqual([0, 8]);
});
