import type { GroundName } from '../../render/ground/GroundData';
import { meanRadiusM } from '../../shared/earth';
import { DEG } from '../../shared/vectors';

/** A town that tells where one is, as it is seen from there. */
export interface TownNear {
  name: GroundName;
  /** Along the ground, metres. */
  distanceM: number;
  /** The way to it, degrees from north to the east, 0 to 360. */
  bearingDeg: number;
  /** People who live there, thousands. */
  thousands: number;
}

/** Farther off than this a town counts only where none is nearer, and this far at most, metres. */
const NEAR_M = 60_000;
const FAR_M = 200_000;
/** Nearer than this a town is all about one, metres: its middle counts for no more. */
const ABOUT_M = 5_000;
/** Names so far apart are looked at more closely, degrees of latitude. */
const LOOKED_AT_DEG = 2;

/** Distance and bearing along the ground; good to a percent within 200 km. */
function seenFrom(longitudeDeg: number, latitudeDeg: number, name: GroundName): TownNear {
  const [, townLongitudeDeg, townLatitudeDeg, , thousands] = name;
  const turn = ((townLongitudeDeg - longitudeDeg + 540) % 360) - 180;
  const east = turn * Math.cos((DEG * (latitudeDeg + townLatitudeDeg)) / 2);
  const north = townLatitudeDeg - latitudeDeg;
  return {
    name,
    thousands,
    distanceM: Math.hypot(east, north) * DEG * meanRadiusM,
    bearingDeg: (Math.atan2(east, north) / DEG + 360) % 360,
  };
}

const weightOf = ({ thousands, distanceM }: TownNear): number =>
  thousands / Math.max(distanceM, ABOUT_M) ** 2;

/**
 * The town by which a place is told: of those within 60 km the one of the most people over the square of its distance, as one would
 * name Memphis before a suburb; else the nearest within 200 km. Towns whose people are not told do not count.
 */
export function townNear(
  names: Iterable<readonly GroundName[]>,
  { longitudeDeg, latitudeDeg }: { longitudeDeg: number; latitudeDeg: number },
): TownNear | null {
  let best: TownNear | null = null;
  const isBetter = (one: TownNear, than: TownNear): boolean => {
    const areNear = [one, than].map(({ distanceM }) => distanceM <= NEAR_M);
    if (areNear[0] !== areNear[1]) return areNear[0] === true;
    return areNear[0] ? weightOf(one) > weightOf(than) : one.distanceM < than.distanceM;
  };
  for (const list of names) {
    for (const name of list) {
      if (name[0] !== 'town' || name[4] === 0 || Math.abs(name[2] - latitudeDeg) > LOOKED_AT_DEG) continue;
      const town = seenFrom(longitudeDeg, latitudeDeg, name);
      if (town.distanceM <= FAR_M && (!best || isBetter(town, best))) best = town;
    }
  }
  return best;
}

/** How bright a town's light stands in the sky, 0 to 1: by Walker's law it falls with distance to the power of 2.5, and eyes tell its logarithm. */
export function townGlow({ thousands, distanceM }: TownNear): number {
  const light = (1000 * thousands) / (Math.max(distanceM, ABOUT_M) / 1000) ** 2.5;
  return Math.min(1, Math.max(0, 0.2 * Math.log10(light)));
}
