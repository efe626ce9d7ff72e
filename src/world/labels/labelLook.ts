import type { Box } from '../../shared/Box';
import { moveTo, type Standing, type WordsLook } from './FadingPool';
import type { LabelWords } from './labelWords';
import { lineEnd } from './placeLabels';

/** A label in its place. */
export interface StandingLabel extends Standing {
  box: Box;
  words: LabelWords;
  focused: boolean;
}

/** A shorter line would only be a speck. */
const SHORTEST_LINE_PX = 20;
/** So far from its point a line begins, where it leaves the mark. */
const FROM_POINT_PX = 8;

/** Draws the line from a label's point to the label, whose corner it is placed from. */
export function lead({ style }: HTMLElement, { x, y, box }: Pick<StandingLabel, 'x' | 'y' | 'box'>): void {
  const end = lineEnd({ x, y }, box);
  const longPx = Math.hypot(end.x - x, end.y - y);
  style.width = `${longPx < SHORTEST_LINE_PX ? 0 : Math.round(longPx - FROM_POINT_PX)}px`;
  const angle = Math.atan2(end.y - y, end.x - x);
  const from = `${Math.round(x - box.left)}px, ${Math.round(y - box.top)}px`;
  style.transform = `translate(${from}) rotate(${angle.toFixed(3)}rad) translateX(${FROM_POINT_PX}px)`;
}

/** Names and megawatts of sites: a line to their point, the name, and what else is said. */
export const labelLook: WordsLook<StandingLabel> = {
  make({ id }) {
    const element = document.createElement('div');
    element.className = 'world-label';
    element.dataset.site = id;
    return element;
  },
  cornerOf: ({ box }) => [box.left, box.top],
  said: ({ words: { name, more, line } }) => `${name}\n${more}\n${line}`,
  write(element, { words: { name, more, line } }) {
    const strong = document.createElement('strong');
    strong.textContent = name;
    const several = document.createElement('span');
    several.textContent = more;
    if (name && more) strong.append(' ');
    if (more) strong.append(several);
    element.replaceChildren(document.createElement('i'), strong, line);
  },
  move: (element, x, y, [dx, dy]) => moveTo(element, x + dx, y + dy),
  settle(element, standing) {
    element.dataset.focus = String(standing.focused);
    lead(element.firstElementChild as HTMLElement, standing);
  },
};
