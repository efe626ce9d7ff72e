import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areasShareAt, earthShareAt, groundShareAt } from '../../../src/world/ground/groundNearness';
import { mapZoom } from '../../../src/world/ground/mapZoom';

describe('what of the map shows from how near', () => {
  test('a zoom is that of web maps: 156,543 m a pixel at zoom 0, half at each further one', () => {
    expect(mapZoom(156_543.03 * 1000, 1000)).toBeCloseTo(0, 6);
    // 1,500 km from the ground, seen through a lens of 1,427 pixels: 1,051 m a pixel.
    expect(mapZoom(1_500_000, 1_427)).toBeCloseTo(7.22, 2);
  });

  // By hand: 1 - (3 x² - 2 x³) at x = 0, 1/2, 1.
  test.each([
    [4_000_000, 1],
    [5_000_000, 1],
    [6_500_000, 0.5],
    [8_000_000, 0],
    [17_500_000, 0],
  ])('from %d m: %d', (distanceM, expected) => {
    expect(groundShareAt(distanceM)).toBeCloseTo(expected, 9);
  });

  test('the areas are whole before the whole Earth goes', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20, noNaN: true }), (zoom) => {
        if (earthShareAt(zoom) < 1) expect(areasShareAt(zoom)).toBe(1);
      }),
    );
    expect(earthShareAt(8.2)).toBe(0);
  });
});
