import { DAY_MS, DAY_S, YEAR_DAYS } from '../../shared/dates';

/** 2000-01-01 12:00, the epoch J2000. Times are milliseconds since 1970-01-01 UTC; UT1 is taken equal to UTC (0.9 s at most). */
export const j2000Ms = Date.UTC(2000, 0, 1, 12);
const tau = 2 * Math.PI;

/** Hours of a Julian year. */
export const yearHours = 8_766;
/** Days of a tropical year, in which the mean Sun goes once round the equinox. */
export const tropicalYearDays = 365.2422;

/** Days of UT1 since 2000-01-01 12:00. */
export const daysSinceJ2000 = (timeMs: number): number => (timeMs - j2000Ms) / DAY_MS;

/**
 * TT minus UT1, seconds. Polynomials of Espenak and Meeus (2006, NASA/TP-2006-214141), 1941 … 2150; outside the long-term
 * parabola. Off by some 10 s in the 2020s, by perhaps 100 s in 2100: 0.001° of the Sun.
 */
export function ttMinusUtS(timeMs: number): number {
  const year = 2000 + daysSinceJ2000(timeMs) / YEAR_DAYS;
  const parabola = -20 + 32 * ((year - 1820) / 100) ** 2;
  if (year < 1941 || year > 2150) return parabola;
  if (year < 1961) {
    const t = year - 1950;
    return 29.07 + 0.407 * t - t ** 2 / 233 + t ** 3 / 2547;
  }
  if (year < 1986) {
    const t = year - 1975;
    return 45.45 + 1.067 * t - t ** 2 / 260 - t ** 3 / 718;
  }
  const t = year - 2000;
  if (year < 2005) {
    return (
      63.86 + 0.3345 * t - 0.060374 * t ** 2 + 0.0017275 * t ** 3 + 6.51814e-4 * t ** 4 + 2.373599e-5 * t ** 5
    );
  }
  if (year < 2050) return 62.92 + 0.32217 * t + 0.005589 * t ** 2;
  return parabola - 0.5628 * (2150 - year);
}

/** Julian centuries of TT since J2000. */
export const centuriesTt = (timeMs: number): number =>
  (daysSinceJ2000(timeMs) + ttMinusUtS(timeMs) / DAY_S) / 36_525;

/**
 * Rate of `gmstRad` in 2000, radians a second: 8,640,184.812866 s a century more than a turn a day. It grows by 6e-16 a
 * century.
 */
export const siderealRateRadps = (tau / DAY_S) * (1 + 8_640_184.812_866 / (36_525 * DAY_S));

/**
 * Greenwich mean sidereal time, radians in [0, 2π): the angle from the mean equinox of date to the Greenwich meridian.
 * IAU 1982 (Aoki et al. 1982), as TEME and SGP4 use it.
 */
export function gmstRad(timeMs: number): number {
  const days = daysSinceJ2000(timeMs);
  const t = days / 36_525;
  const slowS = 67_310.548_41 + 8_640_184.812_866 * t + 0.093_104 * t * t - 6.2e-6 * t * t * t;
  // 876,600 h a century is one turn a day: only the fraction of the day counts, which keeps the digits.
  const turns = slowS / DAY_S + (days - Math.floor(days));
  return (turns - Math.floor(turns)) * tau;
}
