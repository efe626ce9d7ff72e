import { describe, expect, test } from 'vitest';
import { decodeGround } from '../../../src/render/ground/decodeGround';
import { groundFile } from './groundFile';

const near = (found: ArrayLike<number>, expected: number[]) => {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, i) => {
    expect(Math.abs((found[i] ?? Number.NaN) - value), `number ${i}`).toBeLessThan(0.5);
  });
};

describe('decodeGround', () => {
  test('literal bytes: a river on the equator, seven quarters of a zoom on, two pixels wide', () => {
    // One line: kind 0, zoom 7, width 8, two points: (0, 0) and (+1, 0) steps of 0.1 degrees. No areas.
    const body = [1, 0, 7, 8, 2, 0, 0, 2, 0, 0];
    const { lines, originM, names, areas } = decodeGround(
      groundFile(50, [0, 0, 0.1], [['town', 1, 2, 5, 7, 'A']], body),
    );
    near(originM, [6378137, 0, 0]);
    // A point that ends what is before the first line; the river's look is 0 + 8 · (7 + 64 · 8); its last point ends it.
    // 0.1 degrees of longitude are 11,131.9 m along the equator, and 9.7 m down.
    near(lines.points, [0, 0, 0, -1, 0, 0, 0, 4152, -9.71, 11131.94, 0, -1]);
    expect([...lines.untilZoom.subarray(5, 10)]).toEqual([0, 0, 3, 3, 3]);
    expect(areas.index).toHaveLength(0);
    expect(names).toEqual([['town', 1, 2, 5, 7, 'A']]);
  });

  test('a segment longer than a tenth of a degree is cut, on its parallel', () => {
    const { lines } = decodeGround(groundFile(50, [0, 60, 0.1], [], [1, 0, 0, 4, 2, 0, 0, 6, 0, 0]));
    expect(lines.points).toHaveLength(4 * 5);
    // 0.1 degrees of longitude at 60 degrees north: 5,579.9 m (a textbook's table of the ellipsoid: 55,800 m a degree).
    expect(Math.hypot(...lines.points.subarray(8, 11))).toBeGreaterThan(5_575);
    expect(Math.hypot(...lines.points.subarray(8, 11))).toBeLessThan(5_585);
  });

  test('a river turns a corner as a curve through its points; the border of a county has the corner', () => {
    const corner = [3, 0, 0, 20, 0, 0, 20];
    const points = (kind: number) =>
      decodeGround(groundFile(50, [0, 0, 0.01], [], [1, kind, 0, 4, ...corner, 0])).lines.points;
    expect(points(3)).toHaveLength(4 * 4);
    const river = points(0);
    expect(river).toHaveLength(4 * 10);
    // Its second point: ten steps of 0.01 degrees east.
    near(river.subarray(4 * 5, 4 * 5 + 3), [-9.71, 11131.94, 0]);
    // Half-way to it the curve runs a sixteenth of the turn's height to the south: -0.0625 of 0.1 degrees.
    near(river.subarray(4 * 3 + 2, 4 * 3 + 3), [-691.1]);
  });

  test('a lake that an edge of the area cuts is filled whole, and has no shore along the edge', () => {
    // A square of 10 steps, its east side on the edge of 50 steps: corners (40, 0), (40, 10), (50, 10), (50, 0).
    const ring = [80, 0, 0, 20, 20, 0, 0, 19];
    const { lines, areas } = decodeGround(groundFile(50, [0, 0, 0.01], [], [0, 1, 5, 20, 1, 4, ...ring]));
    expect(areas.positions).toHaveLength(12);
    expect(areas.index).toHaveLength(6);
    expect([...areas.looks]).toEqual([5, 20, 5, 20, 5, 20, 5, 20]);
    // Three sides, each of ten steps and no longer than a tenth of a degree.
    const shore = lines.points.filter((_, i) => i % 4 === 3);
    expect([...shore]).toEqual([-1, 1 + 8 * (20 + 64 * 4), 1 + 8 * (20 + 64 * 4), 1 + 8 * (20 + 64 * 4), -1]);
  });

  test('on the whole Earth a shore goes all the way round, places are from the centre, and what is built up lies under lakes', () => {
    const square = [0, 0, 2, 0, 0, 2, 1, 0];
    const next = [1, 1, 2, 0, 0, 2, 1, 0];
    const { lines, areas, originM } = decodeGround(
      groundFile(0, [0, 0, 0.1], [], [0, 2, 5, 8, 1, 4, ...square, 6, 8, 1, 4, ...next]),
    );
    expect(originM).toEqual([0, 0, 0]);
    near(areas.positions.subarray(0, 1), [6378137 - 9.7]);
    expect([...areas.looks].filter((_, i) => i % 2 === 0)).toEqual([6, 6, 6, 6, 5, 5, 5, 5]);
    expect(lines.points.filter((_, i) => i % 4 === 3 && i > 3)).toHaveLength(5);
  });

  test('says what it found when it is not map data, and when they end too early', () => {
    expect(() =>
      decodeGround(new TextEncoder().encode('<!doctype html> and so on, much longer').buffer),
    ).toThrow('Map data of the ground must begin with "GTG2"; found "<!do".');
    expect(() => decodeGround(groundFile(50, [0, 0, 0.1], [], [3, 0]))).toThrow(
      'Map data of the ground end too early.',
    );
  });
});
