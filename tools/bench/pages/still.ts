import { createPoints } from './movedPoints';
import { writePositions } from './orbits';

/** The same points at rest: drawn anew each frame, nothing computed, nothing uploaded. */
export const create = (root: HTMLElement) => createPoints(root, false, writePositions);
