import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  convexPieces,
  lassoCorners,
  type Piece,
  type ScreenPoint,
} from '../../../src/world/selection/selectPieces';

/** Turns of a closed line about a point, by angles: nothing shared with the code. */
function turnsAbout([x, y]: ScreenPoint, corners: readonly ScreenPoint[]): number {
  let angle = 0;
  corners.forEach(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % corners.length]!;
    let step = Math.atan2(by - y, bx - x) - Math.atan2(ay - y, ax - x);
    if (step > Math.PI) step -= 2 * Math.PI;
    if (step < -Math.PI) step += 2 * Math.PI;
    angle += step;
  });
  return Math.round(angle / (2 * Math.PI));
}

const holds = ({ top, bottom, topLeft, topRight, bottomLeft, bottomRight }: Piece, [x, y]: ScreenPoint) => {
  const t = (y - top) / (bottom - top);
  return (
    t >= 0 &&
    t < 1 &&
    x >= topLeft + t * (bottomLeft - topLeft) &&
    x < topRight + t * (bottomRight - topRight)
  );
};

const distance = ([x, y]: ScreenPoint, corners: readonly ScreenPoint[]) =>
  Math.min(
    ...corners.map(([ax, ay], i) => {
      const [bx, by] = corners[(i + 1) % corners.length]!;
      const [dx, dy] = [bx - ax, by - ay];
      const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / Math.max(1e-9, dx * dx + dy * dy)));
      return Math.hypot(x - ax - t * dx, y - ay - t * dy);
    }),
  );

const pixel = fc.tuple(
  fc.double({ min: 0, max: 1000, noNaN: true }),
  fc.double({ min: 0, max: 800, noNaN: true }),
);
const grid = fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 8 }));

describe('pieces of a polygon', () => {
  it.each([
    ['any line', pixel, 1],
    ['a line on a grid, with level and upright sides and corners met twice', grid, 0.01],
  ] as const)('hold each point inside once, and no other: %s', (_, corner, scale) => {
    fc.assert(
      fc.property(
        fc.array(corner, { minLength: 3, maxLength: 14 }),
        fc.array(pixel, { minLength: 20, maxLength: 20 }),
        (corners, points) => {
          const pieces = convexPieces(corners);
          for (const [px, py] of points) {
            const point: ScreenPoint = [px * scale, py * scale];
            if (distance(point, corners) < 1e-3 * scale) continue;
            const times = pieces.filter((piece) => holds(piece, point)).length;
            expect(times).toBe(turnsAbout(point, corners) === 0 ? 0 : 1);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are few: one for a box, one for a strip between corners', () => {
    const box: ScreenPoint[] = [
      [10, 10],
      [90, 10],
      [90, 60],
      [10, 60],
    ];
    expect(convexPieces(box)).toEqual([
      { top: 10, bottom: 60, topLeft: 10, topRight: 90, bottomLeft: 10, bottomRight: 90 },
    ]);
    const round: ScreenPoint[] = Array.from({ length: 60 }, (_, i) => [
      400 + 200 * Math.cos((2 * Math.PI * (i + 0.3)) / 60),
      300 + 200 * Math.sin((2 * Math.PI * (i + 0.3)) / 60),
    ]);
    expect(convexPieces(round).length).toBeLessThan(61);
  });

  it('are none where there is no area', () => {
    expect(convexPieces([])).toEqual([]);
    expect(convexPieces([[1, 1]])).toEqual([]);
    const line: ScreenPoint[] = [
      [1, 1],
      [5, 9],
      [1, 1],
    ];
    expect(convexPieces(line)).toEqual([]);
  });
});

it('a lasso of many points keeps its shape to a pixel or so, with a bounded number of corners', () => {
  const wobbly: ScreenPoint[] = Array.from({ length: 3000 }, (_, i) => {
    const at = (2 * Math.PI * i) / 3000;
    const radius = 250 + 40 * Math.sin(9 * at) + 0.5 * Math.sin(700 * at);
    return [500 + radius * Math.cos(at), 400 + radius * Math.sin(at)];
  });
  const corners = lassoCorners(wobbly);
  expect(corners.length).toBeLessThanOrEqual(96);
  for (const point of wobbly) expect(distance(point, corners)).toBeLessThan(2);
});
