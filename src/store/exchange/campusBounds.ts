import type { Campus } from '../../model/campus/types';

/** A rectangle on the ground, metres to the east and north of a campus's origin. */
export interface GroundBounds {
  west: number;
  east: number;
  south: number;
  north: number;
}

/** Where a site has no campus, the room that is left for one: half its side, metres. */
const USUAL_M = 250;

/** The rectangle about all volumes of a campus; a usual one where it has none. */
export function campusBounds(campus: Pick<Campus, 'volumes'> | null): GroundBounds {
  const corners = campus?.volumes.flatMap(({ outlineM }) => outlineM) ?? [];
  if (corners.length === 0) return { west: -USUAL_M, east: USUAL_M, south: -USUAL_M, north: USUAL_M };
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) };
}
