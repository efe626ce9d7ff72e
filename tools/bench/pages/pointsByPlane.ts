import { createPoints } from './movedPoints';
import { writePositionsByPlane } from './orbits';

/** Points moved from JavaScript, regular planes only: no sine in the loop. */
export const create = (root: HTMLElement) => createPoints(root, true, writePositionsByPlane);
