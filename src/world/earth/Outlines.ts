import { type Fineness, finenesses } from './mapData';
import type { OutlineShares } from './nearness';

/** One kind of outlines in all finenesses that have come so far: each is drawn in its share. */
export class Outlines<Drawn> {
  readonly #drawn = new Map<Fineness, Drawn>();

  /** Whether there is anything to draw. */
  get hasAny(): boolean {
    return this.#drawn.size > 0;
  }

  /** What is drawn in any share, also in none. */
  get all(): IterableIterator<Drawn> {
    return this.#drawn.values();
  }

  put(fineness: Fineness, drawn: Drawn): void {
    this.#drawn.set(fineness, drawn);
  }

  /** Takes a set out, to be disposed; null where it is not there. */
  take(fineness: Fineness): Drawn | null {
    const drawn = this.#drawn.get(fineness) ?? null;
    this.#drawn.delete(fineness);
    return drawn;
  }

  /** Calls `show` for each set with its share, 0 to 1. For one that has not come the nearest that is there stands in, the coarser first. */
  share(shares: OutlineShares, show: (drawn: Drawn, share: number) => void): void {
    const given: [number, number, number] = [0, 0, 0];
    shares.forEach((share, i) => {
      const stands = [i, i - 1, i + 1, i - 2, i + 2].find((k) => this.#drawn.has(finenesses[k]!));
      if (stands !== undefined) given[stands]! += share;
    });
    finenesses.forEach((fineness, i) => {
      const drawn = this.#drawn.get(fineness);
      if (drawn) show(drawn, given[i]!);
    });
  }
}
