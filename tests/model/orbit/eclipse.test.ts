import { describe, expect, it } from 'vitest';
import { betaDeg, betaStarDeg, eclipseFraction, sunlightYear } from '../../../src/model/orbit/eclipse';
import { raanOfLocalTimeRad } from '../../../src/model/orbit/orbit';
import { sunSynchronousInclinationDeg } from '../../../src/model/orbit/secular';

const dawnDusk = (altitudeM: number, ltan = 18) =>
  sunlightYear(altitudeM, sunSynchronousInclinationDeg(altitudeM) ?? Number.NaN, ltan);

describe('eclipse', () => {
  it.each([
    [500e3, 0.3779],
    [650e3, 0.362],
    [1000e3, 0.3323],
    [2000e3, 0.2754],
  ])('lasts this share of an orbit at beta 0, %d m', (altitudeM, expected) => {
    expect(eclipseFraction(altitudeM, 0)).toBeCloseTo(expected, 4);
  });

  it.each([
    [325e3, 72.1],
    [650e3, 65.2],
    [2000e3, 49.6],
  ])('ends above beta*, %d m', (altitudeM, expected) => {
    expect(betaStarDeg(altitudeM)).toBeCloseTo(expected, 1);
    expect(eclipseFraction(altitudeM, betaStarDeg(altitudeM) + 1e-6)).toBe(0);
    expect(eclipseFraction(altitudeM, -betaStarDeg(altitudeM) + 0.01)).toBeGreaterThan(0);
  });

  it.each([
    // altitude, eclipse days, mean sunlight, longest minutes, share at worst
    [325e3, 124, 0.919, 26.4, 0.291],
    [500e3, 104, 0.945, 22.7, 0.24],
    [650e3, 89, 0.961, 19.7, 0.202],
    [1000e3, 56, 0.985, 13.0, 0.124],
  ])('has these seasons on a dawn–dusk orbit at %d m', (altitudeM, days, sunlit, minutes, share) => {
    const year = dawnDusk(altitudeM);
    expect(Math.abs(year.eclipseDays - days)).toBeLessThan(1);
    expect(year.sunlitFraction).toBeCloseTo(sunlit, 3);
    expect(year.eclipseMaxS / 60).toBeCloseTo(minutes, 1);
    expect(Math.abs(year.eclipseFractionMax - share)).toBeLessThan(1e-3);
    expect(dawnDusk(altitudeM, 6).sunlitFraction).toBeCloseTo(sunlit, 3);
  });

  it.each([
    [18, 90.5, 0.96],
    [6, 87.1, 0.9615],
    [12, 365.2, 0.638],
  ])('takes the true Sun by plane, a node at %d h: %d days', (ltan, days, sunlit) => {
    const inclination = sunSynchronousInclinationDeg(650e3) ?? Number.NaN;
    const year = sunlightYear(650e3, inclination, ltan, 'true');
    expect(year.eclipseDays).toBeCloseTo(days, 1);
    expect(year.sunlitFraction).toBeCloseTo(sunlit, 3);
    // Hour by hour through 2026 with the apparent Sun, the node held at its local time.
    const steps = 8766;
    let [eclipsed, dark] = [0, 0];
    for (let k = 0; k < steps; k++) {
      const timeMs = Date.UTC(2026, 0, 1) + k * 3_599_966.7;
      const fraction = eclipseFraction(650e3, betaDeg(inclination, raanOfLocalTimeRad(ltan, timeMs), timeMs));
      if (fraction > 0) eclipsed++;
      dark += fraction;
    }
    expect(Math.abs((eclipsed / steps) * 365.2422 - year.eclipseDays)).toBeLessThan(0.15);
    expect(1 - dark / steps).toBeCloseTo(year.sunlitFraction, 4);
  });

  it('has none on a dawn–dusk orbit above 1,391 km', () => {
    expect(dawnDusk(1_380e3).eclipseDays).toBeGreaterThan(0);
    expect(dawnDusk(1_395e3)).toMatchObject({ eclipseDays: 0, sunlitFraction: 1, eclipseMaxS: 0 });
  });

  it.each([
    [500e3, 0.632],
    [650e3, 0.649],
    [2000e3, 0.746],
  ])('takes more at 10:30, %d m', (altitudeM, sunlit) => {
    expect(dawnDusk(altitudeM, 10.5).sunlitFraction).toBeCloseTo(sunlit, 2);
  });

  it.each([
    [500e3, 0.639],
    [1000e3, 0.6925],
    [2000e3, 0.769],
  ])('has this sunlight at 30°, %d m', (altitudeM, sunlit) => {
    expect(sunlightYear(altitudeM, 30, 18).sunlitFraction).toBeCloseTo(sunlit, 2);
  });
});
