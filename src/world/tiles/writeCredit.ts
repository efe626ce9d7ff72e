import { t } from '../../locales/i18n';

/** Height of the letters in a picture, in parts of its shorter side, and at least, pixels. */
const LETTERS = 1 / 56;
const LETTERS_MIN_PX = 9;

/** What must stand on every picture of the ground. */
export const creditWords = (whose: string): string => t('Pictures of the ground: {whose}', { whose });

/** Writes whose pictures they are into the lower right corner of a picture, at a size that can be read in it. */
export function writeCredit(whose: string, context: CanvasRenderingContext2D, root: HTMLElement): void {
  const words = creditWords(whose);
  const { width, height } = context.canvas;
  const style = getComputedStyle(root);
  const colour = (name: string, plain: string) => style.getPropertyValue(name).trim() || plain;
  const lettersPx = Math.max(LETTERS_MIN_PX, Math.min(width, height) * LETTERS);
  const gap = lettersPx / 2;
  context.save();
  context.font = `${lettersPx}px ${style.fontFamily || 'sans-serif'}`;
  context.textBaseline = 'middle';
  const across = Math.min(width - 4 * gap, context.measureText(words).width);
  const left = width - across - 3 * gap;
  const top = height - 4 * gap;
  context.fillStyle = colour('--card', '#10171f');
  context.fillRect(left, top, across + 2 * gap, 3 * gap);
  context.fillStyle = colour('--muted', '#93a5b3');
  context.fillText(words, left + gap, top + 1.5 * gap, across);
  context.restore();
}
