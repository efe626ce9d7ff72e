import { DAY_S } from '../../shared/dates';
import { equatorialRadiusM } from '../../shared/earth';
import { DEG } from '../../shared/vectors';
import { tropicalYearDays } from './time';

/** Gravitational parameter of the Earth, m³/s² (WGS 84, EGM96). */
const earthMu = 3.986_004_418e14;
/** Second zonal harmonic of the Earth, 1. */
const earthJ2 = 1.08263e-3;

const sunRateRadps = (2 * Math.PI) / (tropicalYearDays * DAY_S);

export interface SecularRates {
  /** Two-body mean motion √(μ/a³), rad/s. */
  meanMotionRadps: number;
  /** Drift of the node, rad/s; negative is westward. */
  raanRadps: number;
  /** Drift of the perigee, rad/s. */
  argumentRadps: number;
  /** Mean anomaly with its J2 part, rad/s. */
  meanAnomalyRadps: number;
}

/**
 * First-order secular rates from the Earth's oblateness of an orbit with semi-major axis (m), eccentricity (0 … <1) and
 * inclination (rad); mean elements. See Vallado (2013), Fundamentals of Astrodynamics, §9.6.
 */
export function secularRates(
  semiMajorAxisM: number,
  eccentricity: number,
  inclinationRad: number,
): SecularRates {
  const n = Math.sqrt(earthMu / semiMajorAxisM ** 3);
  const shape = 1 - eccentricity * eccentricity;
  const k = 0.75 * earthJ2 * n * (equatorialRadiusM / (semiMajorAxisM * shape)) ** 2;
  const cos = Math.cos(inclinationRad);
  return {
    meanMotionRadps: n,
    raanRadps: -2 * k * cos,
    argumentRadps: k * (5 * cos * cos - 1),
    meanAnomalyRadps: n + k * Math.sqrt(shape) * (3 * cos * cos - 1),
  };
}

/** Two-body period of a circular orbit at an altitude (m above the equatorial radius), seconds. */
export const periodS = (altitudeM: number): number =>
  2 * Math.PI * Math.sqrt((equatorialRadiusM + altitudeM) ** 3 / earthMu);

/**
 * Inclination, degrees, at which the node of an orbit keeps pace with the mean Sun. null above some 5,970 km (circular), where
 * no inclination does.
 */
export function sunSynchronousInclinationDeg(altitudeM: number, eccentricity = 0): number | null {
  const a = equatorialRadiusM + altitudeM;
  const equatorial = secularRates(a, eccentricity, 0).raanRadps;
  const cos = sunRateRadps / equatorial;
  return cos < -1 ? null : Math.acos(cos) / DEG;
}
