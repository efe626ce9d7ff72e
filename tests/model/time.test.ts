import { SiderealTime } from 'astronomy-engine';
import { describe, expect, it } from 'vitest';
import { gmstRad, julianDate, readTime, ttMinusUtS } from '../../src/model/time';

describe('time', () => {
  it('counts Julian dates', () => {
    expect(julianDate(Date.UTC(2000, 0, 1, 12))).toBe(2451545);
    expect(julianDate(Date.UTC(1957, 9, 4, 19, 26, 24))).toBeCloseTo(2436116.31, 6);
  });

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

  it('reads what is a time', () => {
    const read = (text: string) => {
      const found = readTime(text, '?t');
      return found.ok ? found.value : null;
    };
    expect(read('2026')).toBe(Date.UTC(2026, 0, 1));
    expect(read('2026-05')).toBe(Date.UTC(2026, 4, 1));
    expect(read('2026-05-06T12:30:15.250Z')).toBe(Date.UTC(2026, 4, 6, 12, 30, 15, 250));
    expect(read('2026-05-06T12:30+02:00')).toBe(Date.UTC(2026, 4, 6, 10, 30));
    expect(read('2026-05-06T12:30-0530')).toBe(Date.UTC(2026, 4, 6, 18, 0));
    expect(read('2028-02-29')).toBe(Date.UTC(2028, 1, 29));
  });

  it('refuses the rest with path and remedy', () => {
    for (const text of [
      '',
      'soon',
      '2026-02-30',
      '2026-13',
      '2026-05-06T25:00Z',
      '26-05-06',
      '2026-05-06T12:30+99:00',
    ]) {
      const found = readTime(text, '?t');
      expect(found.ok, text).toBe(false);
      if (!found.ok) expect(found.errors[0]?.message).toMatch(/^\?t must be an ISO 8601 time such as/);
    }
  });
});
