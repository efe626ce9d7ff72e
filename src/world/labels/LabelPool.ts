import type { Box } from './Box';
import type { LabelWords } from './labelWords';
import { lineEnd } from './placeLabels';

interface Shown {
  element: HTMLElement;
  words: string;
  /** Corner from its point, CSS pixels, and when it lost its place; NaN while it has one. */
  offset: readonly [x: number, y: number];
  leftMs: number;
}

/** A label in its place. */
export interface StandingLabel {
  id: string;
  /** The point that it stands beside, CSS pixels. */
  x: number;
  y: number;
  box: Box;
  words: LabelWords;
  focused: boolean;
}

/** While a label fades it goes on beside its point: longer than the fade of world.css, for frames may come late. */
const FOLLOWS_MS = 400;

/** A shorter line would only be a speck. */
const SHORTEST_LINE_PX = 20;
/** So far from its point a line begins, where it leaves the mark. */
const FROM_POINT_PX = 8;

const moveTo = ({ style }: HTMLElement, x: number, y: number) => {
  style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
};

/** Draws the line from the label's point to the label, whose corner it is placed from. */
function lead({ style }: HTMLElement, { x, y, box }: StandingLabel): void {
  const end = lineEnd({ x, y }, box);
  const longPx = Math.hypot(end.x - x, end.y - y);
  style.width = `${longPx < SHORTEST_LINE_PX ? 0 : Math.round(longPx - FROM_POINT_PX)}px`;
  const angle = Math.atan2(end.y - y, end.x - x);
  const from = `${Math.round(x - box.left)}px, ${Math.round(y - box.top)}px`;
  style.transform = `translate(${from}) rotate(${angle.toFixed(3)}rad) translateX(${FROM_POINT_PX}px)`;
}

function write(element: HTMLElement, { name, more, line }: LabelWords): void {
  const strong = document.createElement('strong');
  strong.textContent = name;
  const several = document.createElement('span');
  several.textContent = more;
  if (name && more) strong.append(' ');
  if (more) strong.append(several);
  element.replaceChildren(document.createElement('i'), strong, line);
}

/** Elements of the labels that stand and of those that fade, and no others, however many sites there are. */
export class LabelPool {
  readonly #shown = new Map<string, Shown>();

  constructor(readonly holder: HTMLElement) {}

  /** Stands the labels in their places, and lets go of the others: `pointOf` tells where their points are, null out of sight. */
  show(
    labels: readonly StandingLabel[],
    nowMs: number,
    pointOf: (id: string) => { x: number; y: number } | null,
  ): void {
    const standing = new Set<string>();
    for (const label of labels) {
      standing.add(label.id);
      this.#stand(label);
    }
    for (const [id, shown] of this.#shown) if (!standing.has(id)) this.#letGo(id, shown, nowMs, pointOf(id));
  }

  clear(): void {
    for (const { element } of this.#shown.values()) element.remove();
    this.#shown.clear();
  }

  #stand(standing: StandingLabel): void {
    const { id, x, y, box, words, focused } = standing;
    const label = this.#shown.get(id) ?? this.#make(id);
    const { element } = label;
    const text = `${words.name}\n${words.more}\n${words.line}`;
    if (text !== label.words) write(element, words);
    label.words = text;
    label.offset = [box.left - x, box.top - y];
    label.leftMs = Number.NaN;
    element.dataset.shown = 'true';
    element.dataset.focus = String(focused);
    moveTo(element, box.left, box.top);
    lead(element.firstElementChild as HTMLElement, standing);
  }

  #make(id: string): Shown {
    const element = document.createElement('div');
    element.className = 'world-label';
    element.dataset.site = id;
    this.holder.append(element);
    const label: Shown = { element, words: '', offset: [0, 0], leftMs: Number.NaN };
    this.#shown.set(id, label);
    return label;
  }

  /** Fades a label that lost its place; one whose point is out of sight goes at once, or it would stand over another place. */
  #letGo(id: string, label: Shown, nowMs: number, at: { x: number; y: number } | null): void {
    if (Number.isNaN(label.leftMs)) label.leftMs = nowMs;
    if (!at || nowMs - label.leftMs > FOLLOWS_MS) {
      label.element.remove();
      this.#shown.delete(id);
      return;
    }
    label.element.dataset.shown = 'false';
    moveTo(label.element, at.x + label.offset[0], at.y + label.offset[1]);
  }
}
