import { SiderealTime } from 'astronomy-engine';
import { describe, expect, it } from 'vitest';
import { gmstRad, ttMinusUtS } from '../../../src/model/orbit/time';

describe('time', () => {
  it('knows sidereal time', () => {
    // Meeus (1998), examples 12.a and 12.b.
    const hours = (ms: number) => (gmstRad(ms) / (2 * Math.PI)) * 24;
    expect(hours(Date.UTC(1987, 3, 10))).toBeCloseTo(13 + 10 / 60 + 46.3668 / 3600, 7);
    expect(hours(Date.UTC(1987, 3, 10, 19, 21))).toBeCloseTo(8 + 34 / 60 + 57.0896 / 3600, 7);
    for (let year = 1950; year <= 2100; year += 5) {
      const date = new Date(Date.UTC(year, (year * 7) % 12, 11, 5));
      // astronomy-engine gives apparent time; nutation moves it by 1.2 s at most.
      const away = ((hours(date.getTime()) - SiderealTime(date) + 36) % 24) - 12;
      expect(Math.abs(away) * 3600).toBeLessThan(1.3);
    }
  });

  it('knows how far the clock has run away from the Earth', () => {
    expect(ttMinusUtS(Date.UTC(1950, 0, 1))).toBeCloseTo(29.1, 0);
    expect(ttMinusUtS(Date.UTC(2000, 0, 1))).toBeCloseTo(63.8, 0);
    expect(Math.abs(ttMinusUtS(Date.UTC(2020, 0, 1)) - 69.4)).toBeLessThan(3);
  });
});
