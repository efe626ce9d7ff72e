import { smoothstep } from '../../shared/vectors';

/** Eye below which land is loaded that is to come in over the imagery, metres. */
export const MAP_BELOW_M = 5_000_000;

/**
 * How much of the imagery shows, 0 to 1. From near, one pixel of it is ten kilometres, and the map takes over.
 * @param eyeAltitudeM the eye above the ellipsoid, metres.
 */
export const imageryOpacityAt = (eyeAltitudeM: number): number =>
  smoothstep(1_500_000, 4_000_000, eyeAltitudeM);

/** How bright the lights of towns are, 0 to 1: they outlast the imagery, and go where they would be mere blots. */
export const cityLightsOpacityAt = (eyeAltitudeM: number): number =>
  smoothstep(100_000, 2_500_000, eyeAltitudeM);

/** Distance within which outlines at 1:10 million are kept, metres: twice that at which they come in. */
export const FINE_KEPT_BELOW_M = 3_000_000;

/** Shares of each fineness of the outlines, 0 to 1, the coarsest first; together 1. */
export type OutlineShares = readonly [coarse: number, middle: number, fine: number];

/**
 * How much each fineness of the outlines shows: one fades into the next, for a coast that jumps is seen.
 * @param distanceM the eye from the looked-at point, metres.
 */
export function outlineSharesAt(distanceM: number): OutlineShares {
  const coarse = smoothstep(6_500_000, 9_000_000, distanceM);
  const fine = 1 - smoothstep(1_100_000, 1_500_000, distanceM);
  return [coarse, 1 - coarse - fine, fine];
}

/** Eye below which one sees so little of the ground that its outlines may be the same in any fineness, metres. */
export const PLAIN_BELOW_M = 30_000;
/** Eye from which it may be on its way to see more than that, metres. */
export const PLAIN_LEFT_ABOVE_M = 10_000;

/** How clearly borders between states show, 0 to 1. */
export const statesOpacityAt = (eyeAltitudeM: number): number =>
  1 - smoothstep(1_500_000, 4_500_000, eyeAltitudeM);

/** On the near map borders show against flat land, not against imagery: up to this much clearer. */
const CLEARER_NEAR = 1.8;

/** What the opacity of borders and coasts is multiplied by. */
export const clearerAt = (eyeAltitudeM: number): number =>
  1 + (CLEARER_NEAR - 1) * statesOpacityAt(eyeAltitudeM);
