import { type SunlightDay, sunlightDays } from '../../model/orbit/fleetYear';
import { inclinationOfDeg } from '../../model/orbit/orbit';
import { type BreakEven, breakEven } from '../../model/questions/breakEven';
import { type Comparison, compare } from '../../model/questions/compare';
import { bindingLimit, type Limit, limits } from '../../model/questions/limits';
import { type Tornado, tornado } from '../../model/questions/tornado';
import type { Constellation, PinnedScenario, SceneDocument } from '../../scene/types';
import { DAY_MS } from '../../shared/dates';
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

const beside = memoize((present: SceneDocument, pinned: readonly PinnedScenario[]): SceneDocument[] =>
  pinned.map(({ id, inputs, constellation }) => ({
    ...present,
    id,
    inputs,
    constellations: constellation ? [constellation, ...present.constellations.slice(1)] : [],
  })),
);

const compared = memoize(
  (present: SceneDocument, pinned: readonly PinnedScenario[], timeMs: number): Comparison =>
    compare([{ ...present, id: 'present' }, ...beside(present, pinned)], timeMs),
);

/** The present scenario (first, under the id `present`) and the pinned ones, quantity by quantity. */
export const comparison = (state: State): Comparison =>
  compared(question(state), state.scene.pinned, state.clockMs);

const limited = memoize(limits);

/** What the design asks for against what there is, the tightest first. */
export const limitsOf = (state: State): Limit[] => limited(question(state), state.clockMs);

/** The limit that binds; null where all hold. */
export const bindingLimitOf = (state: State): Limit | null => bindingLimit(limitsOf(state));

const year = memoize((constellation: Constellation, calendarYear: number): SunlightDay[] | null => {
  if (inclinationOfDeg(constellation) === null) return null;
  const fromMs = Date.UTC(calendarYear, 0, 1);
  const days = Math.round((Date.UTC(calendarYear + 1, 0, 1) - fromMs) / DAY_MS);
  return sunlightDays(constellation, fromMs, days);
});

/**
 * Sunlight of the first constellation, day by day through the calendar year (UTC) of the clock; null where the scene has none or
 * its orbit cannot be.
 */
export function sunlightOfYear(state: State): SunlightDay[] | null {
  const first = constellations(state)[0];
  return first ? year(first, new Date(state.clockMs).getUTCFullYear()) : null;
}
