import type { Box } from '../../shared/Box';
import { moveTo } from '../labels/FadingPool';
import { freePart } from '../labels/freePart';
import { lead } from '../labels/labelLook';
import { campusBox } from '../labels/labelRequests';
import { type LabelRequest, lineBoxes, placeLabels } from '../labels/placeLabels';
import { wordSize } from '../labels/wordSize';
import type { Stage } from '../Stage';
import { covered, type Laid } from './seenAreas';

/** A smaller square has no words, pixels. */
const WORDS_FROM_PX = 26;
/** So far from their square words may stand, led there by a line: in small steps, for a low picture has room only between others. */
const LED_PX = [22, 28, 34, 40, 46, 54, 64, 80, 100, 136];
/** Words farther than this from their square are led there by a line, pixels. */
const LINE_FROM_PX = 16;

/** Words of each square as they are on the page, by its id; first in them is their line. */
export type Elements = ReadonlyMap<string, HTMLElement>;

/** A square as far as the free part of the picture shows it. */
interface Seen {
  id: string;
  box: Box;
}

/** The part of a box within another; null where there is none. */
function common(a: Box, b: Box): Box | null {
  const box = {
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return box.left < box.right && box.top < box.bottom ? box : null;
}

/** A place beside a square, for its words; null where it is too small for words. */
function asked({ id, box: about }: Seen, element: HTMLElement, stage: Stage): LabelRequest | null {
  const { left, right, top, bottom } = about;
  if (right - left < WORDS_FROM_PX) return null;
  // Hidden it has no size.
  element.hidden = false;
  const { width, height } = wordSize(element, stage.lens.widthPx);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { id, x, y, width, height, priority: 0, about, led: true, ledPx: LED_PX, within: freePart(stage) };
}

/** How far words are from what they name, pixels. */
const apart = (a: Box, b: Box): number =>
  Math.hypot(
    Math.max(a.left - b.right, b.left - a.right, 0),
    Math.max(a.top - b.bottom, b.top - a.bottom, 0),
  );

/**
 * Puts the words beside their squares, the first before the later: clear of each other, of every square, of the campus and of what
 * shells lay over the globe; hides those without room. Names of sites keep clear of them, of their lines and of the squares.
 */
export function placeAreaWords(
  stage: Stage,
  { frame, squares }: Laid,
  elements: Elements,
  chrome: readonly Box[],
  previous: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const free = freePart(stage);
  const seen = squares.flatMap((square): Seen[] => {
    const whole = covered(stage, frame, square);
    const box = whole && common(whole, free);
    return box ? [{ id: square.id, box }] : [];
  });
  const areas = campusBox(stage)?.parts ?? [];
  const written: Box[] = [];
  const sides = new Map<string, number>();
  for (const { id } of squares) {
    const element = elements.get(id);
    if (!element) continue;
    const own = seen.find((each) => each.id === id);
    const request = own && asked(own, element, stage);
    const others = seen.flatMap((each) => (each.id === id ? [] : [each.box]));
    const obstacles = [...chrome, ...written, ...others];
    const placed = request ? placeLabels([request], { frame: free, obstacles, areas, previous }) : null;
    const [place] = placed?.placed ?? [];
    element.hidden = place === undefined;
    if (!own || !request || !place) continue;
    written.push(...stand(element, request, own.box, place));
    for (const [key, side] of placed?.sides ?? []) sides.set(key, side);
  }
  tell(stage, {
    written,
    laid: seen.map(({ box }) => box),
  });
  return sides;
}

/** Moves words to their place, with their line. Returns what both take of the picture. */
function stand(
  element: HTMLElement,
  request: LabelRequest,
  own: Box,
  { x: left, y: top }: { x: number; y: number },
): Box[] {
  const box = { left, top, right: left + request.width, bottom: top + request.height };
  const isLed = apart(box, own) > LINE_FROM_PX;
  moveTo(element, left, top);
  const line = element.firstElementChild as HTMLElement;
  line.hidden = !isLed;
  if (!isLed) return [box];
  lead(line, { x: request.x, y: request.y, box });
  return [box, ...lineBoxes(request, box)];
}

/** Tells the other layers where squares and words are, where that changed. */
function tell(stage: Stage, { written, laid }: { written: Box[]; laid: Box[] }): void {
  const told = [stage.words.get('true size'), stage.areas.get('true size')];
  if (JSON.stringify(told) === JSON.stringify([written, laid])) return;
  stage.words.set('true size', written);
  stage.areas.set('true size', laid);
  stage.invalidate();
}

/** Tells that no square and no word of one is on the picture. */
export function takeAreasAway(stage: Stage): void {
  stage.words.delete('true size');
  stage.areas.delete('true size');
}
