import type { Vec3 } from '../../shared/vectors';
import { floatsAnObject } from './Propagator';

/**
 * Steps between keyframes, s, the smallest first. Cubic Hermite interpolation is off by at most (step/4)⁴ of the fourth
 * derivative over 1.5: 72 m at 150 s for any orbit that keeps clear of the air, sixteen times that at each next step.
 */
export const keyframeStepsS = [150, 300, 600] as const;

/** Largest error of the interpolation at each of those steps, metres, as the tests find it over all kinds of orbits. */
export const interpolationErrorM: Record<(typeof keyframeStepsS)[number], number> = {
  150: 100,
  300: 1_600,
  600: 26_000,
};

/**
 * Position (m, TEME) of object `index` between two keyframes' states, `share` (0 … 1) of the way over `stepS` seconds; null where
 * either keyframe has none. The twin of `satellitePosition.glsl`: it counts from the nearer keyframe, where it is exact.
 */
export function interpolate(
  earlier: Float32Array,
  later: Float32Array,
  index: number,
  share: number,
  stepS: number,
): Vec3 | null {
  const at = index * floatsAnObject;
  if (earlier[at + 6] !== 0 || later[at + 6] !== 0) return null;
  const back = share > 0.5;
  const [near, far] = back ? [later, earlier] : [earlier, later];
  const s = back ? 1 - share : share;
  const h = back ? -stepS : stepS;
  const position: [number, number, number] = [0, 0, 0];
  for (let axis = 0; axis < 3; axis++) {
    const p0 = near[at + axis]!;
    const v0 = near[at + 3 + axis]! * h;
    const v1 = far[at + 3 + axis]! * h;
    const d = far[at + axis]! - p0;
    position[axis] = p0 + s * (v0 + s * (3 * d - 2 * v0 - v1 + s * (v0 + v1 - 2 * d)));
  }
  return position;
}
