import { createPoints } from './movedPoints';
import { writePositions } from './orbits';

/** Points moved from JavaScript, any circular orbit: a sine and a cosine a node. */
export const create = (root: HTMLElement) => createPoints(root, true, writePositions);
