import type { PlaceSeen } from './PlacesOfFile';

/** A name in its place: its corner, CSS pixels, and whether it is a great one. */
export interface StandingPlace extends PlaceSeen {
  left: number;
  top: number;
  isGreat: boolean;
}

interface Shown {
  element: HTMLElement;
  said: string;
  /** Corner from its point, and when it lost its place; NaN while it has one. */
  offset: readonly [x: number, y: number];
  leftMs: number;
}

/** Longer than the fade of places.css: a name that goes follows its point meanwhile. */
const FOLLOWS_MS = 400;

const moveTo = ({ style }: HTMLElement, x: number, y: number) => {
  style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
};

/** Elements of the names that stand and of those that fade. */
export class PlacePool {
  readonly #shown = new Map<string, Shown>();

  constructor(readonly holder: HTMLElement) {}

  /** Stands names in their places and lets go of the others; `pointOf` tells where their points are, null out of sight. */
  show(
    names: readonly StandingPlace[],
    nowMs: number,
    pointOf: (id: string) => { x: number; y: number } | null,
  ): void {
    const standing = new Set(names.map(({ id }) => id));
    for (const name of names) this.#stand(name);
    for (const [id, shown] of this.#shown) if (!standing.has(id)) this.#letGo(id, shown, nowMs, pointOf(id));
  }

  clear(): void {
    for (const { element } of this.#shown.values()) element.remove();
    this.#shown.clear();
  }

  #stand({ id, kind, text, x, y, left, top, isGreat }: StandingPlace): void {
    const shown = this.#shown.get(id) ?? this.#make(id, kind);
    const said = `${text} ${isGreat}`;
    if (said !== shown.said) {
      (shown.element.lastElementChild as HTMLElement).textContent = text;
      shown.element.dataset.great = String(isGreat);
      shown.said = said;
    }
    shown.offset = [left - x, top - y];
    shown.leftMs = Number.NaN;
    shown.element.dataset.shown = 'true';
    this.#move(shown, x, y);
  }

  /** The dot stands on the point, the name beside it. */
  #move({ element, offset: [dx, dy] }: Shown, x: number, y: number): void {
    moveTo(element, x, y);
    moveTo(element.lastElementChild as HTMLElement, dx, dy);
  }

  #make(id: string, kind: string): Shown {
    const element = document.createElement('div');
    element.className = 'map-name';
    element.dataset.kind = kind;
    element.append(...(kind === 'town' ? [document.createElement('i')] : []), document.createElement('span'));
    this.holder.append(element);
    const shown: Shown = { element, said: '', offset: [0, 0], leftMs: Number.NaN };
    this.#shown.set(id, shown);
    return shown;
  }

  #letGo(id: string, shown: Shown, nowMs: number, at: { x: number; y: number } | null): void {
    if (Number.isNaN(shown.leftMs)) shown.leftMs = nowMs;
    if (!at || nowMs - shown.leftMs > FOLLOWS_MS) {
      shown.element.remove();
      this.#shown.delete(id);
      return;
    }
    shown.element.dataset.shown = 'false';
    this.#move(shown, at.x, at.y);
  }
}
