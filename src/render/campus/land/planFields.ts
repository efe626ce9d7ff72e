import { boxesMeet, fromBox, grownBox, type LandBox } from './landBoxes';

/** What grows on a piece of land. */
export type LandCover = 'field' | 'meadow' | 'wood';

/** One piece of land. Nothing of it is told by any source: it stands for fields, so that the campus stands on land. */
export interface LandField {
  box: LandBox;
  cover: LandCover;
  /** -1 green to 1 straw. */
  tone: number;
}

/** A country road's middle: a straight line along one axis of the land, at a distance along the other. */
export interface LandRoad {
  along: 'east' | 'north';
  atM: number;
}

/** Roads, the pieces of land between them, and the hedges on their rims. */
export interface LandPlan {
  roads: LandRoad[];
  fields: LandField[];
  hedges: LandBox[];
}

/** From one country road to the next, about: a mile, as in much of North America's survey. */
const ROADS_M = 1600;
/** Of a fence from the road that passes it, of fields from a fence, and half a country road with its ditches, metres. */
export const verges = { road: 46, field: 14, ditch: 9 } as const;
/** Smallest side of a field near the campus, and by how much sides grow with the distance. */
const FIELD_M = 150;
const FIELD_GROWS = 0.09;
/** Between two fields, metres: a track. */
const TRACK_M = 5;
const HEDGE_M = 13;

/** Lines of roads along one axis: the first passes the campus, the others follow to both sides, none through a fence. */
function roadLines(
  firstM: number,
  reachM: number,
  clearOf: readonly (readonly [low: number, high: number])[],
  random: () => number,
): number[] {
  const lines = [firstM];
  for (const way of [-1, 1])
    for (let at = firstM; Math.abs(at) < reachM; ) {
      at += way * ROADS_M * (0.8 + 0.4 * random());
      lines.push(at);
    }
  const isClear = (at: number): boolean =>
    Math.abs(at) < reachM &&
    clearOf.every(([low, high]) => at < low - verges.ditch || at > high + verges.ditch);
  return lines.filter((at, i) => i === 0 || isClear(at)).sort((a, b) => a - b);
}

interface Pieces {
  fences: readonly LandBox[];
  home: LandBox;
  random: () => number;
  to: LandPlan;
}

/** Divides a piece of land until it is as small as a field is there. */
function divide(box: LandBox, pieces: Pieces): void {
  const { fences, home, random, to } = pieces;
  const [width, depth] = [box.east - box.west, box.north - box.south];
  const distanceM = fromBox(home, [(box.west + box.east) / 2, (box.south + box.north) / 2]);
  const meets = fences.some((fence) => boxesMeet(grownBox(fence, verges.field), box));
  const leastM = meets ? 60 : (FIELD_M + FIELD_GROWS * distanceM) * (1 + random());
  if (Math.max(width, depth) > 1.35 * leastM) {
    const share = 0.34 + 0.32 * random();
    const [first, second] = [{ ...box }, { ...box }];
    if (width > depth) first.east = second.west = box.west + share * width;
    else first.north = second.south = box.south + share * depth;
    divide(first, pieces);
    divide(second, pieces);
  } else if (!meets) sow(grownBox(box, -TRACK_M / 2), pieces, to);
}

function sow(box: LandBox, { random }: Pieces, to: LandPlan): void {
  if (box.east - box.west < 20 || box.north - box.south < 20) return;
  const [kind, tone, hedge] = [random(), 2 * random() - 1, random()];
  to.fields.push({ box, cover: kind < 0.1 ? 'wood' : kind < 0.32 ? 'meadow' : 'field', tone });
  if (kind < 0.1) return;
  if (hedge < 0.2) to.hedges.push({ ...box, north: box.south + HEDGE_M });
  else if (hedge < 0.36) to.hedges.push({ ...box, east: box.west + HEDGE_M });
}

/**
 * Land about fenced grounds, by chance: roads, fields between them, hedges and woods, out to `reachM` from the origin. `home`
 * is what the first road along the east passes, on its southern side where `southwards`.
 */
export function planFields(
  fences: readonly LandBox[],
  home: LandBox,
  southwards: boolean,
  reachM: number,
  random: () => number,
): LandPlan {
  const eastward = roadLines(
    southwards ? home.south - verges.road : home.north + verges.road,
    reachM,
    fences.map(({ south, north }) => [south, north]),
    random,
  );
  const northward = roadLines(
    home.west - verges.road - 700 * random(),
    reachM,
    fences.map(({ west, east }) => [west, east]),
    random,
  );
  const to: LandPlan = {
    roads: [
      ...eastward.map((atM): LandRoad => ({ along: 'east', atM })),
      ...northward.map((atM): LandRoad => ({ along: 'north', atM })),
    ],
    fields: [],
    hedges: [],
  };
  const [us, vs] = [
    [-reachM, ...northward, reachM],
    [-reachM, ...eastward, reachM],
  ];
  for (let i = 0; i + 1 < us.length; i++)
    for (let j = 0; j + 1 < vs.length; j++) {
      const block = { west: us[i]!, east: us[i + 1]!, south: vs[j]!, north: vs[j + 1]! };
      divide(grownBox(block, -verges.ditch), { fences, home, random, to });
    }
  return to;
}
