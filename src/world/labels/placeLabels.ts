import type { Box } from '../../shared/Box';
import { clamp } from '../../shared/vectors';

/** A label that wants a place beside its point. Sizes and positions in CSS pixels. */
export interface LabelRequest {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Higher goes first and keeps its place. */
  priority: number;
  /** May stand away from its point, led there by a line. */
  led?: boolean;
  /** How far from what it names, where that has an extent and not the usual is meant, CSS pixels, the nearest first. */
  ledPx?: readonly number[];
  /** Above and below what it names it is moved sideways into this. */
  within?: Box;
  /** What it names, where that is more than a point: it stands beside this; where that fills the picture, at its rim. */
  about?: Box;
  /** Its places, the best first, where it has its own. */
  places?: readonly Box[];
  /** What a place costs beside the usual, 0 or more: as much as 1 is worth a line to a better one. */
  costOf?: (box: Box) => number;
  /** It is led to no place whose `costOf` is more than this. */
  ledAtMost?: number;
}

export interface PlacedLabel {
  id: string;
  /** Top left corner. */
  x: number;
  y: number;
}

/** What is the same for all labels of a picture. */
interface Ground {
  frame: Box;
  obstacles: readonly Box[];
  /** What no label may cover, but a line may cross. */
  areas?: readonly Box[];
  /** Sides at which labels stood before: kept as long as they are free, so that labels are calm. */
  previous: ReadonlyMap<string, number>;
  /** At most so many are placed. */
  most?: number;
  /** Room about it that one without a previous side must have beside the usual, CSS pixels. */
  comesWithPx?: number;
}

/** Distance from the point, or from what is named, to its label. */
const GAP_PX = 12;
const MARGIN_PX = 3;
/** Where one that is led may stand: so far from its point, in so many directions. */
const LED_PX = [28, 44, 64, 92];
const DIRECTIONS = 16;
/** What standing away from its point costs a label, and each pixel of the way. */
const LED_COST = 0.45;
const COST_A_PX = 0.006;
/** The same from what has an extent, which may lie among other things. */
const LED_FROM_BOX_PX = [34, 64, 100, 136];
/** What each further one of a label's own places costs. */
const COST_A_CHOICE = 0.02;
/** A led label goes back beside its point where it has this much room there. */
const BACK_WITH_PX = 14;
/** A line is kept clear in pieces of this length, after the first, which lies on its own column. */
const PIECE_PX = 9;
const OWN_PX = 14;

/** Whether boxes are nearer than this to each other. */
const overlaps = (a: Box, b: Box, roomPx: number): boolean =>
  a.left < b.right + roomPx &&
  a.right + roomPx > b.left &&
  a.top < b.bottom + roomPx &&
  a.bottom + roomPx > b.top;

const inside = (a: Box, b: Box): boolean =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

/** A place for a label: what it costs by itself, and its number among those of its label. */
interface Place {
  side: number;
  box: Box;
  cost: number;
}

type Offer = readonly [left: number, top: number, cost: number];

const placesAt = ({ width, height }: LabelRequest, offers: readonly Offer[], first = 0): Place[] =>
  offers.map(([left, top, cost], i) => ({
    side: first + i,
    box: { left, top, right: left + width, bottom: top + height },
    cost,
  }));

/** At the rims of what it names, as far as the frame shows that, where nothing beside it is free: near the corners first. */
function withinBox({ width, height }: LabelRequest, about: Box, frame: Box): Offer[] {
  const left = Math.max(about.left, frame.left) + GAP_PX;
  const right = Math.min(about.right, frame.right) - GAP_PX - width;
  const top = Math.max(about.top, frame.top) + GAP_PX;
  const bottom = Math.min(about.bottom, frame.bottom) - GAP_PX - height;
  return [0, 1, 0.2, 0.8, 0.4, 0.6].flatMap((share, i): Offer[] => {
    const at = top + share * (bottom - top);
    return [
      [left, at, 0.1 * i],
      [right, at, 0.1 * i + 0.05],
    ];
  });
}

/** Beside a point: right before left, level before slanted, as eyes expect it. */
function besidePoint({ x, y, width, height }: LabelRequest): Offer[] {
  return [
    [x + GAP_PX, y - height / 2, 0],
    [x - GAP_PX - width, y - height / 2, 0.04],
    [x + GAP_PX, y + 4, 0.06],
    [x + GAP_PX, y - height - 4, 0.06],
    [x - GAP_PX - width, y + 4, 0.1],
    [x - GAP_PX - width, y - height - 4, 0.1],
    [x - width / 2, y + GAP_PX, 0.1],
    [x - width / 2, y - GAP_PX - height, 0.1],
  ];
}

/** At a distance from something that has an extent: above it, about the point in it, else below, else at its sides. */
function besideBox(
  { x, width, height, within }: LabelRequest,
  { left, right, top, bottom }: Box,
  px: number,
): Offer[] {
  const isWide = right - left > width;
  const middleX = isWide ? clamp(x - width / 2, left, right - width) : (left + right - width) / 2;
  const middleY = (top + bottom - height) / 2;
  const [above, below] = [top - px - height, bottom + px];
  const moved = (to: number) => (within ? Math.max(within.left, Math.min(to, within.right - width)) : to);
  return [
    [moved(middleX), above, 0],
    [moved(left), above, 0.04],
    [moved(right - width), above, 0.04],
    [moved(middleX), below, 0.1],
    [moved(left), below, 0.14],
    [moved(right - width), below, 0.14],
    [right + px, middleY, 0.2],
    [left - px - width, middleY, 0.2],
  ];
}

/** Places beside the point; those after them are led, and those from the second number on lie on what is named. */
const BESIDE = 8;
const WITHIN = 1000;

/** Away from a point, the near edge at a distance from it. */
function away({ x, y, width, height }: LabelRequest): Offer[] {
  return LED_PX.flatMap((px) =>
    Array.from({ length: DIRECTIONS }, (_, i): Offer => {
      const angle = (2 * Math.PI * (i + 0.5)) / DIRECTIONS;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const left = x + px * cos - (width * (1 - cos)) / 2;
      return [left, y + px * sin - (height * (1 - sin)) / 2, LED_COST + COST_A_PX * px];
    }),
  );
}

/** Where the line to a label ends: at the nearest point of its box. */
export const lineEnd = ({ x, y }: { x: number; y: number }, box: Box): { x: number; y: number } => ({
  x: Math.min(box.right, Math.max(box.left, x)),
  y: Math.min(box.bottom, Math.max(box.top, y)),
});

/** The line from a point to its label as boxes; the first pixels, on the point's own column, are left out. */
export function lineBoxes(at: { x: number; y: number }, box: Box): Box[] {
  const end = lineEnd(at, box);
  const longPx = Math.hypot(end.x - at.x, end.y - at.y);
  const boxes: Box[] = [];
  for (let px = OWN_PX; px < longPx; px += PIECE_PX) {
    const x = at.x + ((end.x - at.x) * px) / longPx;
    const y = at.y + ((end.y - at.y) * px) / longPx;
    boxes.push({ left: x, right: x, top: y, bottom: y });
  }
  return boxes;
}

/** Places beside what a label names. */
function nearPlaces(request: LabelRequest): Place[] {
  const { about, places } = request;
  if (places) return places.map((box, side) => ({ side, box, cost: side * COST_A_CHOICE }));
  return placesAt(request, about ? besideBox(request, about, GAP_PX) : besidePoint(request));
}

/** Places that a line leads to, the nearest first. */
function farPlaces(request: LabelRequest): Place[] {
  const { about, places, led, ledPx = LED_FROM_BOX_PX } = request;
  if (!led || places) return [];
  const at = (px: number): Offer[] =>
    besideBox(request, about as Box, px).map(([x, y, cost]) => [x, y, LED_COST + COST_A_PX * px + cost]);
  return placesAt(request, about ? ledPx.flatMap(at) : away(request), BESIDE);
}

/** All that a label takes at a place, its line with it; null where that is not free. */
function takenAt(
  request: LabelRequest,
  { side, box }: Place,
  taken: readonly Box[],
  { frame, areas = [] }: Ground,
  roomPx: number,
): Box[] | null {
  const free = (one: Box, px: number) =>
    inside(one, frame) && !taken.some((other) => overlaps(one, other, px));
  const covered = side < WITHIN && areas.some((area) => overlaps(box, area, 1));
  if (!free(box, roomPx) || covered) return null;
  if ((side < BESIDE && !request.about) || request.places) return [box];
  const line = lineBoxes(request, box);
  return line.every((one) => free(one, 1)) ? [box, ...line] : null;
}

/** The free place that costs least, with all that it takes; the one that it had, while that is free; null where none is. */
function freePlace(
  request: LabelRequest,
  taken: readonly Box[],
  ground: Ground,
): { side: number; boxes: Box[] } | null {
  const { previous, comesWithPx = 0 } = ground;
  const kept = previous.get(request.id);
  const wasLed = kept !== undefined && kept >= BESIDE;
  const roomPx = MARGIN_PX + (kept === undefined ? comesWithPx : 0);
  const { ledAtMost = Number.POSITIVE_INFINITY } = request;
  const near = nearPlaces(request);
  const far = wasLed ? farPlaces(request) : null;
  const own = (far ?? near).find(({ side }) => side === kept);
  const still = own && takenAt(request, own, taken, ground, roomPx);
  if (still && !wasLed) return { side: own.side, boxes: still };
  let best: { side: number; boxes: Box[] } | null = null;
  let least = Number.POSITIVE_INFINITY;
  // Led there it stays, if not beside its point is much room.
  if (still) [best, least] = [{ side: own.side, boxes: still }, LED_COST];
  const look = (places: readonly Place[], room: number) => {
    for (const place of places) {
      if (place.cost >= least) return;
      const boxes = takenAt(request, place, taken, ground, room);
      const there = boxes ? (request.costOf?.(place.box) ?? 0) : 0;
      if (place.side >= BESIDE && there > ledAtMost) continue;
      const cost = boxes ? place.cost + there : least;
      if (boxes && cost < least) [best, least] = [{ side: place.side, boxes }, cost];
    }
  };
  look(near, wasLed ? BACK_WITH_PX : roomPx);
  if (least > LED_COST) look(far ?? farPlaces(request), roomPx);
  if (!best && request.about)
    look(placesAt(request, withinBox(request, request.about, ground.frame), WITHIN), 0);
  return best;
}

/**
 * Places labels, the most important first, each where it costs least: so that none overlaps another, an obstacle or the frame's edge,
 * and no line crosses one; those without room are left out. The outcome depends on the input alone, not on earlier frames. Greedy
 * over candidate positions, as Christensen, Marks and Shieber, "An empirical study of algorithms for point-feature label placement"
 * (ACM Transactions on Graphics 14:3, 1995), compare it.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  ground: Ground,
): { placed: PlacedLabel[]; sides: Map<string, number> } {
  const taken = [...ground.obstacles];
  const placed: PlacedLabel[] = [];
  const sides = new Map<string, number>();
  const ordered = [...requests].sort((a, b) => b.priority - a.priority || a.id.localeCompare(b.id));
  for (const request of ordered) {
    if (placed.length >= (ground.most ?? Number.POSITIVE_INFINITY)) break;
    const found = freePlace(request, taken, ground);
    if (!found) continue;
    taken.push(...found.boxes);
    sides.set(request.id, found.side);
    const [box] = found.boxes as [Box];
    placed.push({ id: request.id, x: box.left, y: box.top });
  }
  return { placed, sides };
}
