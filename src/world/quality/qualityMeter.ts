import { judgeQuality, type QualityLimits, qualityLadder, startQuality } from './quality';
import { fullQuality, type QualityLevel } from './qualityLevel';

/** Frames are judged by their median over at least this long and this many; very slow ones by two, within a second. */
const WINDOW_MS = 500;
const WINDOW_FRAMES = 3;
const SLOW_WINDOW_MS = 700;
/** Longest window, frames; at 240 a second it is full after half a second. */
const ROOM = 128;
/** After a change the next frames still show the level before, or pay for the change itself. */
const SETTLING_FRAMES = 2;
/** A frame longer than this is a tab that slept, ms. */
const ASLEEP_MS = 2_000;
/** Longest that the one full frame at rest may be expected to take, ms. */
const REST_FRAME_MAX_MS = 2_000;

/** Frame times of continuous motion in, quality level out. */
export class QualityMeter {
  readonly #window = new Float64Array(ROOM);
  #count = 0;
  #sumMs = 0;
  #settling = 0;
  #state = startQuality;
  #ladder: QualityLevel[] = [fullQuality];
  #limits: QualityLimits = { pinned: 'high', pixelRatio: 1, nodes: 0 };
  #medianMs = 0;
  #thinned = fullQuality;

  /** Takes the limits in force; another number of nodes is another picture and starts anew. */
  setLimits(pinned: QualityLimits['pinned'], pixelRatio: number, nodes: number): void {
    const limits = this.#limits;
    if (limits.nodes === nodes && limits.pixelRatio === pixelRatio && limits.pinned === pinned) return;
    if (limits.nodes !== nodes) this.#state = startQuality;
    this.#limits = { pinned, pixelRatio, nodes };
    this.#ladder = qualityLadder(this.#limits);
    this.pause();
  }

  /** The level while things move. */
  get level(): QualityLevel {
    return this.#ladder[Math.min(this.#state.step, this.#ladder.length - 1)] ?? fullQuality;
  }

  /** The fullest level that is allowed. */
  get fullLevel(): QualityLevel {
    return this.#ladder[0] ?? fullQuality;
  }

  /** The level for the one picture at rest: all, unless nodes were left out and drawing them takes too long. */
  get levelAtRest(): QualityLevel {
    const full = this.fullLevel;
    const { oneIn, pixelRatioScale } = this.level;
    if (oneIn === 1) return full;
    const guessMs = (this.#medianMs * oneIn) / pixelRatioScale ** 2;
    const seenMs = Number.isNaN(this.#state.fullMs) ? guessMs : this.#state.fullMs;
    if (Math.min(guessMs, seenMs) <= REST_FRAME_MAX_MS) return full;
    if (this.#thinned.oneIn !== oneIn || this.#thinned.trails !== full.trails)
      this.#thinned = { ...full, oneIn };
    return this.#thinned;
  }

  /** One frame of continuous motion that took `frameMs`. */
  frame(nowMs: number, frameMs: number): void {
    if (!(frameMs > 0)) return;
    if (frameMs > ASLEEP_MS) {
      this.pause();
      return;
    }
    if (this.#settling > 0) {
      this.#settling -= 1;
      return;
    }
    this.#window[this.#count] = frameMs;
    this.#count += 1;
    this.#sumMs += frameMs;
    const least = this.#sumMs < SLOW_WINDOW_MS ? WINDOW_FRAMES : 2;
    if ((this.#sumMs >= WINDOW_MS && this.#count >= least) || this.#count === ROOM) this.#judge(nowMs);
  }

  /** Forgets the frames not yet judged: the motion ended. The level stays for the next one. */
  pause(): void {
    this.#count = 0;
    this.#sumMs = 0;
  }

  #judge(nowMs: number): void {
    const sorted = this.#window.subarray(0, this.#count).sort();
    // The faster of two: one long frame alone says nothing.
    this.#medianMs = sorted[(this.#count - 1) >> 1] ?? 0;
    const before = this.#state.step;
    this.#state = judgeQuality(this.#state, this.#medianMs, nowMs, this.#ladder);
    if (this.#state.step !== before) this.#settling = SETTLING_FRAMES;
    this.pause();
  }
}
