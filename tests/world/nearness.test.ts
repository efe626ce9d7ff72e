import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cityLightsOpacityAt, imageryOpacityAt, statesOpacityAt } from '../../src/world/nearness';

describe('what shows from how near', () => {
  // By hand: 3 x² - 2 x³ at x = 0, 1/4, 1/2, 3/4, 1.
  test.each([
    [0, 0],
    [1_500_000, 0],
    [2_125_000, 0.15625],
    [2_750_000, 0.5],
    [3_375_000, 0.84375],
    [4_000_000, 1],
    [17_500_000, 1],
    [Number.POSITIVE_INFINITY, 1],
  ])('imagery from %d m: %d', (altitudeM, expected) => {
    expect(imageryOpacityAt(altitudeM)).toBeCloseTo(expected, 9);
  });

  test.each([
    [5_000_000, 0],
    [4_500_000, 0],
    [3_000_000, 0.5],
    [1_500_000, 1],
    [150_000, 1],
  ])("states' borders from %d m: %d", (altitudeM, expected) => {
    expect(statesOpacityAt(altitudeM)).toBeCloseTo(expected, 9);
  });

  test('city lights outlast the imagery', () => {
    expect(cityLightsOpacityAt(1_300_000)).toBeCloseTo(0.5, 9);
    expect(cityLightsOpacityAt(100_000)).toBe(0);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (altitudeM) => {
        expect(cityLightsOpacityAt(altitudeM)).toBeGreaterThanOrEqual(imageryOpacityAt(altitudeM));
      }),
    );
  });

  test('no pop: a step of 1 km changes nothing by more than a thousandth', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2e7, noNaN: true }), (altitudeM) => {
        for (const law of [imageryOpacityAt, cityLightsOpacityAt, statesOpacityAt]) {
          expect(Math.abs(law(altitudeM + 1000) - law(altitudeM))).toBeLessThan(0.001);
        }
      }),
    );
  });
});
