import { equatorialRadiusM } from '../../shared/earth';
import type { Steps } from '../../shared/steps';
import type { Vec3 } from '../../shared/vectors';
import { interpolate } from './interpolate';
import { earthFixed } from './satelliteState';

/** A ray from the eye, Earth-fixed metres; `direction` of length 1. */
export interface Ray {
  origin: Vec3;
  direction: Vec3;
  /** Angle from the ray within which an object is taken, radians. */
  toleranceRad: number;
}

/** Two keyframes' states and how far between them the picture is. */
export interface Between {
  earlier: Float32Array;
  later: Float32Array;
  count: number;
  share: number;
  stepS: number;
  /** Greenwich sidereal time of the picture. */
  siderealRad: number;
  /** Objects of which this is false are passed over; asked of those within the tolerance alone. Position in TEME, m. */
  isShown?: ((index: number, positionM: Vec3) => boolean) | undefined;
}

/** Distance along a ray (direction of length 1) to the Earth as a sphere of the equatorial radius; Infinity where it passes. */
function groundDistance(origin: Vec3, direction: Vec3): number {
  const along = -(origin[0] * direction[0] + origin[1] * direction[1] + origin[2] * direction[2]);
  const nearest2 = origin[0] ** 2 + origin[1] ** 2 + origin[2] ** 2 - along * along;
  const half2 = equatorialRadiusM ** 2 - nearest2;
  return along <= 0 || half2 < 0 ? Number.POSITIVE_INFINITY : along - Math.sqrt(half2);
}

/**
 * The object nearest to a ray by angle, as the picture shows it, or -1 where none is within the tolerance. Objects behind the
 * eye or behind the Earth are passed over. Yields every few thousand objects.
 */
export function* nearestToRayInSlices(ray: Ray, between: Between): Steps<number> {
  const { earlier, later, count, share, stepS, siderealRad } = between;
  // The ray is turned to the objects' frame once, not each object to the ray's.
  const origin = earthFixed(ray.origin, -siderealRad);
  const direction = earthFixed(ray.direction, -siderealRad);
  let best = -1;
  let bestTangent = Math.tan(Math.min(1.5, ray.toleranceRad));
  for (let index = 0; index < count; index++) {
    if (index % 4096 === 4095) yield;
    const p = interpolate(earlier, later, index, share, stepS);
    if (!p) continue;
    const x = p[0] - origin[0];
    const y = p[1] - origin[1];
    const z = p[2] - origin[2];
    const along = x * direction[0] + y * direction[1] + z * direction[2];
    if (along <= 0) continue;
    const across = Math.sqrt(Math.max(0, x * x + y * y + z * z - along * along));
    if (across > bestTangent * along) continue;
    const distance = Math.hypot(x, y, z);
    const hidden = groundDistance(origin, [x / distance, y / distance, z / distance]) < distance - 1;
    if (hidden || between.isShown?.(index, p) === false) continue;
    best = index;
    bestTangent = across / along;
  }
  return best;
}
