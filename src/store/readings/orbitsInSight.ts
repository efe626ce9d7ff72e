import type { Camera } from '../../scene/types';
import { equatorialRadiusM } from '../../shared/earth';
import { DEG } from '../../shared/vectors';

/** Nothing orbits below, metres. */
const LOWEST_ORBIT_M = 100_000;

/**
 * Whether a view can have anything that orbits in it: an eye below all orbits sees them in the sky alone.
 * @param upwardsDeg how far the picture reaches above its middle, degrees.
 */
export function orbitsInSight({ altitudeM, heightM, tiltDeg, follow }: Camera, upwardsDeg: number): boolean {
  const eyeM = altitudeM * Math.cos(tiltDeg * DEG) + heightM;
  if (follow !== null || eyeM > LOWEST_ORBIT_M) return true;
  const dipDeg = Math.sqrt((2 * Math.max(0, eyeM)) / equatorialRadiusM) / DEG;
  return tiltDeg + upwardsDeg > 90 - dipDeg;
}
