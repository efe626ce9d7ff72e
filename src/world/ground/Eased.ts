import type { Stage } from '../Stage';

/** How long something that came late takes to show, ms. */
const EASE_MS = 280;

/** A share, 0 to 1, that follows where it is to be within some tenths of a second; in a still and in the first picture it is there at once. */
export class Eased {
  #value = 0;
  #atMs = Number.NaN;

  /** The share in this frame, on its way to `target`; asks for the next frame until it is there. */
  toward(target: number, stage: Stage): number {
    const nowMs = performance.now();
    const most = Number.isNaN(this.#atMs) ? 0 : (nowMs - this.#atMs) / EASE_MS;
    this.#atMs = nowMs;
    const step = Math.max(-most, Math.min(most, target - this.#value));
    const isAtOnce = stage.still || !stage.told || stage.reducedMotion();
    this.#value = isAtOnce ? target : this.#value + step;
    if (this.#value === target) this.#atMs = Number.NaN;
    else stage.invalidate();
    return this.#value;
  }
}
