import { fullQuality, lowQuality, type Quality, type QualityLevel } from './qualityLevel';

/** What decides which levels there are. */
export interface QualityLimits {
  pinned: Quality;
  /** Canvas pixels a CSS pixel at full resolution. */
  pixelRatio: number;
  /** Nodes in the scene. */
  nodes: number;
}

/** Frames longer than this, in the median, are too slow: under 40 a second a turning globe is seen to stutter. */
export const SLOW_MS = 26;
/** Below this there is room to try more; a screen at 50 Hz, 20 ms, still counts. */
export const FAST_MS = 21;
/** Fewest canvas pixels a CSS pixel: a line of one CSS pixel then still covers most of a canvas pixel. */
const PIXEL_RATIO_MIN = 0.75;
/** Steps of resolution. Below half the screen's own pixels the picture is seen to be coarse. */
const SCALES = [0.75, 0.5];
/** So few nodes cost no time that shows: to leave out more gains nothing. */
const FEWEST_NODES = 20_000;
const ONE_IN_MAX = 64;

/** Calm before more is tried: at first, at least and at most, ms. */
const WAIT_MS = 2_000;
const WAIT_MIN_MS = 1_000;
const WAIT_MAX_MS = 64_000;
/** A step up that turns slow within this time was one too far, ms. */
const TRIAL_MS = 4_000;
/** All given up and frames still above this share of what they took before: something else is slow. */
const NO_GAIN = 0.9;
/** How long nothing is then left out: at first and at most, ms. */
const BARRED_MS = 30_000;
const BARRED_MAX_MS = 600_000;

/** The levels from the fullest down: resolution first, then smooth edges and trails, meshes, and only last the share of nodes. */
export function qualityLadder({ pinned, pixelRatio, nodes }: QualityLimits): QualityLevel[] {
  let level = pinned === 'low' ? lowQuality : fullQuality;
  const levels = [level];
  if (pinned === 'high') return levels;
  const add = (change: Partial<QualityLevel>) => {
    level = { ...level, ...change };
    levels.push(level);
  };
  for (const pixelRatioScale of SCALES) {
    if (pixelRatio * pixelRatioScale >= PIXEL_RATIO_MIN) add({ pixelRatioScale });
  }
  if (level.smooth || level.trails) add({ smooth: false, trails: false });
  if (level.models) add({ models: false });
  for (let oneIn = 2; oneIn <= ONE_IN_MAX && nodes / oneIn >= FEWEST_NODES; oneIn *= 2) add({ oneIn });
  return levels;
}

/** Where the adaptation stands. Times in ms on the clock of the frames. */
interface QualityState {
  /** Place on the ladder; 0 is full. */
  step: number;
  /** Since when frames are fast; NaN while they are not. */
  fastSinceMs: number;
  waitMs: number;
  /** When the last step up was taken; NaN once it has proved good. */
  triedAtMs: number;
  /** Median at full quality, and with all nodes but all else left out; NaN when not known. */
  fullMs: number;
  unthinnedMs: number;
  /** Where what was left out seemed to gain nothing: that step and its median; NaN once that was looked at again. */
  vainStep: number;
  vainMs: number;
  /** Nodes are not left out, and nothing is left out, before these times. */
  thinBarredUntilMs: number;
  barredUntilMs: number;
  barMs: number;
}

export const startQuality: QualityState = {
  step: 0,
  fastSinceMs: Number.NaN,
  waitMs: WAIT_MS,
  triedAtMs: Number.NaN,
  fullMs: Number.NaN,
  unthinnedMs: Number.NaN,
  vainStep: 0,
  vainMs: Number.NaN,
  thinBarredUntilMs: Number.NEGATIVE_INFINITY,
  barredUntilMs: Number.NEGATIVE_INFINITY,
  barMs: BARRED_MS,
};

/** Last place before nodes are left out. */
function lastUnthinned(ladder: readonly QualityLevel[]): number {
  const first = ladder.findIndex(({ oneIn }) => oneIn > 1);
  return first < 0 ? ladder.length - 1 : first - 1;
}

function stepDown(state: QualityState, medianMs: number, nowMs: number, whole: number, last: number) {
  // Nodes go only after all else was seen not to be enough.
  const end = state.step < whole ? whole : last;
  const failed = nowMs - state.triedAtMs < TRIAL_MS;
  // After a trial that failed the level below is known to do.
  const rungs = failed ? 1 : 1 + Math.floor(Math.log2(medianMs / SLOW_MS));
  return {
    ...state,
    step: Math.min(end, state.step + rungs),
    fullMs: state.step === 0 ? medianMs : state.fullMs,
    unthinnedMs: state.step <= whole ? medianMs : state.unthinnedMs,
    waitMs: failed ? Math.min(WAIT_MAX_MS, state.waitMs * 2) : state.waitMs,
    triedAtMs: Number.NaN,
  };
}

function onSlow(state: QualityState, medianMs: number, nowMs: number, ladder: readonly QualityLevel[]) {
  const slow = { ...state, fastSinceMs: Number.NaN, vainMs: Number.NaN };
  if (nowMs < state.barredUntilMs) {
    // All of it once more: had the device only become slower meanwhile, the gain shows now and is held.
    const gained = state.step === 0 && state.vainMs < NO_GAIN * medianMs;
    return gained ? { ...slow, step: state.vainStep, fullMs: medianMs, barredUntilMs: nowMs } : slow;
  }
  const whole = lastUnthinned(ladder);
  const last = nowMs < state.thinBarredUntilMs ? whole : ladder.length - 1;
  if (state.step < last) return stepDown(slow, medianMs, nowMs, whole, last);
  const barred = { ...slow, barMs: Math.min(BARRED_MAX_MS, state.barMs * 2) };
  if (state.step > whole && medianMs > NO_GAIN * state.unthinnedMs) {
    return { ...barred, step: whole, thinBarredUntilMs: nowMs + state.barMs };
  }
  if (state.step > 0 && state.step <= whole && medianMs > NO_GAIN * state.fullMs) {
    return {
      ...barred,
      step: 0,
      vainStep: state.step,
      vainMs: medianMs,
      barredUntilMs: nowMs + state.barMs,
    };
  }
  return slow;
}

function onFast(state: QualityState, nowMs: number): QualityState {
  if (state.step === 0) return { ...state, fastSinceMs: Number.NaN };
  if (Number.isNaN(state.fastSinceMs)) return { ...state, fastSinceMs: nowMs };
  if (nowMs - state.fastSinceMs < state.waitMs) return state;
  const proved = !Number.isNaN(state.triedAtMs);
  const waitMs = proved ? Math.max(WAIT_MIN_MS, state.waitMs / 2) : state.waitMs;
  return { ...state, step: state.step - 1, waitMs, triedAtMs: nowMs, fastSinceMs: Number.NaN };
}

/**
 * The next state after some frames of continuous motion whose median took `medianMs`. Slow frames step down, more
 * steps at once the slower they are; fast ones step up after a wait, which doubles with each step up that failed.
 * Where nothing was gained at the bottom of the ladder, what was left out comes back, for the cause lies elsewhere; unless the frames that
 * follow are slower with it by more than that, which then is held.
 */
export function judgeQuality(
  state: QualityState,
  medianMs: number,
  nowMs: number,
  ladder: readonly QualityLevel[],
): QualityState {
  const step = Math.min(state.step, ladder.length - 1);
  const held = step === state.step ? state : { ...state, step };
  if (medianMs > SLOW_MS) return onSlow(held, medianMs, nowMs, ladder);
  if (medianMs < FAST_MS) return onFast(held, nowMs);
  return { ...held, fastSinceMs: Number.NaN };
}
