import { dayStart } from '../shared/dates';
import type { State } from './types';

/**
 * The state with its clock at the start of its day (UTC): for readers of numbers that change from day to day at most, so that a
 * clock that runs asks the model once a day of its own. Not for what turns with the hour: nodes in sunlight, power now,
 * launched nodes, beta angle and shadow of this orbit. What a radiator gives off turns with the beta angle, by less than
 * one part in a hundred a day; panels show it of the day, and `explainedAt` explains it so.
 */
export function daily(state: State): State {
  const clockMs = dayStart(state.clockMs);
  return clockMs === state.clockMs ? state : { ...state, clockMs };
}

/** The state whose clock the explanation of a number is of: the day's where panels show it of the day. */
export const explainedAt = (state: State, id: string): State =>
  id.startsWith('radiator.') ? daily(state) : state;
