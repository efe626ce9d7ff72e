import type { CataloguePicture } from '../../store/satellites/catalogue/catalogueFeed';

/** Steps from here on are told: a low orbit is then drawn up to 26 km off between its positions, seconds. */
const COARSE_S = 600;
/** A picture that stands for a shorter time is only catching up, ms. */
const HELD_MS = 1_500;

/** How far apart the positions of real satellites are where time runs fast, minutes; `held` where they stand still between them. */
export type Pace = number | 'held';

/** Watches how far apart positions are. */
export class PaceWatch {
  #heldSinceMs = Number.NaN;

  /** What is worth telling; null for nothing. Once a frame. `nowMs` by a clock that only goes forward. */
  of(pictures: readonly CataloguePicture[], plays: boolean, nowMs: number): Pace | null {
    const held = plays && pictures.some((picture) => picture.held);
    if (!held) this.#heldSinceMs = Number.NaN;
    else if (Number.isNaN(this.#heldSinceMs)) this.#heldSinceMs = nowMs;
    if (nowMs - this.#heldSinceMs > HELD_MS) return 'held';
    const stepS = plays ? Math.max(0, ...pictures.map((picture) => picture.stepS)) : 0;
    return stepS < COARSE_S ? null : Math.round(stepS / 60);
  }
}
