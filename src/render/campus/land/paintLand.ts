import { smoothstep, type Vec3 } from '../../../shared/vectors';
import type { CampusBuilder } from '../CampusBuilder';
import { campusPart, campusSurface, groundSurface } from '../campusForms';
import type { GroundPoint } from '../campusPolygon';
import { boxCorners, fromBox, grownBox, type LandAxes, type LandBox } from './landBoxes';
import type { LandField, LandPlan } from './planFields';

/** A number in place of a volume's: what belongs to none and always stands. The shaders have the same. */
export const landVolume = 65_535;

/** Half a country road, metres: two lanes. */
const HALF_ROAD_M = 3.4;
/** Pieces that a road is painted in, so that it fades with the distance. */
const ROAD_PIECES = 24;
/** Trees that are solid stand this near to the campus, metres, and are at most so many. */
const TREES_WITHIN_M = 650;
const MOST_TREES = 420;
const TREE_SIDES = 6;
/** Grass about the campus's fence, metres. */
const VERGE_M = 72;

const triangles = [0, 1, 2, 0, 2, 3];

interface Land {
  to: CampusBuilder;
  axes: LandAxes;
  reachM: number;
}

/** How clear the land is at a place: it fades out towards its rim. */
const clearness = (reachM: number, [x, y]: GroundPoint): number =>
  1 - smoothstep(0.5 * reachM, 0.98 * reachM, Math.hypot(x, y));

function paintBox(
  { to, axes, reachM }: Land,
  box: LandBox,
  surface: number,
  across: GroundPoint,
  share = 1,
): void {
  const corners = boxCorners(axes, box);
  const strengths = corners.map((corner) => share * clearness(reachM, corner));
  if (strengths.some((strength) => strength > 0))
    to.paint(corners, triangles, surface, strengths, [across, across, across, across]);
}

/** Whether trees stand on a piece of land. */
const isNear = ({ west, south }: LandBox, home: LandBox): boolean =>
  fromBox(home, [west, south]) < TREES_WITHIN_M;

function paintField(land: Land, { box, cover, tone }: LandField, home: LandBox): void {
  // Furrows run along the longer side: the sign says which.
  const along = box.east - box.west > box.north - box.south ? 1 : -1;
  if (cover === 'wood') paintBox(land, box, groundSurface.trees, [+isNear(box, home), 0]);
  else if (cover === 'meadow') paintBox(land, box, groundSurface.field, [tone, 0], 0.6);
  else paintBox(land, box, groundSurface.field, [tone, along]);
}

function paintRoads(land: Land, { roads }: LandPlan): void {
  const { reachM } = land;
  for (const { along, atM } of roads)
    for (let k = 0; k < ROAD_PIECES; k++) {
      const [from, to] = [k, k + 1].map((i) => reachM * ((2 * i) / ROAD_PIECES - 1)) as [number, number];
      const [low, high] = [atM - HALF_ROAD_M, atM + HALF_ROAD_M];
      paintBox(
        land,
        along === 'east'
          ? { west: from, east: to, south: low, north: high }
          : { west: low, east: high, south: from, north: to },
        groundSurface.road,
        [0, 0],
      );
    }
}

/** A tree: a crown of flat sides that narrows to its top. */
function addTree(to: CampusBuilder, [x, y]: GroundPoint, heightM: number, turnRad: number): void {
  const radiusM = 0.3 * heightM;
  const corner = (i: number, share: number, upM: number): Vec3 => {
    const angle = turnRad + (2 * Math.PI * i) / TREE_SIDES;
    return [x + share * radiusM * Math.cos(angle), y + share * radiusM * Math.sin(angle), upM];
  };
  const rings = [
    [0.35, 0.14],
    [1, 0.45],
    [0.45, 0.86],
  ] as const;
  for (let k = 0; k < rings.length; k++)
    for (let i = 0; i < TREE_SIDES; i++) {
      const middle = turnRad + (2 * Math.PI * (i + 0.5)) / TREE_SIDES;
      const up = [-0.5, 0.45, 0.9][k]!;
      const level = Math.sqrt(1 - up * up);
      const normal: Vec3 = [level * Math.cos(middle), level * Math.sin(middle), up];
      const [share, upM] = rings[k]!;
      const next = rings[k + 1];
      const foot = [corner(i, share, upM * heightM), corner(i + 1, share, upM * heightM)];
      const top = next
        ? [corner(i + 1, next[0], next[1] * heightM), corner(i, next[0], next[1] * heightM)]
        : [[x, y, heightM] as const];
      to.face([...foot, ...top], normal, campusSurface.crown);
    }
}

/** Places in rows over a rectangle, each a little aside of its row, metres from one to the next. */
function rowsOver(box: LandBox, pitchM: number, random: () => number): GroundPoint[] {
  const across = Math.max(1, Math.floor((box.east - box.west) / pitchM));
  const up = Math.max(1, Math.floor((box.north - box.south) / pitchM));
  return Array.from({ length: across * up }, (_, n): GroundPoint => {
    const [i, j] = [n % across, Math.floor(n / across)];
    return [
      box.west + ((i + 0.5 + 0.5 * (random() - 0.5)) / across) * (box.east - box.west),
      box.south + ((j + 0.5 + 0.5 * (random() - 0.5)) / up) * (box.north - box.south),
    ];
  });
}

/** Trees in hedges and woods about the campus, the nearest first, for as far as they are told apart. */
export function addTrees(
  to: CampusBuilder,
  axes: LandAxes,
  { hedges, fields }: LandPlan,
  home: LandBox,
  random: () => number,
): void {
  to.volume = landVolume;
  to.part = campusPart.land;
  to.baseM = 0;
  const grown = [...hedges, ...fields.flatMap(({ box, cover }) => (cover === 'wood' ? [box] : []))];
  const places = grown
    .flatMap((box) =>
      fromBox(home, [box.west, box.south]) < 3 * TREES_WITHIN_M ? rowsOver(box, 11, random) : [],
    )
    .filter((place) => fromBox(home, place) < TREES_WITHIN_M && random() < 0.86)
    .sort((a, b) => fromBox(home, a) - fromBox(home, b))
    .slice(0, MOST_TREES);
  for (const place of places) addTree(to, axes.from(place), 6 + 7 * random(), 2 * Math.PI * random());
}

/** Paints fields, hedges and roads, from what lies below to what lies above. */
export function paintLand(
  to: CampusBuilder,
  axes: LandAxes,
  plan: LandPlan,
  home: LandBox,
  reachM: number,
): void {
  const land = { to, axes, reachM };
  to.volume = landVolume;
  to.part = campusPart.land;
  to.baseM = 0;
  paintBox(land, grownBox(home, VERGE_M), groundSurface.field, [-0.4, 0], 0.6);
  for (const field of plan.fields) paintField(land, field, home);
  for (const hedge of plan.hedges) paintBox(land, hedge, groundSurface.trees, [+isNear(hedge, home), 0]);
  paintRoads(land, plan);
}
