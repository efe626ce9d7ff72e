import { DAY_S } from '../../shared/dates';
import { equatorialRadiusM, polarRadiusM } from '../../shared/earth';
import type { CatalogueRecords, InertialState } from './types';

/** WGS 72, as SGP4 has it, m³/s². */
export const mu = 3.986008e14;

const flattening = 1 - polarRadiusM / equatorialRadiusM;

/** Height below which nothing stays in orbit for a turn, metres above the ellipsoid. */
const lowestM = 120e3;
/**
 * How far an orbit may depart from its elements': of the semi-major axis its tenth, of the eccentricity a tenth of 1. What Moon, Sun
 * and the Earth's shape do in SGP4 stays far below both, even over years.
 */
const farthest = { semiMajorAxis: 0.1, eccentricity: 0.1 };

/** Semi-major axis of a mean motion, metres. */
export const semiMajorAxisM = (revPerDay: number): number =>
  Math.cbrt(mu * (DAY_S / revPerDay / (2 * Math.PI)) ** 2);

/**
 * Why a place that SGP4 gives cannot be relied on: 8 where it is below 120 km, 9 where the orbit has become another than that of its
 * elements, which happens long after their epoch. null where neither holds.
 */
export function lostOrbit(
  { positionM: [x, y, z], velocityMps: [u, v, w] }: InertialState,
  records: Pick<CatalogueRecords, 'meanMotionRevPerDay' | 'eccentricity'>,
  set: number,
): 8 | 9 | null {
  const distance2 = x * x + y * y + z * z;
  const distanceM = Math.sqrt(distance2);
  // The ellipsoid at the latitude, to 20 m.
  const groundM = equatorialRadiusM * (1 - flattening * ((z * z) / distance2));
  if (distanceM - groundM < lowestM) return 8;
  const speed2 = u * u + v * v + w * w;
  const semiMajorM = 1 / (2 / distanceM - speed2 / mu);
  const elementsM = semiMajorAxisM(records.meanMotionRevPerDay[set]!);
  // Also where the orbit is open, whose axis is negative.
  if (!(Math.abs(semiMajorM / elementsM - 1) <= farthest.semiMajorAxis)) return 9;
  const [a, b, c] = [y * w - z * v, z * u - x * w, x * v - y * u];
  const eccentricity = Math.sqrt(Math.max(0, 1 - (a * a + b * b + c * c) / (mu * semiMajorM)));
  return Math.abs(eccentricity - records.eccentricity[set]!) > farthest.eccentricity ? 9 : null;
}
