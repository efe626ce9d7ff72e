import { type CampusFrame, fromCampusFrame } from '../../render/campus/campusFrame';
import type { Box } from '../../shared/Box';
import { hiddenByEarth, type Lens, type Pose, projectPoint } from '../camera/cameraPose';
import { freePart } from '../labels/freePart';
import type { Stage } from '../Stage';
import type { LaidArea } from './layAreas';

/** A smaller square is not seen, pixels. */
const SEEN_FROM_PX = 3;

type Sight = Pick<Stage, 'pose' | 'lens' | 'insets'>;

/** The areas of those numbers, each once, as squares on the ground that they are laid on. */
export interface Laid {
  frame: CampusFrame;
  squares: readonly LaidArea[];
}

/** Where the corners of a square appear. */
function cornersOf(pose: Pose, lens: Lens, frame: CampusFrame, { eastM, sideM }: LaidArea) {
  const half = sideM / 2;
  return [-half, half].flatMap((x) =>
    [-half, half].map((y) => projectPoint(pose, lens, fromCampusFrame(frame, [eastM + x, y, 0]))),
  );
}

/** What a square covers of the picture, CSS pixels; null where it is behind the Earth or not whole before the eye. */
export function covered({ pose, lens }: Sight, frame: CampusFrame, area: LaidArea): Box | null {
  if (!pose || hiddenByEarth(pose, fromCampusFrame(frame, [area.eastM, 0, 0]))) return null;
  const corners = cornersOf(pose, lens, frame, area);
  if (corners.some(({ depthM }) => depthM <= 0)) return null;
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Numbers of the squares that nobody can see: beside the free part of the picture, behind the Earth or the eye, or smaller than a dot. */
export function unseen(stage: Sight, { frame, squares }: Laid): string[] {
  const { pose, lens } = stage;
  if (!pose) return [];
  const free = freePart(stage);
  return squares.flatMap((area) => {
    const box = covered(stage, frame, area);
    // An eye within a square sees of it what is before it.
    const isAbout =
      !box && new Set(cornersOf(pose, lens, frame, area).map(({ depthM }) => depthM > 0)).size > 1;
    return isAbout || (box && isInSight(box, free)) ? [] : [area.id];
  });
}

/** Whether something is large enough to be seen, and in a part of the picture. */
const isInSight = ({ left, right, top, bottom }: Box, part: Box): boolean =>
  right - left >= SEEN_FROM_PX &&
  left < part.right &&
  right > part.left &&
  top < part.bottom &&
  bottom > part.top;
