import { equatorialRadiusM } from '../../shared/earth';
import type { Vec3 } from '../../shared/vectors';
import { documentStore } from '../../store/document';
import type { Stage } from '../Stage';

/** Which nodes are shown, as the shader decides it. */
export interface NodeFilter {
  light: 'all' | 'sunlit' | 'shadow';
  /** Heights above the equatorial radius, metres. */
  heightRangeM: readonly [number, number] | null;
  /** Unit vector to the Sun, Earth-fixed. */
  sun: Vec3;
  /** One node in this many is drawn, by its number among all; 1 where left out. A count takes in the others too. */
  oneIn?: number;
  /** Columns of the picture that they are drawn in, from one to before another, CSS pixels; all where left out. */
  columnsPx?: readonly [from: number, to: number];
}

/** What the scene shows of the nodes. */
export function nodeFilterOf(stage: Stage): NodeFilter {
  const { light, altitudeRangeM } = documentStore.getState().scene.nodes;
  return { light, heightRangeM: altitudeRangeM, sun: stage.sun, oneIn: stage.quality.oneIn };
}

/** True where the Sun's middle stands clear of the Earth: half of its disc is seen, all but for the limb's own curve. */
export function inSunlight(pointM: ArrayLike<number>, sun: ArrayLike<number>): boolean {
  const x = pointM[0]!;
  const y = pointM[1]!;
  const z = pointM[2]!;
  const along = x * sun[0]! + y * sun[1]! + z * sun[2]!;
  return along >= 0 || x * x + y * y + z * z - along * along >= equatorialRadiusM * equatorialRadiusM;
}

/** True where a node at a place is shown. */
export function isShown(pointM: ArrayLike<number>, { light, heightRangeM, sun }: NodeFilter): boolean {
  if (heightRangeM) {
    const heightM = Math.hypot(pointM[0]!, pointM[1]!, pointM[2]!) - equatorialRadiusM;
    // Rounding may not leave out a circle at the very end of the range.
    if (heightM < heightRangeM[0] - 1e-3 || heightM > heightRangeM[1] + 1e-3) return false;
  }
  return light === 'all' || inSunlight(pointM, sun) === (light === 'sunlit');
}
