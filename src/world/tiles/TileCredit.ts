import { t } from '../../locales/i18n';
import type { PictureCredit } from '../Stage';
import './tileCredit.css';

/** Height of the letters in a picture, in parts of its shorter side, and at least, pixels. */
const LETTERS = 1 / 56;
const LETTERS_MIN_PX = 9;

/** Whose pictures the ground shows, on the screen for as long as one is drawn, and on every picture of it. */
export class TileCredit implements PictureCredit {
  readonly #element = document.createElement('p');
  readonly #root: HTMLElement;
  #whose: string | null = null;
  share = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#element.className = 'tile-credit';
    this.#element.hidden = true;
    root.append(this.#element);
  }

  get text(): string {
    return this.#element.textContent ?? '';
  }

  /** Says whose they are; null says nothing. Writes only what has changed. Returns itself while there is something to say. */
  update(whose: string | null): PictureCredit | null {
    const text = whose === null ? '' : t('Pictures of the ground: {whose}', { whose });
    if (text !== this.text) this.#element.textContent = text;
    if (whose !== this.#whose) this.#element.hidden = whose === null;
    this.#whose = whose;
    return whose === null ? null : this;
  }

  write(context: CanvasRenderingContext2D): void {
    const { width, height } = context.canvas;
    const style = getComputedStyle(this.#root);
    const colour = (name: string, plain: string) => style.getPropertyValue(name).trim() || plain;
    const lettersPx = Math.max(LETTERS_MIN_PX, Math.min(width, height) * LETTERS);
    const gap = lettersPx / 2;
    context.save();
    context.font = `${lettersPx}px ${style.fontFamily || 'sans-serif'}`;
    context.textBaseline = 'middle';
    const across = Math.min(width - 4 * gap, context.measureText(this.text).width);
    const left = width - across - 3 * gap;
    const top = height - 4 * gap;
    context.fillStyle = colour('--card', '#10171f');
    context.fillRect(left, top, across + 2 * gap, 3 * gap);
    context.fillStyle = colour('--muted', '#93a5b3');
    context.fillText(this.text, left + gap, top + 1.5 * gap, across);
    context.restore();
  }

  dispose(): void {
    this.#element.remove();
  }
}
