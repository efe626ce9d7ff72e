import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cleanRing,
  type GroundPoint,
  isInside,
  longestEdgeRad,
  offsetRing,
  ringArea,
  triangulate,
} from '../../../src/render/campus/campusPolygon';

/** 10 × 10 m less a corner of 6 × 6 m: 64 m². */
const angled: GroundPoint[] = [
  [0, 0],
  [10, 0],
  [10, 4],
  [4, 4],
  [4, 10],
  [0, 10],
];

const areaOf = (ring: readonly GroundPoint[], triangles: readonly number[]) => {
  let sum = 0;
  for (let i = 0; i < triangles.length; i += 3)
    sum += ringArea([ring[triangles[i]!]!, ring[triangles[i + 1]!]!, ring[triangles[i + 2]!]!]);
  return sum;
};

test('an L of 64 m² is four triangles of 64 m² in all', () => {
  const triangles = triangulate(angled);
  expect(triangles.length).toBe(12);
  expect(areaOf(angled, triangles)).toBeCloseTo(64, 9);
  expect(isInside(angled, [2, 8])).toBe(true);
  expect(isInside(angled, [7, 7])).toBe(false);
});

test('any star about its middle is covered whole, with no triangle turned over', () => {
  const stars = fc.array(fc.double({ min: 5, max: 300, noNaN: true }), { minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(stars, (radii) => {
      const ring = radii.map((r, i): GroundPoint => {
        const angle = (2 * Math.PI * i) / radii.length;
        return [r * Math.cos(angle), r * Math.sin(angle)];
      });
      const triangles = triangulate(ring);
      expect(triangles.length).toBe(3 * (ring.length - 2));
      expect(areaOf(ring, triangles) / ringArea(ring)).toBeCloseTo(1, 6);
      for (let i = 0; i < triangles.length; i += 3)
        expect(areaOf(ring, triangles.slice(i, i + 3))).toBeGreaterThan(-1e-6);
    }),
  );
});

test('a clockwise ring is turned, repeats are dropped, two corners are none', () => {
  expect(ringArea(cleanRing([...angled].reverse()))).toBeCloseTo(64, 9);
  expect(cleanRing([...angled, [0, 0]])).toHaveLength(6);
  expect(
    cleanRing([
      [0, 0],
      [1, 1],
    ]),
  ).toEqual([]);
});

test('a square grows by a metre all around; the longest edge gives the direction', () => {
  const square: GroundPoint[] = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
  ];
  expect(ringArea(offsetRing(square, 1))).toBeCloseTo(36, 9);
  expect(ringArea(offsetRing(square, -1))).toBeCloseTo(4, 9);
  expect(
    longestEdgeRad([
      [0, 0],
      [3, 4],
      [0, 1],
    ]),
  ).toBeCloseTo(Math.atan2(4, 3), 9);
});
