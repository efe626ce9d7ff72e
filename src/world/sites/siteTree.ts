import { geodeticToEcef } from '../../model/orbit/geodesy';
import { finish, type Steps } from '../../shared/steps';
import { add, dot, scale, subtract, type Vec3 } from '../../shared/vectors';
import type { SiteReading } from '../../store/sites/siteReadings';
import { localFrame } from '../camera/cameraPose';
import { nearestBeforeInSteps } from './nearestBefore';

const PLANNED_SHARE = 0.1;
/** How much farther a site counts than it is: the least, and what the greatest has more, the others as the root of their share. */
const LEAST_REACH = 0.6;
const MORE_REACH = 1.8;
/** Sites that hang together by steps of at most this share a spot, metres. */
const SPOT_M = 8000;
/** Feet of sites between two steps. */
const STEP = 2000;
/** More than these are no fan. */
const MOST_IN_FAN = 8;

/** Several sites at one spot, and the ways in which a fan spreads them: in the order of their true bearings. */
export interface Spot {
  centreM: Vec3;
  /** Least distance of one of them to a greater one, metres. */
  apartM: number;
  /** Unit vector along the ground for each, by rank. */
  ways: ReadonlyMap<number, Vec3>;
}

/**
 * Sites by rank, the most important first, each hung on the nearest of those before it, as a peak on the nearest higher one. Those
 * that count as farther than a distance from theirs are marks at that distance, and the others belong to what they hang on: so
 * every site belongs to one mark, and the marks of a greater distance are among those of a smaller. A great one counts as
 * farther than it is: it is a mark in a crowd where a small one is not.
 */
export interface SiteTree {
  /** By rank: number in the list of readings. */
  readonly sites: readonly number[];
  readonly ranks: ReadonlyMap<string, number>;
  readonly feetM: readonly Vec3[];
  /** By rank: rank of what it hangs on, the distance to it, and as what that counts, metres; the first hangs on itself, infinitely far. */
  readonly parents: Int32Array;
  readonly apartM: Float64Array;
  readonly reachM: Float64Array;
  /** Spots of several by the rank of their greatest. */
  readonly spots: ReadonlyMap<number, Spot>;
}

/** How much a site matters, W: what stands by reports, or of what is planned a tenth, where that is more. */
export const importanceW = ({ powerW, totalPowerW }: SiteReading): number =>
  Math.max(powerW ?? 0, PLANNED_SHARE * (totalPowerW ?? 0));

function spotOf(
  members: readonly number[],
  feetM: readonly Vec3[],
  apartM: Float64Array,
  { east, north }: { east: Vec3; north: Vec3 },
): Spot {
  const foot = (rank: number) => feetM[rank] as Vec3;
  const centreM = scale(
    members.reduce<Vec3>((sum, rank) => add(sum, foot(rank)), [0, 0, 0]),
    1 / members.length,
  );
  const bearing = (rank: number) => {
    const away = subtract(foot(rank), centreM);
    return Math.atan2(dot(away, north), dot(away, east));
  };
  const around = members
    .map((rank) => [rank, bearing(rank)] as const)
    .sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const first = around[0]?.[1] ?? 0;
  const ways = new Map(
    around.map(([rank], i) => {
      const angle = first + (2 * Math.PI * i) / around.length;
      return [rank, add(scale(east, Math.cos(angle)), scale(north, Math.sin(angle)))] as const;
    }),
  );
  return { centreM, apartM: Math.min(...members.slice(1).map((rank) => apartM[rank] as number)), ways };
}

/** By rank: rank of the mark that a site belongs to at a distance, metres; those of `kept` are marks at any. */
export function leadersAt(
  parents: Int32Array,
  reachM: Float64Array,
  distanceM: number,
  kept: ReadonlySet<number> = new Set(),
): Int32Array {
  const leaders = new Int32Array(parents.length);
  // What a site hangs on comes before it.
  for (let rank = 0; rank < leaders.length; rank++) {
    const alone = (reachM[rank] as number) > distanceM || kept.has(rank);
    leaders[rank] = alone ? rank : (leaders[parents[rank] as number] as number);
  }
  return leaders;
}

/** The tree of a list of readings: some tens of milliseconds at 10,000. */
export const siteTree = (readings: readonly SiteReading[]): SiteTree => finish(siteTreeInSteps(readings));

/** `siteTree` in steps of some milliseconds. */
export function* siteTreeInSteps(readings: readonly SiteReading[]): Steps<SiteTree> {
  const weights = readings.map(importanceW);
  const sites = readings
    .map((_, i) => i)
    .sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
  yield;
  const feetM: Vec3[] = [];
  for (const i of sites) {
    const { latitudeDeg, longitudeDeg } = readings[i] as SiteReading;
    feetM.push(geodeticToEcef(latitudeDeg, longitudeDeg, 0));
    if (feetM.length % STEP === 0) yield;
  }
  const { nearest: parents, apart: apartM } = yield* nearestBeforeInSteps(feetM);
  yield;
  const greatestW = weights[sites[0] ?? 0] || 1;
  const reachM = apartM.map((away, rank) => {
    const share = (weights[sites[rank] as number] as number) / greatestW;
    return away * (LEAST_REACH + MORE_REACH * Math.sqrt(share));
  });
  const together = new Map<number, number[]>();
  leadersAt(parents, apartM, SPOT_M).forEach((leader, rank) => {
    const members = together.get(leader);
    if (members) members.push(rank);
    else together.set(leader, [rank]);
  });
  yield;
  const spots = new Map<number, Spot>();
  for (const [leader, members] of together) {
    if (members.length < 2 || members.length > MOST_IN_FAN) continue;
    const { latitudeDeg, longitudeDeg } = readings[sites[leader] as number] as SiteReading;
    spots.set(leader, spotOf(members, feetM, apartM, localFrame(longitudeDeg, latitudeDeg)));
  }
  const ranks = new Map(sites.map((i, rank) => [(readings[i] as SiteReading).id, rank]));
  return { sites, ranks, feetM, parents, apartM, reachM, spots };
}
