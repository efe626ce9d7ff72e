import { AstroTime, Body, GeoVector, RotateVector, Rotation_EQJ_EQD, SiderealTime } from 'astronomy-engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  sunDirectionEarthFixed,
  sunDirectionInertial,
  sunlitFraction,
  sunPosition,
} from '../../../src/model/orbit/sunlight';
import { angleBetween, type Vec3 } from '../../../src/shared/vectors';

const degrees = (rad: number) => (rad * 180) / Math.PI;

/** Apparent Sun of astronomy-engine: true equator and equinox of date. */
function reference(ms: number): { direction: Vec3; distanceAu: number } {
  const time = new AstroTime(new Date(ms));
  const { x, y, z } = RotateVector(Rotation_EQJ_EQD(time), GeoVector(Body.Sun, time, true));
  return { direction: [x, y, z], distanceAu: Math.hypot(x, y, z) };
}

const time = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2100, 11, 31) });

describe('sunlight', () => {
  it('sees the Sun where astronomy-engine does, 1950 to 2100', () => {
    let worst = 0;
    fc.assert(
      fc.property(time, (ms) => {
        const { direction, distanceAu } = reference(ms);
        const apart = degrees(angleBetween(sunDirectionInertial(ms), direction));
        worst = Math.max(worst, apart);
        expect(apart).toBeLessThan(0.01);
        expect(Math.abs(sunPosition(ms).distanceM / 149_597_870_700 - distanceAu)).toBeLessThan(5e-5);
      }),
      { numRuns: 400, seed: 3 },
    );
    expect(worst).toBeGreaterThan(0);
  });

  it('has the subsolar point within 0.002° of astronomy-engine', () => {
    fc.assert(
      fc.property(time, (ms) => {
        const [x, y, z] = reference(ms).direction;
        const turn = (SiderealTime(new Date(ms)) / 12) * Math.PI;
        const fixed: Vec3 = [
          Math.cos(turn) * x + Math.sin(turn) * y,
          Math.cos(turn) * y - Math.sin(turn) * x,
          z,
        ];
        expect(degrees(angleBetween(sunDirectionEarthFixed(ms), fixed))).toBeLessThan(0.002);
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it('agrees with the worked example of Meeus (1998), 25.b', () => {
    // 1992 October 13.0 TT: apparent declination -7°47′01.74″, distance 0.99760775.
    const ms = Date.UTC(1992, 9, 13) - 58.7e3;
    expect(degrees(sunPosition(ms).declinationRad)).toBeCloseTo(-7.783816, 3);
    expect(sunPosition(ms).distanceM / 149_597_870_700).toBeCloseTo(0.9976, 4);
  });

  it('is light on the day side and dark behind the Earth', () => {
    expect(sunlitFraction([7e6, 0, 0], [1, 0, 0])).toBe(1);
    expect(sunlitFraction([-7e6, 0, 0], [1, 0, 0])).toBe(0);
    expect(sunlitFraction([0, 7e6, 0], [1, 0, 0])).toBe(1);
    // Beyond the tip of the umbra (1.38 million km) the Earth covers only a part of the disc.
    expect(sunlitFraction([-3e9, 0, 0], [1, 0, 0])).toBeGreaterThan(0.5);
    expect(sunlitFraction([-3e9, 0, 0], [1, 0, 0])).toBeLessThan(1);
  });

  it('is half lit where the centre of the Sun stands on the limb', () => {
    const r = 7_028_137;
    const dip = Math.asin(6_378_137 / r);
    const at: Vec3 = [-r * Math.cos(dip), r * Math.sin(dip), 0];
    expect(Math.abs(sunlitFraction(at, [1, 0, 0]) - 0.5)).toBeLessThan(0.01);
  });

  it('never leaves 0 … 1 and grows monotonically through the penumbra', () => {
    fc.assert(
      fc.property(fc.double({ min: 6.5e6, max: 5e7, noNaN: true }), (r) => {
        let last = -1;
        for (let k = 0; k <= 400; k++) {
          const angle = Math.asin(6_378_137 / r) - 0.008 + (k / 400) * 0.016;
          const share = sunlitFraction([-r * Math.cos(angle), r * Math.sin(angle), 0], [1, 0, 0]);
          expect(share).toBeGreaterThanOrEqual(Math.max(0, last - 1e-9));
          expect(share).toBeLessThanOrEqual(1);
          last = share;
        }
        expect(last).toBe(1);
      }),
      { numRuns: 50, seed: 9 },
    );
  });
});
