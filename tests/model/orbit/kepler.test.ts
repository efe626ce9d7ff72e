import fc from 'fast-check';
import { expect, it } from 'vitest';
import { solveKepler } from '../../../src/model/orbit/kepler';

it('solves the equation of Kepler for every ellipse', () => {
  // Meeus (1998), example 30.a: M = 5°, e = 0.1, E = 5.554589°.
  expect((solveKepler((5 * Math.PI) / 180, 0.1) * 180) / Math.PI).toBeCloseTo(5.554589, 5);
  fc.assert(
    fc.property(
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.double({ min: 0, max: 0.98, noNaN: true }),
      (mean, e) => {
        const anomaly = solveKepler(mean, e);
        expect(Math.abs(anomaly - e * Math.sin(anomaly) - mean)).toBeLessThan(1e-11);
      },
    ),
    { numRuns: 500, seed: 11 },
  );
});
