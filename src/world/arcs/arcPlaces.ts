import { add, angleBetween, length, mix, normalize, scale, type Vec3 } from '../../shared/vectors';

/** Places of an arc, ends included. */
export const ARC_PLACES = 97;
/** How high an arc stands in its middle, of the way along the ground, and at most, metres. */
const RISE = 0.12;
const HIGHEST_M = 900_000;

/** The point at a share of the way from one direction to another, both of unit length, along the great circle. */
function between(from: Vec3, to: Vec3, angleRad: number, share: number): Vec3 {
  if (angleRad < 1e-9) return from;
  const weight = (part: number) => Math.sin(part * angleRad) / Math.sin(angleRad);
  return add(scale(from, weight(1 - share)), scale(to, weight(share)));
}

/**
 * An arc over the great circle between two points, Earth-fixed metres: it leaves the one and comes down at the other. Points
 * that are opposite each other have no one way between them: any.
 */
export function arcPlaces(from: Vec3, to: Vec3): Vec3[] {
  const [start, end] = [normalize(from), normalize(to)];
  const angleRad = Math.min(angleBetween(start, end), Math.PI - 1e-6);
  const [low, high] = [length(from), length(to)];
  const riseM = Math.min(HIGHEST_M, RISE * angleRad * low);
  return Array.from({ length: ARC_PLACES }, (_, i) => {
    const share = i / (ARC_PLACES - 1);
    const radiusM = mix(low, high, share) + riseM * Math.sin(Math.PI * share);
    return scale(normalize(between(start, end, angleRad, share)), radiusM);
  });
}
