import type { Camera } from '../../scene/types';
import { equatorialRadiusM } from '../../shared/earth';
import { DEG } from '../../shared/vectors';

/** Nothing orbits below, metres. */
const LOWEST_ORBIT_M = 100_000;
/** The picture reaches no farther above its middle, upright windows with panels among them, degrees. */
const ABOVE_MIDDLE_DEG = 35;

/** Whether a view can have anything that orbits in it: an eye below all orbits sees them in the sky alone. */
export function orbitsInSight({ altitudeM, heightM, tiltDeg, follow }: Camera): boolean {
  const eyeM = altitudeM * Math.cos(tiltDeg * DEG) + heightM;
  if (follow !== null || eyeM > LOWEST_ORBIT_M) return true;
  const dipDeg = Math.sqrt((2 * Math.max(0, eyeM)) / equatorialRadiusM) / DEG;
  return tiltDeg + ABOVE_MIDDLE_DEG > 90 - dipDeg;
}
