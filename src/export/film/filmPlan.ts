import { t } from '../../locales/i18n';
import type { SceneDocument } from '../../scene/types';

/** What a film is to be; the whole story where nothing else is said, or the scene as it is where it tells none. */
export interface FilmOptions {
  width: number;
  height: number;
  /** Pictures a second. */
  fps: number;
  /** Length of the whole, seconds: shots share it by their own lengths. */
  seconds?: number;
  /** First and last shot, from 0. */
  fromShot?: number;
  toShot?: number;
  /** The best that this browser writes where left out: MP4, else WebM, else pictures in a zip. */
  type?: FilmType;
}

export const filmTypes = ['video/mp4', 'video/webm', 'application/zip'] as const;
export type FilmType = (typeof filmTypes)[number];

/** A stretch of a film: its shot, null for the scene as it is, and its pictures. */
export interface Take {
  shot: number | null;
  frames: number;
}

const SIDE_MIN_PX = 64;
const SIDE_MAX_PX = 7680;
const FPS_MAX = 60;
const SECONDS_MAX = 3600;
/** Length of a film of a scene without a story, seconds. */
const PLAIN_S = 10;
const TAKES_AT_MOST = 216_000;

const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

/** Throws a RangeError with a sentence where a number is none that a film may have. */
function check({ width, height, fps, seconds, type }: FilmOptions): void {
  for (const [name, side] of Object.entries({ width, height })) {
    if (!isWhole(side, SIDE_MIN_PX, SIDE_MAX_PX) || side % 2 === 1)
      throw new RangeError(
        t('film: {name} must be an even number of pixels from {low} to {high}; found {found}', {
          name,
          low: SIDE_MIN_PX,
          high: SIDE_MAX_PX,
          found: String(side),
        }),
      );
  }
  if (!isWhole(fps, 1, FPS_MAX))
    throw new RangeError(
      t('film: fps must be a whole number from 1 to {high}; found {found}', {
        high: FPS_MAX,
        found: String(fps),
      }),
    );
  if (seconds !== undefined && !(seconds > 0 && seconds <= SECONDS_MAX))
    throw new RangeError(
      t('film: seconds must be more than 0 and at most {high}; found {found}', {
        high: SECONDS_MAX,
        found: String(seconds),
      }),
    );
  if (type !== undefined && !filmTypes.includes(type))
    throw new RangeError(
      t('film: type must be one of {types}; found {found}', {
        types: filmTypes.join(', '),
        found: String(type),
      }),
    );
}

/** The shots that a film has. Throws a RangeError where the story has no such shot. */
function range({ story }: SceneDocument, { fromShot, toShot }: FilmOptions): number[] {
  if (story.length === 0) {
    if (fromShot === undefined && toShot === undefined) return [];
    throw new RangeError(t('film: this scene has no story'));
  }
  const last = story.length - 1;
  const [from, to] = [fromShot ?? 0, toShot ?? last];
  if (!isWhole(from, 0, last) || !isWhole(to, from, last))
    throw new RangeError(
      t('film: fromShot and toShot must be shots from 0 to {last}, in this order; found {from} and {to}', {
        last,
        from: String(from),
        to: String(to),
      }),
    );
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The stretches of a film of a scene. Throws a RangeError with a sentence for options that cannot be met. */
export function filmPlan(scene: SceneDocument, options: FilmOptions): Take[] {
  check(options);
  const { fps, seconds } = options;
  const shots = range(scene, options);
  if (shots.length === 0)
    return [{ shot: null, frames: Math.max(1, Math.round(fps * (seconds ?? PLAIN_S))) }];
  const lengths = shots.map((shot) => scene.story[shot]?.dwellS ?? 0);
  const wholeS = lengths.reduce((sum, each) => sum + each, 0);
  const faster = (seconds ?? wholeS) / wholeS;
  // Rounded at the ends, so that the whole has its length.
  const ends = lengths.map((_, i) =>
    Math.round(fps * faster * lengths.slice(0, i + 1).reduce((sum, each) => sum + each, 0)),
  );
  const takes = shots.map((shot, i) => ({ shot, frames: (ends[i] ?? 0) - (ends[i - 1] ?? 0) }));
  const filmed = takes.filter(({ frames }) => frames > 0);
  const frames = ends.at(-1) ?? 0;
  if (frames > TAKES_AT_MOST || filmed.length === 0)
    throw new RangeError(
      t('film: this would have {frames} pictures; 1 to {most} can be made', {
        frames: String(frames),
        most: String(TAKES_AT_MOST),
      }),
    );
  return filmed;
}

/** Bits a pixel of a picture: thin lines and words stay sharp. */
const BITS_A_PIXEL = 0.12;
/** Bytes a pixel that a picture of a sequence takes, by those of the gallery. */
const PNG_BYTES_A_PIXEL = 0.9;

/** Bits a second that a film is written with. */
export const bitrateOf = ({ width, height, fps }: FilmOptions): number =>
  Math.round(Math.max(500_000, BITS_A_PIXEL * width * height * fps));

/** About how large the film will be, bytes. */
export function filmBytes(takes: readonly Take[], options: FilmOptions): number {
  const frames = takes.reduce((sum, take) => sum + take.frames, 0);
  const { width, height, fps, type } = options;
  if (type === 'application/zip') return frames * width * height * PNG_BYTES_A_PIXEL;
  return ((frames / fps) * bitrateOf(options)) / 8;
}
