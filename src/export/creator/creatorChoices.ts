import { t } from '../../locales/i18n';
import { parseOrigin } from '../../scene/link/parseOrigin';
import type { Language, SceneDocument } from '../../scene/types';

/** Sizes that a frame is offered in, CSS pixels. */
export const frameSizes = { large: [960, 540], small: [640, 360] } as const;

/** Bounds of a frame, CSS pixels: what the words of a poster need, and more than any page is wide. */
export const frameBounds = { leastWidth: 320, leastHeight: 240, most: 4000 } as const;

/** What the maker of an article chose of an embed; numbers and the origin as they were typed. */
export interface CreatorChoices {
  /** `now` is the scene as it is on screen; else the id of one of the gallery. */
  scene: string;
  /** `wide` fills the column, 16 : 9. */
  size: 'wide' | keyof typeof frameSizes | 'own';
  width: string;
  height: string;
  theme: SceneDocument['theme'];
  language: Language;
  ui: 'full' | 'min' | 'none';
  autostart: boolean;
  /** Whether a script of the page may speak to the frame, and from where. */
  api: boolean;
  origin: string;
}

/** Size of the frame in CSS pixels; null where it takes its column's width. */
export type FrameSize = { widthPx: number; heightPx: number } | null;

const isWithin = (typed: string, least: number): boolean =>
  /^\d{1,5}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= frameBounds.most;

/** Which sides of a size that was typed are out of bounds. */
export function sidesOut({ size, width, height }: CreatorChoices): { width: boolean; height: boolean } {
  const { leastWidth, leastHeight } = frameBounds;
  const typed = size === 'own';
  return { width: typed && !isWithin(width, leastWidth), height: typed && !isWithin(height, leastHeight) };
}

/** What is wrong with a size that was typed; null where nothing is. */
export function sizeProblem(choices: CreatorChoices): string | null {
  const { leastWidth, leastHeight, most } = frameBounds;
  const out = sidesOut(choices);
  if (!out.width && !out.height) return null;
  return t(
    'The width must be a whole number from {leastWidth} to {most}, the height from {leastHeight} to {most}.',
    {
      leastWidth,
      leastHeight,
      most,
    },
  );
}

/** What is wrong with the origin that was typed; null where nothing is, or nothing is asked. */
export function originProblem({ api, origin }: CreatorChoices): string | null {
  if (!api || parseOrigin(origin.trim()) !== null) return null;
  return t('The page’s origin must be one such as https://news.example, without a path.');
}

/** The size that was chosen; a typed one that is out of bounds is no size, and takes the column's width until it is mended. */
export function frameSize(choices: CreatorChoices): FrameSize {
  const { size, width, height } = choices;
  if (size === 'wide' || sizeProblem(choices) !== null) return null;
  const [widthPx, heightPx] = size === 'own' ? [Number(width), Number(height)] : frameSizes[size];
  return { widthPx, heightPx };
}
