import type { Box } from './chromeBoxes';

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
  /** Sides at which labels stood before: tried first, to keep labels calm. */
  previous: ReadonlyMap<string, number>;
  /** At most so many are placed. */
  most?: number;
  /** Room about it that one without a previous side must have beside the usual, CSS pixels. */
  comesWithPx?: number;
}

/** Distance from the point to its label. */
const GAP_PX = 12;
const MARGIN_PX = 3;
/** Where one that is led may stand: so far from its point, in so many directions. */
const LED_PX = [34, 56, 84, 118];
const DIRECTIONS = 16;
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

const boxAt = ({ width, height }: LabelRequest, left: number, top: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** Where a label may stand: right, left, below, above, then the four corners. */
function beside(request: LabelRequest): Box[] {
  const { x, y, width, height } = request;
  const box = (left: number, top: number): Box => boxAt(request, left, top);
  return [
    box(x + GAP_PX, y - height / 2),
    box(x - GAP_PX - width, y - height / 2),
    box(x + GAP_PX, y + 4),
    box(x + GAP_PX, y - height - 4),
    box(x - GAP_PX - width, y + 4),
    box(x - GAP_PX - width, y - height - 4),
    box(x - width / 2, y + GAP_PX),
    box(x - width / 2, y - GAP_PX - height),
  ];
}

/** Sides beside the point; those after them are led. */
const BESIDE = 8;

/** Where a led label may stand: with its near edge at a distance from its point. */
function away(request: LabelRequest): Box[] {
  const { x, y, width, height } = request;
  return LED_PX.flatMap((px) =>
    Array.from({ length: DIRECTIONS }, (_, i) => {
      const angle = (2 * Math.PI * (i + 0.5)) / DIRECTIONS;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      return boxAt(request, x + px * cos - (width * (1 - cos)) / 2, y + px * sin - (height * (1 - sin)) / 2);
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

/** A place that is free, with all that it takes; null where none is. */
function freePlace(
  request: LabelRequest,
  taken: readonly Box[],
  { frame, previous, comesWithPx = 0 }: Ground,
): { side: number; boxes: Box[] } | null {
  const kept = previous.get(request.id);
  const free = (boxes: readonly Box[], roomPx: number) =>
    boxes.every((box) => inside(box, frame) && !taken.some((other) => overlaps(box, other, roomPx)));
  const near = beside(request);
  const roomPx = MARGIN_PX + (kept === undefined ? comesWithPx : 0);
  const led = kept !== undefined && kept >= BESIDE;
  if (kept !== undefined && !led && near[kept] && free([near[kept]], roomPx))
    return { side: kept, boxes: [near[kept]] };
  for (const [side, box] of near.entries())
    if (free([box], led ? BACK_WITH_PX : roomPx)) return { side, boxes: [box] };
  if (!request.led) return null;
  const far = away(request);
  const order = led ? [kept - BESIDE, ...far.keys()] : far.keys();
  for (const i of order) {
    const box = far[i];
    if (!box || !free([box], roomPx)) continue;
    const boxes = [box, ...lineBoxes(request, box)];
    if (free(boxes.slice(1), 1)) return { side: BESIDE + i, boxes };
  }
  return null;
}

/**
 * Places labels so that none overlaps another, an obstacle or the frame's edge, and no line crosses one; those without room are
 * left out. The outcome depends on the input alone, not on earlier frames.
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
