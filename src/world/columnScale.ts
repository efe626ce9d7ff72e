import type { Stage } from './Stage';

/** Height of a gigawatt's column, as a share of the eye's distance: columns keep their look from orbit to town. */
const GIGAWATT_SHARE = 0.042;
/** Columns are drawn for at most this distance, metres; farther out they shrink with the globe. */
const DISTANCE_MAX_M = 18_000_000;
const RADIUS_SHARE = 0.0034;

function distanceM(stage: Stage): number {
  const pose = stage.pose;
  if (!pose) return DISTANCE_MAX_M;
  return Math.min(DISTANCE_MAX_M, Math.hypot(...pose.eyeM.map((x, i) => x - (pose.targetM[i] ?? 0))));
}

/** Height of a site's column, metres. Linear in power: twice the column is twice the power. */
export function columnHeightM(stage: Stage, powerW: number | null): number {
  return ((powerW ?? 0) / 1e9) * GIGAWATT_SHARE * distanceM(stage);
}

export function columnRadiusM(stage: Stage): number {
  return RADIUS_SHARE * distanceM(stage);
}
