import type { Box } from '../../shared/Box';
import { type LabelWords, labelRuler } from '../labels/labelWords';
import type { MapDot } from './mapDots';

/** A label in its place, its left upper corner in px. */
export interface MapLabel {
  dot: MapDot;
  words: LabelWords;
  left: number;
  top: number;
}

/** A label to this much of the map at most, px²: more would be a list. */
const PX2_A_LABEL = 26_000;
/** Between a disc and its label, and between labels, px. */
const GAP_PX = 4;
/** Between a label and the map's edge, px. */
const EDGE_PX = 8;
/** A label that would cover more other discs than this does not stand there; that of the first always may. */
const MOST_COVERED = 1;

interface Asked {
  /** The most important first. */
  dots: readonly MapDot[];
  radiusOf: (dot: MapDot) => number;
  wordsOf: (dot: MapDot) => LabelWords;
  width: number;
  height: number;
  fontFamily: string;
}

const apart = (a: Box, b: Box): boolean =>
  a.right + GAP_PX <= b.left ||
  b.right + GAP_PX <= a.left ||
  a.bottom + GAP_PX <= b.top ||
  b.bottom + GAP_PX <= a.top;

/** Boxes beside a disc where its label may stand, the best first. */
function* boxesBeside({ x, y }: MapDot, r: number, width: number, height: number): Generator<Box> {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  yield at(x + r + GAP_PX, y - height / 2);
  yield at(x - r - GAP_PX - width, y - height / 2);
  yield at(x - width / 2, y - r - GAP_PX - height);
  yield at(x - width / 2, y + r + GAP_PX);
}

const covered = ({ left, top, right, bottom }: Box, dots: readonly MapDot[]): number =>
  dots.filter(({ x, y }) => x > left && x < right && y > top && y < bottom).length;

/** Labels of the most important sites, none over another, over another site's label or over the edge. */
export function mapLabels({ dots, radiusOf, wordsOf, width, height, fontFamily }: Asked): MapLabel[] {
  const ruler = labelRuler(fontFamily);
  const most = Math.max(1, Math.floor((width * height) / PX2_A_LABEL));
  const taken: Box[] = [];
  const labels: MapLabel[] = [];
  for (const dot of dots) {
    if (labels.length >= most) break;
    const words = wordsOf(dot);
    const size = ruler(words);
    for (const box of boxesBeside(dot, radiusOf(dot), size.width, size.height)) {
      const inside =
        box.left >= EDGE_PX && box.top >= 0 && box.right <= width - EDGE_PX && box.bottom <= height;
      if (!inside || !taken.every((other) => apart(box, other))) continue;
      if (dot !== dots[0] && covered(box, dots) > MOST_COVERED) continue;
      taken.push(box);
      labels.push({ dot, words, left: box.left, top: box.top });
      break;
    }
  }
  return labels;
}
