import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecefToGeodetic, geodeticToEcef } from '../../../src/model/orbit/geodesy';

describe('geodesy', () => {
  it('puts known places where the ellipsoid has them', () => {
    expect(geodeticToEcef(0, 0, 0)).toEqual([6378137, 0, 0]);
    const pole = geodeticToEcef(90, 45, 0);
    expect(pole[2]).toBeCloseTo(6356752.3142, 3);
    expect(Math.hypot(pole[0], pole[1])).toBeLessThan(1e-8);
    // NIMA TR8350.2 style example: 34° N, 117.3335694° W (Redlands), 251.702 m.
    const [x, y, z] = geodeticToEcef(34.00000048, -117.3335693, 251.702);
    expect(x).toBeCloseTo(-2430601.8, 0);
    expect(y).toBeCloseTo(-4702442.7, 0);
    expect(z).toBeCloseTo(3546587.4, 0);
  });

  it('returns from every place, poles, date line and deep space included', () => {
    const latitude = fc.oneof(
      fc.constantFrom(90, -90, 0, 89.9999999, -89.9999999),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    const longitude = fc.double({ min: -180, max: 180, noNaN: true });
    const height = fc.double({ min: -1_000_000, max: 400_000_000, noNaN: true });
    fc.assert(
      fc.property(latitude, longitude, height, (lat, lon, h) => {
        const position = geodeticToEcef(lat, lon, h);
        const back = ecefToGeodetic(position);
        const again = geodeticToEcef(back.latitudeDeg, back.longitudeDeg, back.altitudeM);
        expect(Math.abs(back.altitudeM - h)).toBeLessThan(1e-5);
        expect(Math.hypot(...position.map((v, k) => v - (again[k] ?? 0)))).toBeLessThan(1e-5);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('gives numbers for the axis and the centre', () => {
    expect(ecefToGeodetic([0, 0, -6356752.314245])).toMatchObject({ latitudeDeg: -90, longitudeDeg: 0 });
    expect(ecefToGeodetic([0, 0, -6356752.314245]).altitudeM).toBeCloseTo(0, 5);
    for (const value of Object.values(ecefToGeodetic([0, 0, 0]))) expect(Number.isFinite(value)).toBe(true);
  });
});
