import { describe, expect, test } from 'vitest';
import {
  centreOf,
  contains,
  headingOf,
  holdsRectangle,
  outlineAreaM2,
  type Point,
  rotatePlane,
  shareInside,
  toPlane,
} from '../../../src/model/campus/outline';

const ell: Point[] = [
  [0, 0],
  [40, 0],
  [40, 10],
  [10, 10],
  [10, 30],
  [0, 30],
];

test('areaOf is signed', () => {
  expect(outlineAreaM2(ell)).toBe(600);
  expect(outlineAreaM2([...ell].reverse())).toBe(-600);
});

test('centreOf weighs the area: 40 × 10 at (20, 5) and 10 × 20 at (5, 20)', () => {
  const [x, y] = centreOf(ell.map(([a, b]): Point => [a + 1e5, b - 1e5]));
  expect(x - 1e5).toBeCloseTo((400 * 20 + 200 * 5) / 600, 6);
  expect(y + 1e5).toBeCloseTo((400 * 5 + 200 * 20) / 600, 6);
});

test('contains and holdsRectangle see the notch', () => {
  expect([contains(ell, [35, 5]), contains(ell, [35, 15])]).toEqual([true, false]);
  expect(holdsRectangle(ell, 1, 1, 39, 9)).toBe(true);
  expect(holdsRectangle(ell, 1, 1, 9, 29)).toBe(true);
  expect(holdsRectangle(ell, 1, 1, 20, 20)).toBe(false);
  expect(holdsRectangle(ell, 50, 1, 60, 9)).toBe(false);
});

describe('headingOf', () => {
  test.each([-1.5, -0.7, 0, 0.2, 1.2, 1.57])('finds the long side of a rectangle turned by %f', (angle) => {
    const long: Point[] = [
      [0, 0],
      [100, 0],
      [100, 30],
      [0, 30],
    ];
    const found = headingOf(long.map((point) => rotatePlane(point, angle)));
    const off = found - angle;
    expect(off - Math.PI * Math.round(off / Math.PI)).toBeCloseTo(0, 9);
  });
});

test('shareInside: half of a square lies in its neighbour', () => {
  const square = (x: number): Point[] => [
    [x, 0],
    [x + 10, 0],
    [x + 10, 10],
    [x, 10],
  ];
  expect(shareInside(square(5), square(0))).toBeCloseTo(0.5, 1);
  expect(shareInside(square(20), square(0))).toBe(0);
});

test('toPlane: a second of arc is 30.92 m on the equator east, 30.72 m north', () => {
  const [[east], [, north]] = toPlane(
    [
      [1 / 3600, 0],
      [0, 1 / 3600],
    ],
    { longitudeDeg: 0, latitudeDeg: 0 },
  ) as [Point, Point];
  expect(east).toBeCloseTo(30.922, 3);
  expect(north).toBeCloseTo(30.715, 3);
});
