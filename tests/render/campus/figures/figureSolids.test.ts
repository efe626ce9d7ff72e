import { describe, expect, test } from 'vitest';
import { figurePlot } from '../../../../src/render/campus/figures/figurePlot';
import { figureSolids } from '../../../../src/render/campus/figures/figureSolids';
import { landAxes } from '../../../../src/render/campus/land/landBoxes';

const level = landAxes([]);
const campus = { west: -200, east: 200, south: -150, north: 150 };
/** Corners of a rectangle, counter-clockwise. */
const ring = (west: number, south: number, east: number, north: number): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
const everywhere = ring(-1000, -1000, 1000, 1000);

describe('figurePlot', () => {
  test('a field askew beside the plot, and a road along the side, leave it room farther along and out', () => {
    // It runs 13 m off the plot's corner, though an upright rectangle about it meets the plot.
    const askew: [number, number][] = [
      [330, 60],
      [900, 630],
      [330, 1200],
      [-240, 630],
    ];
    expect(figurePlot(level, campus, [askew]).place([0, 0])).toEqual([268, 0]);
    // A road 46 m off the fence on each side: the plot lies beyond it.
    const roads = [
      ring(237, -2000, 255, 2000),
      ring(-255, -2000, -237, 2000),
      ring(-2000, 187, 2000, 205),
      ring(-2000, -205, 2000, -187),
    ];
    expect(figurePlot(level, campus, roads).place([0, 0])).toEqual([328, 0]);
  });

  test('lies to the east of the campus, outside it', () => {
    const { turnRad, place } = figurePlot(level, campus, []);
    expect(turnRad).toBe(0);
    // The middle: 200 m of the campus, 20 m of a gap, half of 96 m.
    expect(place([0, 0])).toEqual([268, 0]);
    expect(place([-48, 10])).toEqual([220, 10]);
  });

  test('what is taken in the east moves it to the south; where all is taken it is to the east', () => {
    const { place } = figurePlot(level, campus, [ring(210, -1000, 1000, 1000)]);
    expect(place([0, 0]).map(Math.round)).toEqual([0, -218]);
    expect(place([10, 0])[1]).toBeCloseTo(-228, 9);
    expect(figurePlot(level, campus, [everywhere]).place([0, 0])).toEqual([268, 0]);
  });
});

test('the highest is the truck, 4 m; the pitch is 105 m along the fence and 68 m outwards; people stand 1.75 m', () => {
  const sizes = { personM: 1.75, truckM: [16.5, 2.55, 4], pitchM: [105, 68] } as const;
  const { mesh } = figureSolids(figurePlot(level, campus, []), sizes);
  const floats = new Float32Array(mesh.solids.buffer);
  const heights = Array.from({ length: floats.length / 5 }, (_, i) => floats[5 * i + 2]!);
  expect(Math.max(...heights)).toBe(4);
  expect(heights).toContain(1.75);
  const ground = new Float32Array(mesh.ground.buffer);
  const fields = Array.from({ length: ground.length / 5 }, (_, i) => i).filter(
    (i) => mesh.ground[5 * i + 3]! >>> 24 === 6,
  );
  const span = (k: number) => {
    const all = fields.map((i) => ground[5 * i + k]!);
    return Math.max(...all) - Math.min(...all);
  };
  expect(span(0)).toBeCloseTo(68, 4);
  expect(span(1)).toBeCloseTo(105, 4);
});
