import type { Box } from '../../shared/Box';

/** A name that wants a place: a town's beside its dot, a river's beside its middle, an area's about it. Sizes and places in CSS pixels. */
export interface NameRequest {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  hasDot: boolean;
  /** Stands beside its point, as a town's does, and not about it. */
  isBeside: boolean;
}

export interface PlacedName {
  id: string;
  /** Its left upper corner. */
  left: number;
  top: number;
  side: number;
}

/** From a dot's middle to its name, and room about names. */
const GAP_PX = 7;
const MARGIN_PX = 5;
const DOT_PX = 3;
/** How far the name of an area may stand from its middle. */
const ASIDE_PX = 26;

const boxAt = (left: number, top: number, { width, height }: NameRequest): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** Where a name may stand, the best first. */
function sidesOf(request: NameRequest): Box[] {
  const { x, y, width, height, isBeside } = request;
  const at = (left: number, top: number) => boxAt(left, top, request);
  const [left, top] = [x - width / 2, y - height / 2];
  if (isBeside)
    return [
      at(x + GAP_PX, top),
      at(x - GAP_PX - width, top),
      at(left, y - GAP_PX - height),
      at(left, y + GAP_PX),
    ];
  return [
    at(left, top),
    at(left, top - ASIDE_PX),
    at(left, top + ASIDE_PX),
    at(left - 2 * ASIDE_PX, top),
    at(left + 2 * ASIDE_PX, top),
  ];
}

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right + MARGIN_PX &&
  a.right + MARGIN_PX > b.left &&
  a.top < b.bottom + MARGIN_PX &&
  a.bottom + MARGIN_PX > b.top;

const inside = (a: Box, b: Box): boolean =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

const dotOf = ({ x, y }: NameRequest): Box => ({
  left: x - DOT_PX,
  right: x + DOT_PX,
  top: y - DOT_PX,
  bottom: y + DOT_PX,
});

/**
 * Places names, the first before the others, so that none meets another, its dot or what is taken; those without room are left
 * out. @param before sides at which names stood: tried first, to keep them calm.
 */
export function standNames(
  requests: readonly NameRequest[],
  {
    frame,
    taken,
    before,
    most,
  }: { frame: Box; taken: readonly Box[]; before: ReadonlyMap<string, number>; most: number },
): PlacedName[] {
  const all = [...taken];
  const placed: PlacedName[] = [];
  for (const request of requests) {
    if (placed.length >= most) break;
    const dot = request.hasDot ? dotOf(request) : null;
    if (dot && all.some((other) => meets(dot, other))) continue;
    const sides = sidesOf(request);
    const kept = before.get(request.id);
    const order = kept === undefined ? sides.keys() : [kept, ...sides.keys()];
    for (const side of order) {
      const box = sides[side]!;
      if (!inside(box, frame) || all.some((other) => meets(box, other))) continue;
      all.push(box, ...(dot ? [dot] : []));
      placed.push({ id: request.id, left: box.left, top: box.top, side });
      break;
    }
  }
  return placed;
}
