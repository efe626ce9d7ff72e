import { DAY_S } from '../../shared/dates';
import { equatorialRadiusM } from '../../shared/earth';
import { clamp, DEG } from '../../shared/vectors';
import { secularRates } from './secular';
import { sunPosition } from './sunlight';
import { tropicalYearDays } from './time';

/**
 * Beta angle, degrees above which an orbit at this altitude (metres, circular) has no eclipse: asin(R / (R + h)).
 * 90 at the surface; a cylinder of shadow, no penumbra.
 */
export const betaStarDeg = (altitudeM: number): number =>
  Math.asin(equatorialRadiusM / (equatorialRadiusM + altitudeM)) / DEG;

/**
 * Share of a circular orbit in the Earth's shadow at a beta angle in degrees: 0 … 0.5. Cylindrical shadow.
 * See Vallado (2013), Fundamentals of Astrodynamics, §5.3; facts.md D4 gives the same form.
 */
export function eclipseFraction(altitudeM: number, betaDeg: number): number {
  if (Math.abs(betaDeg) >= betaStarDeg(altitudeM)) return 0;
  const rim = Math.sqrt(altitudeM * altitudeM + 2 * equatorialRadiusM * altitudeM);
  return Math.acos(clamp(rim / ((equatorialRadiusM + altitudeM) * Math.cos(betaDeg * DEG)), -1, 1)) / Math.PI;
}

/** Angle between the Sun and an orbit's plane, degrees: sin β = cos δ sin i sin(Ω − α) + sin δ cos i, all in radians. */
export function betaFromAnglesDeg(
  inclinationRad: number,
  raanRad: number,
  sunRightAscensionRad: number,
  sunDeclinationRad: number,
): number {
  const sin =
    Math.cos(sunDeclinationRad) * Math.sin(inclinationRad) * Math.sin(raanRad - sunRightAscensionRad) +
    Math.sin(sunDeclinationRad) * Math.cos(inclinationRad);
  return Math.asin(clamp(sin, -1, 1)) / DEG;
}

/** Beta angle now of an orbit by its inclination (degrees) and right ascension of the node (radians, mean equinox of date). */
export function betaDeg(inclinationDeg: number, raanRad: number, timeMs: number): number {
  const sun = sunPosition(timeMs);
  return betaFromAnglesDeg(inclinationDeg * DEG, raanRad, sun.rightAscensionRad, sun.declinationRad);
}

interface SunlightYear {
  /** Days of the year with an eclipse in every orbit. */
  eclipseDays: number;
  /** Mean share of time in sunlight, 0 … 1. */
  sunlitFraction: number;
  /** Longest eclipse of the year as share of an orbit. */
  eclipseFractionMax: number;
  /** The same in seconds. */
  eclipseMaxS: number;
}

/** Two a day; the ends of a season are found between them. */
const samples = 730;
const obliquityRad = 23.4393 * DEG;
const remembered = new Map<string, SunlightYear>();

/** Eccentricity of the Earth's orbit, and longitude of the Sun at its nearest, about 2026 (Meeus 1998, ch. 25). */
const sunEccentricity = 0.016_698;
const perigeeRad = 283.39 * DEG;

/** How the Sun goes along the ecliptic: at an even pace, or by Kepler, faster about the new year. */
export type SunPace = 'even' | 'true';

/** What the true Sun is ahead of the mean one, radians: the equation of the centre, to 1e-6. */
function ahead(longitudeRad: number): number {
  const anomaly = longitudeRad - perigeeRad;
  return 2 * sunEccentricity * Math.sin(anomaly) + 1.25 * sunEccentricity ** 2 * Math.sin(2 * anomaly);
}

/** The Sun through a year: right ascension (rad), sine and cosine of the declination, a row of three a sample. */
function sunThroughYear(pace: SunPace): Float64Array {
  const rows = new Float64Array((samples + 1) * 3);
  for (let k = 0; k <= samples; k++) {
    const mean = (2 * Math.PI * k) / samples;
    const longitude = pace === 'even' ? mean : mean + ahead(mean);
    const sin = Math.sin(obliquityRad) * Math.sin(longitude);
    rows[k * 3] = Math.atan2(Math.cos(obliquityRad) * Math.sin(longitude), Math.cos(longitude));
    rows[k * 3 + 1] = sin;
    rows[k * 3 + 2] = Math.sqrt(1 - sin * sin);
  }
  return rows;
}

const suns: Record<SunPace, Float64Array> = {
  even: sunThroughYear('even'),
  true: sunThroughYear('true'),
};

/** Share of a step in which a margin that runs straight from `a` to `b` is above 0. */
function shareAbove(a: number, b: number): number {
  if (a > 0 && b > 0) return 1;
  if (a <= 0 && b <= 0) return 0;
  return Math.max(a, b) / Math.abs(a - b);
}

/**
 * A year of eclipses on a circular orbit that has local time `ltanHours` at its node on the day of the March equinox.
 * Cylindrical shadow, node drifting at its J2 rate; not sun-synchronous orbits are averaged over the drift of that one year.
 * With the Sun at an even pace (2° of longitude off at most) a plane at 6 h and one at 18 h are alike; by its true pace they
 * differ, since their seasons lie half a year apart.
 */
export function sunlightYear(
  altitudeM: number,
  inclinationDeg: number,
  ltanHours: number,
  pace: SunPace = 'even',
): SunlightYear {
  const key = `${altitudeM} ${inclinationDeg} ${ltanHours} ${pace}`;
  const known = remembered.get(key);
  if (known) return known;
  const rates = secularRates(equatorialRadiusM + altitudeM, 0, inclinationDeg * DEG);
  const nodeTurnsPerYear = (rates.raanRadps * tropicalYearDays * DAY_S) / (2 * Math.PI);
  const first = ((ltanHours - 12) / 24) * 2 * Math.PI;
  const star = betaStarDeg(altitudeM) * DEG;
  const [si, ci] = [Math.sin(inclinationDeg * DEG), Math.cos(inclinationDeg * DEG)];
  const rim =
    Math.sqrt(altitudeM * altitudeM + 2 * equatorialRadiusM * altitudeM) / (equatorialRadiusM + altitudeM);
  const sun = suns[pace];
  let dark = 0;
  let steps = 0;
  let worst = 0;
  let before = 0;
  for (let k = 0; k <= samples; k++) {
    const raan = first + ((2 * Math.PI * k) / samples) * nodeTurnsPerYear;
    const sin = (sun[k * 3 + 2] ?? 0) * si * Math.sin(raan - (sun[k * 3] ?? 0)) + (sun[k * 3 + 1] ?? 0) * ci;
    const margin = star - Math.abs(Math.asin(clamp(sin, -1, 1)));
    if (k > 0) steps += shareAbove(before, margin);
    before = margin;
    if (k === samples || margin <= 0) continue;
    const fraction = Math.acos(Math.min(1, rim / Math.sqrt(1 - sin * sin))) / Math.PI;
    dark += fraction;
    worst = Math.max(worst, fraction);
  }
  const year: SunlightYear = {
    eclipseDays: (steps / samples) * tropicalYearDays,
    sunlitFraction: 1 - dark / samples,
    eclipseFractionMax: worst,
    eclipseMaxS: worst * ((2 * Math.PI) / rates.meanMotionRadps),
  };
  if (remembered.size > 1024) remembered.clear();
  remembered.set(key, year);
  return year;
}
