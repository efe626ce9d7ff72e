import { t } from '../../locales/i18n';
import type { CataloguePicture } from '../../store/satellites/catalogueFeed';
import '../statusPill.css';

/** Steps from here on are told: a low orbit is then drawn up to 26 km off between its positions, seconds. */
const COARSE_S = 600;
/** A picture that stands for a shorter time is only catching up, ms. */
const HELD_MS = 1_500;

/** Tells, where time runs so fast that positions are far apart, how far. */
export class SatellitePace {
  readonly #line = document.createElement('p');
  #heldSinceMs = Number.NaN;

  constructor(parent: HTMLElement) {
    this.#line.className = 'status-pill upper';
    this.#line.setAttribute('role', 'status');
    parent.append(this.#line);
  }

  /** Once a frame. `nowMs` by a clock that only goes forward. */
  update(pictures: readonly CataloguePicture[], plays: boolean, nowMs: number): void {
    const held = plays && pictures.some((picture) => picture.held);
    if (!held) this.#heldSinceMs = Number.NaN;
    else if (Number.isNaN(this.#heldSinceMs)) this.#heldSinceMs = nowMs;
    const text = this.#text(plays ? pictures : [], nowMs);
    if (this.#line.textContent !== text) this.#line.textContent = text;
  }

  #text(pictures: readonly CataloguePicture[], nowMs: number): string {
    if (nowMs - this.#heldSinceMs > HELD_MS)
      return t('At this speed satellites stand still between positions.');
    const stepS = Math.max(0, ...pictures.map((picture) => picture.stepS));
    if (stepS < COARSE_S) return '';
    return t('Satellites: positions every {n} minutes at this speed.', { n: Math.round(stepS / 60) });
  }

  dispose(): void {
    this.#line.remove();
  }
}
