/** Words that stand beside a point of the picture. CSS pixels. */
export interface Standing {
  id: string;
  /** The point that they stand beside. */
  x: number;
  y: number;
}

/** How one kind of words is made, written and moved. */
export interface WordsLook<S extends Standing> {
  make(standing: S): HTMLElement;
  /** Their left upper corner, CSS pixels. */
  cornerOf(standing: S): readonly [left: number, top: number];
  /** All that `write` writes: it is written again where this changes. */
  said(standing: S): string;
  write(element: HTMLElement, standing: S): void;
  /** Moves them: their point, and their corner from there. */
  move(element: HTMLElement, x: number, y: number, fromPoint: readonly [x: number, y: number]): void;
  /** What else changes with their place. */
  settle?(element: HTMLElement, standing: S): void;
}

interface Shown {
  element: HTMLElement;
  said: string | null;
  /** Corner from its point, and when it lost its place; NaN while it has one. */
  fromPoint: readonly [x: number, y: number];
  leftMs: number;
}

/** Longer than the fades of world.css and places.css, for frames may come late: words that go follow their point meanwhile. */
const FOLLOWS_MS = 400;

/** Moves an element to a place, whole pixels. */
export const moveTo = ({ style }: HTMLElement, x: number, y: number): void => {
  style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
};

/** Elements of the words that stand and of those that fade, and no others, however much could be named. */
export class FadingPool<S extends Standing> {
  readonly #shown = new Map<string, Shown>();

  constructor(
    readonly holder: HTMLElement,
    readonly look: WordsLook<S>,
  ) {}

  /** Stands words in their places, and lets go of the others: `pointOf` tells where their points are, null out of sight. */
  show(words: readonly S[], nowMs: number, pointOf: (id: string) => { x: number; y: number } | null): void {
    const standing = new Set(words.map(({ id }) => id));
    for (const each of words) this.#stand(each);
    for (const [id, shown] of this.#shown) if (!standing.has(id)) this.#letGo(id, shown, nowMs, pointOf(id));
  }

  clear(): void {
    for (const { element } of this.#shown.values()) element.remove();
    this.#shown.clear();
  }

  #stand(standing: S): void {
    const { look } = this;
    const { id, x, y } = standing;
    const shown = this.#shown.get(id) ?? this.#make(standing);
    const said = look.said(standing);
    if (said !== shown.said) look.write(shown.element, standing);
    const [left, top] = look.cornerOf(standing);
    shown.said = said;
    shown.fromPoint = [left - x, top - y];
    shown.leftMs = Number.NaN;
    shown.element.dataset.shown = 'true';
    look.move(shown.element, x, y, shown.fromPoint);
    look.settle?.(shown.element, standing);
  }

  #make(standing: S): Shown {
    const element = this.look.make(standing);
    this.holder.append(element);
    const shown: Shown = { element, said: null, fromPoint: [0, 0], leftMs: Number.NaN };
    this.#shown.set(standing.id, shown);
    return shown;
  }

  /** Fades words that lost their place; those whose point is out of sight go at once, or they would stand over another place. */
  #letGo(id: string, shown: Shown, nowMs: number, at: { x: number; y: number } | null): void {
    if (Number.isNaN(shown.leftMs)) shown.leftMs = nowMs;
    if (!at || nowMs - shown.leftMs > FOLLOWS_MS) {
      shown.element.remove();
      this.#shown.delete(id);
      return;
    }
    shown.element.dataset.shown = 'false';
    this.look.move(shown.element, at.x, at.y, shown.fromPoint);
  }
}
