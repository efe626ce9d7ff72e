import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cityLightsOpacityAt,
  FINE_KEPT_BELOW_M,
  imageryOpacityAt,
  outlineSharesAt,
  statesOpacityAt,
} from '../../../src/world/earth/nearness';

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

  // By hand: 3 x² - 2 x³ at x = 0, 1/2, 1 of each fade.
  test.each([
    [17_500_000, [1, 0, 0]],
    [9_000_000, [1, 0, 0]],
    [7_750_000, [0.5, 0.5, 0]],
    [6_500_000, [0, 1, 0]],
    [1_500_000, [0, 1, 0]],
    [1_300_000, [0, 0.5, 0.5]],
    [1_100_000, [0, 0, 1]],
    [1, [0, 0, 1]],
  ])('outlines from %d m, coarse, middle and fine: %j', (distanceM, expected) => {
    outlineSharesAt(distanceM).forEach((share, i) => {
      expect(share).toBeCloseTo(expected[i]!, 9);
    });
  });

  test('outlines: the shares make one, and none that shows is let go', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (distanceM) => {
        const shares = outlineSharesAt(distanceM);
        expect(shares[0] + shares[1] + shares[2]).toBeCloseTo(1, 9);
        for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
        if (distanceM > FINE_KEPT_BELOW_M) expect(shares[2]).toBe(0);
      }),
    );
  });

  test('no pop: a step of 1 km changes nothing by more than a thousandth', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2e7, noNaN: true }), (altitudeM) => {
        for (const law of [imageryOpacityAt, cityLightsOpacityAt, statesOpacityAt]) {
          expect(Math.abs(law(altitudeM + 1000) - law(altitudeM))).toBeLessThan(0.001);
        }
        const [here, there] = [outlineSharesAt(altitudeM), outlineSharesAt(altitudeM + 1000)];
        // The finest come in over 400 km: 1.5 / 400 at the steepest.
        here.forEach((share, i) => {
          expect(Math.abs(share - there[i]!)).toBeLessThan(0.004);
        });
      }),
    );
  });
});
