import { ecefToGeodetic } from '../../model/orbit/geodesy';
import { add, scale } from '../../shared/vectors';
import { hitEllipsoid, type Lens, type Pose, rayThrough } from '../camera/cameraPose';

/** Edge of an area, degrees; also in tools/geo/ground.mjs. */
const AREA_DEG = 10;
/** Rays through the picture, by which areas in sight are found. */
const COLUMNS = 7;
const ROWS = 9;

/** Name of the map of the whole Earth. */
export const EARTH = 'overview';

/** Name of the area about a place: degrees of its south-west corner. */
export function areaKey(longitudeDeg: number, latitudeDeg: number): string {
  const corner = (deg: number, least: number, most: number) =>
    Math.max(least, Math.min(most, AREA_DEG * Math.floor(deg / AREA_DEG)));
  return `${corner(longitudeDeg, -180, 170)}_${corner(latitudeDeg, -90, 80)}`;
}

/** Names of the areas that the picture shows; of those by the horizon some may be left out. */
export function areasInSight(pose: Pose, lens: Lens): Set<string> {
  const here = ecefToGeodetic(pose.targetM);
  const keys = new Set([areaKey(here.longitudeDeg, here.latitudeDeg)]);
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const x = (lens.widthPx * column) / (COLUMNS - 1);
      const y = (lens.heightPx * row) / (ROWS - 1);
      const direction = rayThrough(pose, lens, x, y);
      const farM = hitEllipsoid(pose.eyeM, direction);
      if (farM === null) continue;
      const { longitudeDeg, latitudeDeg } = ecefToGeodetic(add(pose.eyeM, scale(direction, farM)));
      keys.add(areaKey(longitudeDeg, latitudeDeg));
    }
  }
  return keys;
}
