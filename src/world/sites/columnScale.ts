import { length, smoothstep, subtract } from '../../shared/vectors';
import type { Stage } from '../Stage';

/** Height of a gigawatt's column, as a share of the eye's distance: columns keep their look from orbit to town. */
const GIGAWATT_SHARE = 0.042;
/** Columns are drawn for at most this distance, metres; farther out they shrink with the globe. */
const DISTANCE_MAX_M = 18_000_000;
const RADIUS_SHARE = 0.0034;
/** Eyes nearer than the first see no column, for the campus itself is there; from the second on it stands whole, metres. */
export const SINKS_M = [16_000, 60_000] as const;

/** From the eye to the looked-at point, metres. */
export function distanceM({ pose }: Stage): number {
  return pose ? length(subtract(pose.eyeM, pose.targetM)) : DISTANCE_MAX_M;
}

const scaledM = (stage: Stage): number => Math.min(DISTANCE_MAX_M, distanceM(stage));

/** How much of a column has not sunk into the ground, 0 to 1. */
const standing = (awayM: number): number => smoothstep(SINKS_M[0], SINKS_M[1], awayM);

/** Height of a site's column, metres. Linear in power: twice the column is twice the power. */
export function columnHeightM(stage: Stage, powerW: number | null): number {
  const awayM = scaledM(stage);
  return ((powerW ?? 0) / 1e9) * GIGAWATT_SHARE * awayM * standing(awayM);
}

export function columnRadiusM(stage: Stage): number {
  return RADIUS_SHARE * scaledM(stage);
}
