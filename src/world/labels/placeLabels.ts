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
}

export interface PlacedLabel {
  id: string;
  /** Top left corner. */
  x: number;
  y: number;
}

/** Distance from the point to its label. */
const GAP_PX = 12;
const MARGIN_PX = 3;

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right + MARGIN_PX &&
  a.right + MARGIN_PX > b.left &&
  a.top < b.bottom + MARGIN_PX &&
  a.bottom + MARGIN_PX > b.top;

const inside = (a: Box, b: Box): boolean =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

/** Where a label may stand: right, left, below, above, then the four corners. */
function candidates({ x, y, width, height }: LabelRequest): Box[] {
  const box = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
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

/** Where a label stands at a side of its point: one of those that `placeLabels` tells. */
export const boxBeside = (request: LabelRequest, side: number): Box => {
  const boxes = candidates(request);
  return boxes[side] ?? (boxes[0] as Box);
};

/**
 * Places labels so that none overlaps another, an obstacle or the frame's edge; those without room are left out.
 * At most `most` are placed. The outcome depends on the input alone, not on earlier frames, but `previous` sides are tried first to keep labels calm.
 */
export function placeLabels(
  requests: LabelRequest[],
  frame: Box,
  obstacles: Box[],
  previous: ReadonlyMap<string, number>,
  most = Number.POSITIVE_INFINITY,
): { placed: PlacedLabel[]; sides: Map<string, number> } {
  const taken = [...obstacles];
  const placed: PlacedLabel[] = [];
  const sides = new Map<string, number>();
  const ordered = [...requests].sort((a, b) => b.priority - a.priority || a.id.localeCompare(b.id));
  for (const request of ordered) {
    if (placed.length >= most) break;
    const boxes = candidates(request);
    const kept = previous.get(request.id);
    const order = kept === undefined ? boxes.keys() : [kept, ...boxes.keys()];
    for (const side of order) {
      const box = boxes[side];
      if (!box || !inside(box, frame) || taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      sides.set(request.id, side);
      placed.push({ id: request.id, x: box.left, y: box.top });
      break;
    }
  }
  return { placed, sides };
}
