import { formatLength, join } from '../../locales/format';
import { language, t } from '../../locales/i18n';
import { documentStore } from '../../store/document';
import { changeDetector } from '../changeDetector';
import type { Stage } from '../Stage';
import { scaleLengthM } from './scaleLength';
import '../campus/campus.css';

/** Longest bar, CSS pixels. */
const LONGEST_PX = 150;

/** A bar of a round length at the looked-at point's distance: how large things are, while the eye is near the ground. */
export class ScaleBar {
  readonly #element = document.createElement('div');
  readonly #text = document.createElement('span');
  readonly #bar = document.createElement('i');
  #shown = '';
  readonly #changed = changeDetector();

  constructor(root: HTMLElement) {
    this.#element.className = 'scale-bar';
    this.#element.setAttribute('role', 'img');
    this.#element.hidden = true;
    this.#element.append(this.#text, this.#bar);
    root.append(this.#element);
  }

  /** Once a frame; writes only what has changed. */
  update({ pose, lens }: Stage, near: boolean): void {
    const { scene } = documentStore.getState();
    if (!this.#changed([pose, lens, near, scene.units, language()])) return;
    const away = pose ? Math.hypot(...pose.eyeM.map((x, i) => x - pose.targetM[i]!)) : 0;
    const metresPerPx = away / lens.focalPx;
    const lengthM = near ? scaleLengthM(LONGEST_PX * metresPerPx, scene.units) : 0;
    const widthPx = lengthM > 0 ? (lengthM / metresPerPx).toFixed(1) : '0';
    const text = lengthM > 0 ? join(formatLength(lengthM, scene.units, language())) : '';
    const shown = `${text} ${widthPx}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#element.hidden = lengthM <= 0;
    this.#text.textContent = text;
    this.#bar.style.width = `${widthPx}px`;
    this.#element.setAttribute('aria-label', t('Scale: the bar is {length} long', { length: text }));
  }

  dispose(): void {
    this.#element.remove();
  }
}
