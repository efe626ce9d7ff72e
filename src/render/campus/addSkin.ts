import type { Vec3 } from '../../shared/vectors';
import type { CampusBuilder } from './CampusBuilder';
import type { GroundPoint } from './campusPolygon';

/** A level ring of a skin. */
export type SkinRing = readonly [upM: number, radiusM: number];

/** A skin of flat sides over level rings about a place, from below to above. */
export function addSkin(
  to: CampusBuilder,
  [x, y]: GroundPoint,
  rings: readonly SkinRing[],
  sides: number,
  surface: number,
): void {
  const corner = ([upM, radiusM]: SkinRing, i: number): Vec3 => {
    const angle = (2 * Math.PI * i) / sides;
    return [x + radiusM * Math.cos(angle), y + radiusM * Math.sin(angle), upM];
  };
  for (let k = 0; k + 1 < rings.length; k++) {
    const [below, above] = [rings[k]!, rings[k + 1]!];
    const slope = (below[1] - above[1]) / Math.max(above[0] - below[0], 1e-6);
    for (let i = 0; i < sides; i++) {
      const middle = (2 * Math.PI * (i + 0.5)) / sides;
      const length = Math.hypot(1, slope);
      const normal: Vec3 = [Math.cos(middle) / length, Math.sin(middle) / length, slope / length];
      const corners = [corner(below, i), corner(below, i + 1), corner(above, i + 1), corner(above, i)];
      to.face(corners, normal, surface);
    }
  }
}
