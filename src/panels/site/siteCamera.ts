import type { Site } from '../../facts/types';
import { wgs84 } from '../../model/orbit/geodesy';
import type { Camera } from '../../scene/types';
import { add, angleBetween, DEG, normalize, type Vec3 } from '../../shared/vectors';

/** From here one site and its neighbourhood of states or provinces are in view, metres. */
const ALONE_M = 1.6e6;
/** From here the whole Earth is in view, which is all that sites around it can ask for, metres. */
const EARTH_M = 2.4e7;

function directionOf({ coordinates: { longitudeDeg, latitudeDeg } }: Site): Vec3 {
  const [lon, lat] = [longitudeDeg * DEG, latitudeDeg * DEG];
  return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
}

/** A camera straight above the middle of sites, high enough to see all of them that a view of the Earth has. At least one site is needed. */
export function siteCamera(sites: readonly Site[]): Camera {
  const directions = sites.map(directionOf);
  const middle = normalize(directions.reduce(add));
  const spreadRad = Math.max(...directions.map((one) => angleBetween(one, middle)));
  return {
    longitudeDeg: Math.atan2(middle[1], middle[0]) / DEG,
    latitudeDeg: Math.asin(middle[2]) / DEG,
    altitudeM: Math.min(EARTH_M, Math.max(ALONE_M, spreadRad * wgs84.a * 3)),
    headingDeg: 0,
    tiltDeg: 0,
    heightM: 0,
    follow: null,
  };
}
