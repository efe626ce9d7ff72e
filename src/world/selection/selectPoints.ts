import { dot, type Vec3 } from '../../shared/vectors';
import type { Lens, Pose } from '../camera/cameraPose';
import { inSunlight, isShown, type NodeFilter } from '../fleet/nodeFilter';
import type { Piece } from './selectPieces';
import { earthClearance } from './selectStretch';

/** What a shape holds, of places that are given one by one. */
interface PointLook {
  /** Whether a place (Earth-fixed, m) lies in the shape, is shown, and is before the Earth. */
  isIn(placeM: Vec3): boolean;
  isSunlit(placeM: Vec3): boolean;
}

/** A place on the line between two pieces is in the lower one. */
function holds(piece: Piece, x: number, y: number): boolean {
  const { top, bottom, topLeft, topRight, bottomLeft, bottomRight } = piece;
  if (y < top || y >= bottom) return false;
  const down = (y - top) / (bottom - top);
  return x >= topLeft + down * (bottomLeft - topLeft) && x < topRight + down * (bottomRight - topRight);
}

/** What holds all pieces, CSS pixels. */
const boundsOf = (pieces: readonly Piece[]) => ({
  top: Math.min(...pieces.map(({ top }) => top)),
  bottom: Math.max(...pieces.map(({ bottom }) => bottom)),
  left: Math.min(...pieces.map(({ topLeft, bottomLeft }) => Math.min(topLeft, bottomLeft))),
  right: Math.max(...pieces.map(({ topRight, bottomRight }) => Math.max(topRight, bottomRight))),
});

/**
 * Looks at places one by one, for what keeps to no plane; some 0.1 µs each outside the shape. Of nodes on orbits
 * `countSelected` makes the same count without looking at each.
 */
export function pointLook(pieces: readonly Piece[], pose: Pose, lens: Lens, filter: NodeFilter): PointLook {
  const clearance = earthClearance(pose.eyeM);
  const { top, bottom, left, right } = boundsOf(pieces);
  const d: [number, number, number] = [0, 0, 0];
  return {
    isIn(placeM) {
      for (let i = 0; i < 3; i++) d[i] = placeM[i]! - pose.eyeM[i]!;
      const depthM = dot(d, pose.forward);
      if (depthM <= 0) return false;
      const scale = lens.focalPx / depthM;
      const x = lens.centreXPx + dot(d, pose.right) * scale;
      const y = lens.centreYPx - dot(d, pose.up) * scale;
      if (x < left || x > right || y < top || y > bottom) return false;
      return (
        pieces.some((piece) => holds(piece, x, y)) &&
        isShown(placeM, filter) &&
        clearance(placeM[0], placeM[1], placeM[2]) >= 0
      );
    },
    isSunlit: (placeM) => inSunlight(placeM, filter.sun),
  };
}
