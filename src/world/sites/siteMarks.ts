import { add, clamp, dot, length, scale, smoothstep, subtract, type Vec3 } from '../../shared/vectors';
import { type SiteReading, siteReadings } from '../../store/sites/siteReadings';
import { stateNow } from '../../store/stateNow';
import { hiddenByEarth, projectPoint } from '../camera/cameraPose';
import { changeDetector } from '../changeDetector';
import type { Stage } from '../Stage';
import { columnHeightM, distanceM } from './columnScale';
import { leadersAt, type SiteTree, type Spot } from './siteTree';
import { type StandingTree, standingTree } from './standingTree';

/** As this far apart marks must count at the middle of the picture, CSS pixels: see `SiteTree`. */
const APART_PX = 30;
/** A mark is whole where it counts as this many times as far apart as it must. */
const WHOLE_AT = 1.1;
/** Fans are open to eyes nearer than the first, shut to those farther than the second, metres. */
export const FAN_M = [450_000, 800_000] as const;
/** Radius of a fan of two, and the way along its rim to the next one, CSS pixels. */
const FAN_PX = 20;
const FAN_STEP_PX = 34;
/** A site without a reported power gets a stump of this many watts' height, hatched: its size is unknown. */
const UNKNOWN_STUMP_W = 150e6;
/**
 * A mark fades towards the limb between these cosines of the slant: there it is a speck that says nothing. Not for an eye lower than
 * the first of these heights, metres, which may look over the ground to the horizon; wholly for one above the second.
 */
const LIMB_COSINES = [0.22, 0.34] as const;
const LIMB_FROM_M = [300_000, 1_500_000] as const;
/** As many columns as are drawn; of more, those in the picture are. */
const MOST_MARKS = 512;
/** Beside the canvas a column may still reach into it, CSS pixels. */
const BESIDE_PX = 300;

/** The mark of a site, or of several that lie close: that of the most important, and how many it stands for. */
export interface SiteMark {
  rank: number;
  site: SiteReading;
  /** Sites it stands for, its own with them. */
  count: number;
  /** How much it stands for several, 0 to 1: less as the last of them comes apart. */
  several: number;
  /** Where it stands: its place, or beside it in a fan; and the top of its column. Earth-fixed, metres. */
  footM: Vec3;
  topM: Vec3;
  heightM: number;
  /** How much of it has come, 0 to 1: it comes and goes with the eye's distance, by no clock. */
  presence: number;
}
/** An open fan: the spot that its marks share, on whose rim they stand. */
interface FanRing {
  footM: Vec3;
  radiusM: number;
  presence: number;
}
interface Marks extends StandingTree {
  /** By rank: rank of the mark that a site belongs to. */
  leaders: Int32Array;
  /** The most important first. */
  marks: readonly SiteMark[];
  rings: readonly FanRing[];
}

/** Metres of ground a pixel at the middle of the picture. */
const pixelM = (stage: Stage): number =>
  Math.max(distanceM(stage), stage.pose?.eyeAltitudeM ?? 0) / stage.lens.focalPx;

/** As how far apart marks must count now, metres. */
const marksApartM = (stage: Stage): number => APART_PX * pixelM(stage);

/** How far a spot's fan has opened, 0 to 1, how much of it is needed still, and its radius, metres. */
function fanOf(stage: Stage, { apartM, ways }: Spot) {
  const eyeM = pixelM(stage) * stage.lens.focalPx;
  const open = 1 - smoothstep(FAN_M[0], FAN_M[1], eyeM);
  const px = apartM / pixelM(stage);
  const needed = open * (1 - smoothstep(0.75 * APART_PX, 1.3 * APART_PX, px));
  const radiusM = Math.max(FAN_PX, (FAN_STEP_PX * ways.size) / (2 * Math.PI)) * pixelM(stage);
  return { open, needed, radiusM };
}

interface Place {
  footM: Vec3;
  presence: number;
}

/** Sites that stand by themselves in a fan, by rank, and the fans' rings. */
function fans(stage: Stage, tree: SiteTree, presenceOf: (rank: number) => number) {
  const places = new Map<number, Place>();
  const rings: FanRing[] = [];
  for (const [leader, spot] of tree.spots) {
    const { open, needed, radiusM } = fanOf(stage, spot);
    const shown = open * presenceOf(leader);
    if (shown <= 0) continue;
    for (const [rank, way] of spot.ways) {
      const ownM = scale(tree.feetM[rank] as Vec3, 1 - needed);
      const footM = add(ownM, scale(add(spot.centreM, scale(way, radiusM)), needed));
      places.set(rank, {
        footM,
        presence: rank === leader ? presenceOf(rank) : Math.max(shown, presenceOf(rank)),
      });
    }
    if (needed > 0) rings.push({ footM: spot.centreM, radiusM, presence: Math.min(needed, shown) });
  }
  return { places, rings };
}

function inPicture(stage: Stage, footM: Vec3): boolean {
  const { pose, lens } = stage;
  if (!pose || hiddenByEarth(pose, footM)) return false;
  const { x, y, depthM } = projectPoint(pose, lens, footM);
  const within = (at: number, size: number) => at > -BESIDE_PX && at < size + BESIDE_PX;
  return depthM > 0 && within(x, lens.widthPx) && within(y, lens.heightPx);
}

/** How much of a mark the slant leaves, 0 at the limb to 1. */
function awayFromLimb({ pose }: Stage, footM: Vec3): number {
  if (!pose) return 1;
  const toEyeM = subtract(pose.eyeM, footM);
  const left = smoothstep(...LIMB_COSINES, dot(toEyeM, footM) / (length(toEyeM) * length(footM)));
  return 1 - smoothstep(...LIMB_FROM_M, pose.eyeAltitudeM) * (1 - left);
}

function marksNow(
  stage: Stage,
  { readings, tree }: StandingTree,
  pointed: readonly (string | null)[],
): Marks {
  const kept = new Set(
    pointed.flatMap((path) => tree.ranks.get(/^site:([^/]+)/.exec(path ?? '')?.[1] ?? '') ?? []),
  );
  const chosen = new Set(kept);
  const apart = marksApartM(stage);
  const presenceOf = (rank: number) =>
    kept.has(rank) ? 1 : clamp(((tree.reachM[rank] as number) / apart - 1) / (WHOLE_AT - 1), 0, 1);
  const { places, rings } = fans(stage, tree, presenceOf);
  for (const rank of places.keys()) kept.add(rank);
  const leaders = leadersAt(tree.parents, tree.reachM, apart, kept);
  const counts = new Int32Array(leaders.length);
  for (const leader of leaders) counts[leader] = (counts[leader] as number) + 1;
  let shown: number[] = [];
  leaders.forEach((leader, rank) => {
    if (leader === rank) shown.push(rank);
  });
  if (shown.length > MOST_MARKS)
    shown = shown.filter((rank) => inPicture(stage, tree.feetM[rank] as Vec3)).slice(0, MOST_MARKS);
  const several = new Float64Array(counts.length).map((_, rank) => (counts[rank]! > 1 ? 1 : 0));
  for (const rank of shown) {
    const above = leaders[tree.parents[rank] as number];
    if (above === undefined || above === rank) continue;
    const left = 1 - (places.get(rank)?.presence ?? presenceOf(rank));
    several[above] = Math.max(several[above] as number, left);
  }
  const marks = shown.map((rank): SiteMark => {
    const site = readings[tree.sites[rank] as number] as SiteReading;
    const place = places.get(rank) ?? { footM: tree.feetM[rank] as Vec3, presence: presenceOf(rank) };
    const { footM } = place;
    const presence = chosen.has(rank) ? place.presence : place.presence * awayFromLimb(stage, footM);
    const heightM = presence * columnHeightM(stage, site.totalPowerW ?? UNKNOWN_STUMP_W);
    // Along the line from the Earth's centre: from the upright by a fifth of a degree at most.
    const topM = add(footM, scale(footM, heightM / Math.hypot(...footM)));
    return {
      rank,
      site,
      count: counts[rank] as number,
      several: several[rank] as number,
      footM,
      topM,
      heightM,
      presence,
    };
  });
  return { readings, tree, leaders, marks, rings };
}

const noSites: SiteReading[] = [];
const kept = new WeakMap<Stage, { changed: (parts: unknown[]) => boolean; marks: Marks | null }>();

/**
 * The marks of the sites that are shown, the same object while nothing has changed. They follow from scene, day and camera alone,
 * not from the way there: nothing that is joined in one flight is apart in another.
 */
export function siteMarks(stage: Stage): Marks {
  const { scene, hover } = stateNow();
  const own = kept.get(stage) ?? { changed: changeDetector(), marks: null };
  kept.set(stage, own);
  const standing = standingTree(stage, scene.layers.sites ? siteReadings(stateNow()) : noSites);
  const pointed = [scene.focus, hover];
  if (own.changed([standing.readings, stage.pose, ...Object.values(stage.lens), ...pointed]) || !own.marks)
    own.marks = marksNow(stage, standing, pointed);
  return own.marks;
}

/** Ids of all sites that the mark of one stands for, the most important first; of that one alone where it has no mark. */
export function sitesOfMark(stage: Stage, siteId: string): string[] {
  const { readings, tree, leaders } = siteMarks(stage);
  const rank = tree.ranks.get(siteId);
  if (rank === undefined) return [siteId];
  const ranks = [...leaders.keys()].filter((each) => leaders[each] === rank);
  const ids = ranks.flatMap((each) => readings[tree.sites[each] as number]?.id ?? []);
  return ids.length > 0 ? ids : [siteId];
}
