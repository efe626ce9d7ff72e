import { interpolationErrorM, keyframeStepsS } from '../../../model/satellites/interpolate';
import type { Keyframe } from '../../../model/satellites/Propagator';
import type { Done } from '../../../shared/worker';
import type { LostSatellites } from '../lostSatellites';
import type { CatalogueClient } from './catalogueClient';
import type { PictureTime } from './catalogueMessages';

/** What to draw of a catalogue at a time. */
export interface CataloguePicture {
  earlier: Keyframe;
  /** The same as `earlier` where objects stand still between keyframes. */
  later: Keyframe;
  /** How far between the two, 0 … 1. */
  share: number;
  /** Time that the positions are of: that asked for, unless `held`. */
  timeMs: number;
  /** Simulated seconds between keyframes. */
  stepS: number;
  /** Largest error of the interpolation, metres (low orbits; far less in high ones); 0 on a keyframe itself. */
  errorM: number;
  /** True where the keyframes do not keep up with the clock: the picture is of `timeMs`. */
  held: boolean;
}

/** Share of its time that the worker spends on keyframes at most; below the second, a finer step is taken again. */
const busiest = 0.5;
const calm = 0.3;
/** Milliseconds an object takes, before the first keyframe has told. */
const guessMs = 0.004;
const keptFrames = 4;
const mostInFlight = 2;

/** Where a picture is, as picking wants it. */
export function pictureTime(picture: CataloguePicture, clockMs: number): PictureTime {
  const { earlier, later, share } = picture;
  return { earlierMs: earlier.timeMs, laterMs: later.timeMs, share, clockMs };
}

/**
 * Asks for the keyframes of one catalogue as the clock goes, and says what to draw. Steps are as fine as the worker can keep
 * up with (`keyframeStepsS`); where even the coarsest are too many, single times are asked for one after another
 * and the picture stands still between them.
 */
export class CatalogueFeed {
  readonly #client: Pick<CatalogueClient, 'ask'>;
  readonly #importId: string;
  readonly #frames = new Map<number, Keyframe>();
  readonly #inFlight = new Set<number>();
  /** Times whose keyframes cannot be had. */
  readonly #failed = new Set<number>();
  #costMs: number;
  #step: number = 0;
  #shown: CataloguePicture | null = null;
  #late = false;
  #closed = false;
  /** Called when a keyframe has come or cannot be had: the picture may have changed though the clock stands. */
  onKeyframe: (() => void) | null = null;
  /** Called when another keyframe is drawn: other objects may be left out. */
  onPicture: (() => void) | null = null;

  constructor(client: Pick<CatalogueClient, 'ask'>, importId: string, count: number) {
    this.#client = client;
    this.#importId = importId;
    this.#costMs = Math.max(1, count * guessMs);
  }

  /** Milliseconds that a keyframe takes, as measured lately. */
  get costMs(): number {
    return this.#costMs;
  }

  /**
   * True where the picture last asked for is of another time than the clock's, which stands or has leapt, and its
   * keyframes are on their way. A clock that runs leaves the picture behind for moments, which is not waited for.
   */
  get late(): boolean {
    return this.#late;
  }

  /** What to draw at `timeMs` while simulated time runs at `rate` (simulated seconds a second); null until there is anything. */
  at(timeMs: number, rate: number): CataloguePicture | null {
    const before = this.#shown?.earlier;
    this.#step = this.#chooseStep(Math.abs(rate));
    const stepS = keyframeStepsS[this.#step];
    this.#shown =
      (stepS === undefined ? this.#stepping(timeMs) : this.#between(timeMs, rate, stepS)) ?? this.#shown;
    if (this.#shown?.earlier !== before) this.onPicture?.();
    return this.#shown;
  }

  /** What the picture leaves out; null until there is one. */
  get lost(): LostSatellites | null {
    const { earlier } = this.#shown ?? {};
    return earlier ? { all: earlier.count, byFault: earlier.faultCounts } : null;
  }

  /** Index of the step to use; one past the last where none will do. */
  #chooseStep(rate: number): number {
    const load = (stepS: number) => ((rate / stepS) * this.#costMs) / 1000;
    const fits = keyframeStepsS.findIndex((stepS) => load(stepS) <= busiest);
    const wanted = fits < 0 ? keyframeStepsS.length : fits;
    if (wanted >= this.#step) return wanted;
    const easily = keyframeStepsS.findIndex((stepS) => load(stepS) <= calm);
    return easily < 0 ? this.#step : Math.min(this.#step, Math.max(wanted, easily));
  }

  #between(timeMs: number, rate: number, stepS: (typeof keyframeStepsS)[number]): CataloguePicture | null {
    const stepMs = stepS * 1000;
    const earlierMs = Math.floor(timeMs / stepMs) * stepMs;
    const laterMs = earlierMs + stepMs;
    const wanted = [earlierMs, laterMs, rate < 0 ? earlierMs - stepMs : laterMs + stepMs];
    for (const time of wanted) this.#want(time, mostInFlight);
    this.#forget(wanted);
    const earlier = this.#frames.get(earlierMs);
    const later = this.#frames.get(laterMs);
    const lost = this.#failed.has(earlierMs) || this.#failed.has(laterMs);
    this.#late = !(earlier && later) && !lost && (rate === 0 || this.#leapt(timeMs));
    if (earlier && later) {
      const share = (timeMs - earlierMs) / stepMs;
      return { earlier, later, share, timeMs, stepS, errorM: interpolationErrorM[stepS], held: false };
    }
    return this.#hold(timeMs, earlier ?? later);
  }

  /** The picture as it was, moved on as far as its keyframes go; before there is any, a keyframe by itself. */
  #hold(timeMs: number, only: Keyframe | undefined): CataloguePicture | null {
    const shown = this.#shown;
    if (!shown) return only ? alone(only, keyframeStepsS[0]) : null;
    const span = shown.later.timeMs - shown.earlier.timeMs;
    const share = span === 0 ? 0 : Math.min(1, Math.max(0, (timeMs - shown.earlier.timeMs) / span));
    // A leap of the clock leaves the picture where it is; going on or back runs to the end of what there is.
    const at = this.#leapt(timeMs) ? shown.share : share;
    return { ...shown, share: at, timeMs: shown.earlier.timeMs + at * span, held: true };
  }

  /** Whether a time is far from all that has been shown. */
  #leapt(timeMs: number): boolean {
    const shown = this.#shown;
    if (!shown) return true;
    const spanMs = shown.later.timeMs - shown.earlier.timeMs;
    return Math.abs(timeMs - shown.timeMs) > 2 * Math.max(spanMs, shown.stepS * 1000);
  }

  #stepping(timeMs: number): CataloguePicture | null {
    this.#late = this.#shown === null && this.#frames.size === 0 && this.#failed.size === 0;
    this.#want(Math.round(timeMs), 1);
    const latest = [...this.#frames.values()].at(-1);
    if (!latest || latest === this.#shown?.earlier) return this.#shown && { ...this.#shown, held: true };
    const apartS = Math.abs(latest.timeMs - (this.#shown?.timeMs ?? latest.timeMs)) / 1000;
    this.#forget([latest.timeMs]);
    return alone(latest, apartS || keyframeStepsS[0]);
  }

  #want(timeMs: number, most: number): void {
    if (this.#closed || this.#frames.has(timeMs) || this.#inFlight.has(timeMs) || this.#failed.has(timeMs))
      return;
    if (this.#inFlight.size >= most) return;
    this.#inFlight.add(timeMs);
    const done = ({ answer: frame, workMs }: Pick<Done<Keyframe | null>, 'answer' | 'workMs'>) => {
      this.#inFlight.delete(timeMs);
      if (this.#closed) return;
      if (frame) {
        this.#costMs += (workMs - this.#costMs) * 0.3;
        this.#frames.set(timeMs, frame);
      } else this.#failed.add(timeMs);
      this.onKeyframe?.();
    };
    this.#client
      .ask('keyframe', { importId: this.#importId, timeMs })
      .then(done, () => done({ answer: null, workMs: 0 }));
  }

  #forget(wanted: number[]): void {
    for (const time of [...this.#frames.keys()]) {
      if (this.#frames.size <= keptFrames) return;
      if (!wanted.includes(time)) this.#frames.delete(time);
    }
  }

  /** No more keyframes are asked for or taken. */
  close(): void {
    this.#closed = true;
    this.#frames.clear();
    this.onKeyframe = null;
    this.onPicture = null;
  }
}

const alone = (frame: Keyframe, stepS: number): CataloguePicture => ({
  earlier: frame,
  later: frame,
  share: 0,
  timeMs: frame.timeMs,
  stepS,
  errorM: 0,
  held: true,
});
