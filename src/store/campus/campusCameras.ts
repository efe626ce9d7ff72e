import { hallsOf, rackAt } from '../../model/campus/moment';
import type { Campus, CampusVolume, RackPlace, V3 } from '../../model/campus/types';
import { ecefToGeodetic, geodeticToEcef } from '../../model/orbit/geodesy';
import { learnHalls } from '../../scene/schema/knownHalls';
import type { Camera } from '../../scene/types';
import { DEG, wrapDegrees } from '../../shared/vectors';
import { answerInside, type Inside } from './insideCamera';

/** Eye of somebody who stands, metres above the floor. */
export const EYE_M = 1.62;
/** Height on a rack that one looks at, metres above its foot. */
const LOOKED_AT_M = 1.25;
/** From here a rack and its neighbours fill a third of the picture, metres. */
const RACK_VIEW_M = 13;
const RACK_TILT_DEG = 52;
/** Beside the rack, so that the row is seen along, metres. */
const ASIDE_M = 2;
/** Out of the rack's front, metres: the middle of a narrow aisle and short of the far row of a wide one. */
const BEFORE_M = 1.3;
/** Distances in the size of what is looked at. */
const HALL_SIZES = 1.15;
const CAMPUS_SIZES = 1.5;
const TILT_DEG = 48;

const campuses = new Map<string, Campus>();

/** The campus of a site, where it is loaded. */
export const loadedCampus = (siteId: string): Campus | null => campuses.get(siteId) ?? null;

/** Longitude, latitude and height of a place in the campus frame, metres to the east, north and up of its origin. */
export function geodeticOf({ origin }: Pick<Campus, 'origin'>, [east, north, up]: V3) {
  const [lon, lat] = [origin.longitudeDeg * DEG, origin.latitudeDeg * DEG];
  const [sinLon, cosLon, sinLat, cosLat] = [Math.sin(lon), Math.cos(lon), Math.sin(lat), Math.cos(lat)];
  const [x, y, z] = geodeticToEcef(origin.latitudeDeg, origin.longitudeDeg, 0);
  const { longitudeDeg, latitudeDeg, altitudeM } = ecefToGeodetic([
    x - east * sinLon - north * sinLat * cosLon + up * cosLat * cosLon,
    y + east * cosLon - north * sinLat * sinLon + up * cosLat * sinLon,
    z + north * cosLat + up * sinLat,
  ]);
  return { longitudeDeg, latitudeDeg, heightM: altitudeM };
}

function boundsOf(volumes: readonly CampusVolume[]): { middle: [number, number]; sizeM: number } {
  const corners = volumes.flatMap(({ outlineM }) => outlineM);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { middle: [(x0 + x1) / 2, (y0 + y1) / 2], sizeM: Math.hypot(x1 - x0, y1 - y0) };
}

/** A camera that shows the whole campus. */
export function campusCamera(campus: Campus, headingDeg: number): Camera {
  const shown = campus.volumes.filter(({ kind }) => kind !== 'road' && kind !== 'fence');
  const { middle, sizeM } = boundsOf(shown.length > 0 ? shown : campus.volumes);
  const at = geodeticOf(campus, [middle[0], middle[1], 0]);
  const altitudeM = Math.max(200, CAMPUS_SIZES * sizeM);
  return { ...at, heightM: 0, altitudeM, headingDeg, tiltDeg: TILT_DEG, follow: null };
}

function hallCamera(campus: Campus, number: number, headingDeg: number): Camera | null {
  const hall = hallsOf(campus).find((each) => each.number === number);
  if (!hall) return null;
  const { middle, sizeM } = boundsOf([hall]);
  const altitudeM = Math.max(60, HALL_SIZES * sizeM);
  const at = geodeticOf(campus, [middle[0], middle[1], 1]);
  return { ...at, altitudeM, headingDeg, tiltDeg: TILT_DEG, follow: null };
}

/** The way a rack's front faces and the way its row runs, unit vectors to east and north. */
function waysOf({ block, index }: RackPlace): {
  front: readonly [number, number];
  along: readonly [number, number];
} {
  const row = Math.floor(index / block.counts[0]) % block.counts[1];
  const turn = row % 2 === 0 ? 1 : -1;
  const [c, s] = [Math.cos(block.headingRad), Math.sin(block.headingRad)];
  return { front: [-s * turn, c * turn], along: [c * turn, s * turn] };
}

/** Degrees clockwise from north. */
const headingOf = (east: number, north: number): number => wrapDegrees(Math.atan2(east, north) / DEG);

/** A camera above the aisle before a rack; null where there is no such rack. */
function rackCamera(campus: Campus, hall: number, rack: number): Camera | null {
  const place = rackAt(campus, hall, rack);
  if (!place) return null;
  const { front, along } = waysOf(place);
  const [x, y, z] = place.placeM;
  const look = [-front[0] + 0.35 * along[0], -front[1] + 0.35 * along[1]] as const;
  const at = geodeticOf(campus, [x, y, z + place.block.sizeM[2] / 2]);
  const headingDeg = headingOf(look[0], look[1]);
  return { ...at, altitudeM: RACK_VIEW_M, headingDeg, tiltDeg: RACK_TILT_DEG, follow: null };
}

/** A camera at the eye of somebody in the aisle before a rack, both from 0; null where there is no such rack. */
export function aisleCamera(campus: Campus, hall: number, rack: number): Camera | null {
  const place = rackAt(campus, hall + 1, rack);
  if (!place) return null;
  const { front, along } = waysOf(place);
  const [x, y, z] = place.placeM;
  const halfM = place.block.sizeM[1] / 2;
  const [ahead, aside, down] = [BEFORE_M, ASIDE_M, EYE_M - LOOKED_AT_M];
  const altitudeM = Math.hypot(ahead, aside, down);
  const at = geodeticOf(campus, [x + front[0] * halfM, y + front[1] * halfM, z + LOOKED_AT_M]);
  const headingDeg = headingOf(-front[0] * ahead + along[0] * aside, -front[1] * ahead + along[1] * aside);
  const tiltDeg = 90 - Math.asin(down / altitudeM) / DEG;
  return { ...at, altitudeM, headingDeg, tiltDeg, follow: null };
}

/** A camera on a hall or rack of a loaded campus; null where it is not loaded or has none. */
function cameraIn({ id, hall, rack }: Inside, headingDeg: number): Camera | null {
  const campus = loadedCampus(id);
  if (!campus || hall === null) return null;
  // Paths count halls from 0, the signs on them from 1.
  return rack === null ? hallCamera(campus, hall + 1, headingDeg) : rackCamera(campus, hall + 1, rack);
}

/** Racks of a campus by their hall's place in paths, from 0, for any time. */
function racksByHall(campus: Campus): Map<number, number> {
  return new Map(
    hallsOf(campus).flatMap(({ id, number }) => {
      const ends = campus.blocks.flatMap((b) => (b.hall === id ? [b.firstRack + b.racks] : []));
      return number === null ? [] : [[number - 1, Math.max(0, ...ends)] as const];
    }),
  );
}

/** Takes note of a campus: paths to its halls and racks are judged, and cameras on them are known, from now on. */
export function learnCampus(campus: Campus): void {
  if (campuses.get(campus.siteId) === campus) return;
  campuses.set(campus.siteId, campus);
  learnHalls(campus.siteId, racksByHall(campus));
  answerInside(cameraIn);
}
