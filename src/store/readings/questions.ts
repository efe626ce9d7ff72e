import { calendarYear } from '../../model/formulas/constellationFormulas';
import type { SunlightDay } from '../../model/orbit/fleetYear';
import { inclinationOfDeg } from '../../model/orbit/orbit';
import { type BreakEven, breakEven } from '../../model/questions/breakEven';
import { type Comparison, compare, comparedAtMost } from '../../model/questions/compare';
import { bindingLimit, type Limit, limits } from '../../model/questions/limits';
import { type Tornado, tornado } from '../../model/questions/tornado';
import type { Constellation, PinnedScenario, SceneDocument } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import { constellations } from '../nodes/orbitReadings';
import type { State } from '../types';
import { question } from './report';

// What panels ask the model beyond its report. Import lazily: all of the model comes with it.

const swings = memoize(tornado, 8);

/** What matters most for a quantity now; null where it is unknown or there is none. */
export const tornadoOf = (state: State, id: string): Tornado | null =>
  swings(question(state), state.clockMs, id);

const evens = memoize(breakEven, 64);

/** Where an input makes both sides cost the same, by the scene's metric; or why nowhere. */
export const breakEvenOf = (state: State, inputId: string): BreakEven =>
  evens(question(state), state.clockMs, inputId, state.scene.metric);

/** Id of the present scenario among those that are compared. */
export const PRESENT = 'present';

/** The present scene as a pinned scenario has it. */
const underPinned = memoize(
  (present: SceneDocument, { id, inputs, constellation }: PinnedScenario): SceneDocument => ({
    ...present,
    id,
    inputs,
    constellations: constellation ? [constellation, ...present.constellations.slice(1)] : [],
  }),
  comparedAtMost,
);

/** What the model reads of a pinned scenario; null where there is none of that id. */
export function pinnedQuestion(state: State, id: string): SceneDocument | null {
  const pinned = state.scene.pinned.find((each) => each.id === id);
  return pinned ? underPinned(question(state), pinned) : null;
}

const compared = memoize(
  (present: SceneDocument, pinned: readonly PinnedScenario[], timeMs: number): Comparison =>
    compare([{ ...present, id: PRESENT }, ...pinned.map((each) => underPinned(present, each))], timeMs),
);

/** The present scenario (first, under the id `present`) and the pinned ones, quantity by quantity. */
export const comparison = (state: State): Comparison =>
  compared(question(state), state.scene.pinned, state.clockMs);

const limited = memoize(limits);

/** What the design asks for against what there is, the tightest first. */
export const limitsOf = (state: State): Limit[] => limited(question(state), state.clockMs);

/** The limit that binds; null where all hold. */
export const bindingLimitOf = (state: State): Limit | null => bindingLimit(limitsOf(state));

const year = memoize((constellation: Constellation, calendarYearMs: number): SunlightDay[] | null =>
  inclinationOfDeg(constellation) === null ? null : calendarYear(constellation, calendarYearMs),
);

/**
 * Sunlight of the first constellation, day by day through the calendar year (UTC) of the clock; null where the scene has none or
 * its orbit cannot be.
 */
export function sunlightOfYear(state: State): SunlightDay[] | null {
  const first = constellations(state)[0];
  return first ? year(first, Date.UTC(new Date(state.clockMs).getUTCFullYear(), 0, 1)) : null;
}
