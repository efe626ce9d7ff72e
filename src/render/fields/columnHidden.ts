import type { Vector3 } from 'three';
import { isHidden } from '../core/ellipsoid';

/** The bounds of SiteColumns.vert.glsl, and a little more: what is left out is surely hidden. */
const LEAST_COSINE = 0.02 - 0.01;
const OVER_TOP = 1.0005 + 0.0005;

/** Whether the Earth hides a column, foot, rings and top, from an eye; metres, `eyeMargin` as in eye.ts. */
export function isColumnHidden(
  [x, y, z]: readonly [number, number, number],
  heightM: number,
  eyeM: Vector3,
  eyeMargin: number,
): boolean {
  const footM = Math.hypot(x, y, z);
  const [dx, dy, dz] = [eyeM.x - x, eyeM.y - y, eyeM.z - z];
  // Rings and foot show to whom the ground there turns.
  if (x * dx + y * dy + z * dz > LEAST_COSINE * footM * Math.hypot(dx, dy, dz)) return false;
  const up = OVER_TOP * (1 + heightM / footM);
  return isHidden(up * x, up * y, up * z, eyeM, eyeMargin);
}
