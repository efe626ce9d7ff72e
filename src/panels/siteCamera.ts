import type { Site } from '../facts/types';
import type { Camera } from '../scene/types';
import { DEG } from '../shared/vectors';

/** From here one site and its neighbourhood of states or provinces are in view, metres. */
const ALONE_M = 1.6e6;
const EARTH_RADIUS_M = 6_371_000;

/** A camera straight above the middle of sites, high enough to see all of them. At least one site is needed. */
export function siteCamera(sites: readonly Site[]): Camera {
  let [x, y, z] = [0, 0, 0];
  const units = sites.map(({ coordinates: { longitudeDeg, latitudeDeg } }) => {
    const [lon, lat] = [longitudeDeg * DEG, latitudeDeg * DEG];
    const unit = [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)] as const;
    x += unit[0];
    y += unit[1];
    z += unit[2];
    return unit;
  });
  const length = Math.hypot(x, y, z) || 1;
  const cosines = units.map((unit) => (unit[0] * x + unit[1] * y + unit[2] * z) / length);
  const spreadRad = Math.acos(Math.min(1, Math.max(-1, Math.min(1, ...cosines))));
  return {
    longitudeDeg: Math.atan2(y, x) / DEG,
    latitudeDeg: Math.asin(z / length) / DEG,
    altitudeM: Math.max(ALONE_M, spreadRad * EARTH_RADIUS_M * 3),
    headingDeg: 0,
    tiltDeg: 0,
  };
}
