import { onState, stateNow } from './stateNow';
import { throttled } from './throttled';
import type { State } from './types';
import { useStore } from './useStore';

/** While the clock runs, panels follow it at most this often, ms. */
const CLOCK_EVERY_MS = 250;

/** Written with each frame: no reason of their own to tell the rest. */
const RUNNING: ReadonlySet<string> = new Set<keyof State>(['clockMs', 'view', 'flight', 'outside']);

/** The state at the pace of `useThrottled`. */
export const throttledState = throttled<State>({ getState: stateNow, subscribe: onState }, (next, told) => {
  for (const key in next)
    if (!RUNNING.has(key) && next[key as keyof State] !== told[key as keyof State]) return 0;
  return next.clockMs === told.clockMs ? null : CLOCK_EVERY_MS;
});

const whole = (state: State) => state as never;

/**
 * What `select` makes of both stores, the whole state without it: at once for whatever somebody chose, at most four times a second
 * for the clock alone, and never for a camera that only moves. What reads one store alone takes `useStore`.
 * @param select must return the same object for the same state.
 */
export function useThrottled<T = State>(select: (state: State) => T = whole): T {
  return useStore(throttledState, select);
}
