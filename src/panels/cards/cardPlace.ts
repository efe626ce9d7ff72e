import type { Box } from '../../shared/Box';

/** Room kept between a card and what it speaks of, and between it and what stays clear, px. */
const GAP_PX = 14;
const CLEAR_PX = 8;
/** From a point to the card at one of its corners: nearer is no better. */
const CORNER_PX = GAP_PX * Math.SQRT2;

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Moves a span of a length into a range, to its start where it is longer. */
const pushed = (from: number, long: number, least: number, most: number): number =>
  Math.max(least, Math.min(from, most - long));

/**
 * The corner at which a card lies beside its point within a frame: below to the right, else at another corner of the point, else as near
 * as it hides neither the point nor, as far as there is room, what must stay clear. All in CSS pixels of one system.
 */
export function cardPlace(
  { x, y }: { x: number; y: number },
  { width, height }: { width: number; height: number },
  frame: Box,
  clear: readonly Box[],
): { left: number; top: number } {
  const lefts = [x + GAP_PX, x - GAP_PX - width];
  const tops = [y + GAP_PX, y - GAP_PX - height];
  for (const part of clear) {
    lefts.push(part.right + CLEAR_PX, part.left - CLEAR_PX - width);
    tops.push(part.bottom + CLEAR_PX, part.top - CLEAR_PX - height);
  }
  const point = { left: x, top: y, right: x + 1, bottom: y + 1 };
  let best = { left: frame.left, top: frame.top };
  let least = Number.POSITIVE_INFINITY;
  for (const wantedTop of tops)
    for (const wantedLeft of lefts) {
      const left = pushed(wantedLeft, width, frame.left, frame.right);
      const top = pushed(wantedTop, height, frame.top, frame.bottom);
      const box = { left, top, right: left + width, bottom: top + height };
      const covered = clear.reduce((sum, part) => sum + overlap(box, part), 0);
      const hidden = overlap(box, point) > 0 ? 1e9 : 0;
      const moved = Math.hypot(left - wantedLeft, top - wantedTop);
      const away = Math.max(
        CORNER_PX,
        Math.hypot(Math.max(left - x, 0, x - box.right), Math.max(top - y, 0, y - box.bottom)),
      );
      // The first of those that are as near wins.
      const cost = hidden + 1e3 * covered + Math.round(moved + away);
      if (cost >= least) continue;
      least = cost;
      best = { left, top };
    }
  return best;
}
