import type { Campus } from '../../model/campus/types';
import { geodeticToEcef } from '../../model/orbit/geodesy';
import { DEG } from '../../shared/vectors';
import { loadCampus } from '../campus/campus';
import { siteOf } from '../sites/importedSites';
import { siteReadings } from '../sites/siteReadings';
import { stateNow } from '../stateNow';
import { campusBounds, type GroundBounds } from './campusBounds';
import { waterAbout } from './siteWater';

/** The ground that the exchange is laid on: the campus's own, and what neighbours and water take of it. */
export interface ExchangeGround {
  /** Of the campus's frame, on the ellipsoid. */
  origin: Campus['origin'];
  campus: GroundBounds;
  /** Other campuses about it, metres from the same origin. */
  taken: GroundBounds[];
  /** Rivers and lakes about it, metres from the same origin. */
  water: GroundBounds[];
}

/** Sites within this distance are neighbours, metres, and no more than so many are looked at. */
const NEIGHBOURS_M = 9000;
const MOST_NEIGHBOURS = 4;

/** Metres to the east and to the north from one place to another a few kilometres off. */
function offsetM(from: Campus['origin'], to: Campus['origin']): [number, number] {
  const [a, b] = [from, to].map(({ latitudeDeg, longitudeDeg }) =>
    geodeticToEcef(latitudeDeg, longitudeDeg, 0),
  );
  const [dx, dy, dz] = [b![0] - a![0], b![1] - a![1], b![2] - a![2]];
  const [sinL, cosL] = [Math.sin(from.longitudeDeg * DEG), Math.cos(from.longitudeDeg * DEG)];
  const [sinB, cosB] = [Math.sin(from.latitudeDeg * DEG), Math.cos(from.latitudeDeg * DEG)];
  return [-sinL * dx + cosL * dy, -sinB * cosL * dx - sinB * sinL * dy + cosB * dz];
}

const moved = (
  { west, east, south, north }: GroundBounds,
  [x, y]: readonly [number, number],
): GroundBounds => ({
  west: west + x,
  east: east + x,
  south: south + y,
  north: north + y,
});

/** The ground of a site, once its campus and those of its neighbours are there; null for a site that is not known. */
export async function loadExchangeGround(siteId: string): Promise<ExchangeGround | null> {
  const site = siteOf(stateNow(), siteId);
  if (!site) return null;
  const campus = await loadCampus(site);
  const origin = campus?.origin ?? site.coordinates;
  const near = siteReadings(stateNow())
    .map((reading) => ({ id: reading.id, distanceM: Math.hypot(...offsetM(origin, reading)) }))
    .filter(({ id, distanceM }) => id !== siteId && distanceM < NEIGHBOURS_M)
    .sort((a, b) => a.distanceM - b.distanceM)
    .slice(0, MOST_NEIGHBOURS);
  // One that cannot be had only costs the room that is kept for it.
  const others = await Promise.all(near.map(({ id }) => loadCampus(id).catch(() => null)));
  const taken = others.flatMap((other) =>
    other && other.volumes.length > 0 ? [moved(campusBounds(other), offsetM(origin, other.origin))] : [],
  );
  // Without the map of the water nothing is kept clear of it.
  const water = await waterAbout(siteId, origin, offsetM).catch(() => []);
  return { origin, campus: campusBounds(campus), taken, water };
}
