import { describe, expect, it } from 'vitest';
import {
  absorbedWPerM2,
  emittedWPerM2,
  radiatorAreaM2,
  viewFactorEdgeOn,
} from '../../../src/model/formulas/radiator';

/** The same view factor by summing cos θ / π over the solid angle of the Earth's disc. */
function bySumming(altitudeM: number, tilt: number): number {
  const disc = Math.asin(6378137 / (6378137 + altitudeM));
  const steps = 600;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const off = ((i + 0.5) / steps) * disc;
    for (let k = 0; k < steps; k++) {
      const turn = ((k + 0.5) / steps) * 2 * Math.PI;
      const cos = Math.cos(off) * Math.cos(tilt) + Math.sin(off) * Math.cos(turn) * Math.sin(tilt);
      if (cos > 0) sum += cos * Math.sin(off);
    }
  }
  return (sum * (disc / steps) * ((2 * Math.PI) / steps)) / Math.PI;
}

describe('radiator', () => {
  it.each([
    [500e3, 0.267],
    [550e3, 0.258],
    [600e3, 0.249],
    [650e3, 0.241],
    [800e3, 0.219],
  ])('sees this share of the Earth edge-on at %d m', (altitudeM, expected) => {
    expect(viewFactorEdgeOn(altitudeM)).toBeCloseTo(expected, 3);
    expect(viewFactorEdgeOn(altitudeM)).toBeCloseTo(bySumming(altitudeM, Math.PI / 2), 4);
  });

  it.each([
    [20, 753.8],
    [60, 1257.3],
  ])('gives off this much at %d °C', (celsius, expected) => {
    expect(emittedWPerM2(celsius + 273.15, 0.9)).toBeCloseTo(expected, 1);
  });

  it('takes heat from the Earth, less over the day–night line', () => {
    const surroundings = {
      viewFactorEarth: 0.241,
      earthInfraredWPerM2: 238,
      albedo: 0.298,
      solarConstantWPerM2: 1361,
      solarAbsorptance: 0.2,
      emissivity: 0.9,
      betaDeg: 90,
    };
    // 2 × 0.241 × 0.9 × 238
    expect(absorbedWPerM2(surroundings)).toBeCloseTo(103.244, 3);
    // and 2 × 0.241 × 0.2 × 0.298 × 1361 of albedo under the noon Sun
    expect(absorbedWPerM2({ ...surroundings, betaDeg: 0 })).toBeCloseTo(103.244 + 39.098, 2);
  });

  it('has no area where the panel gains heat', () => {
    expect(radiatorAreaM2(100, 50)).toBe(2);
    expect(radiatorAreaM2(100, 0)).toBeNull();
  });
});
