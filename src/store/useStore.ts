import { useSyncExternalStore } from 'react';
import { DAY_MS } from '../shared/dates';
import { store } from './store';
import type { State } from './types';

const dayOf = ({ clockMs }: State): number => Math.floor(clockMs / DAY_MS);

/** Whether anything differs but the time of day. */
function differs(next: State, before: State): boolean {
  for (const key in next) {
    const name = key as keyof State;
    if (name !== 'clockMs' && next[name] !== before[name]) return true;
  }
  return dayOf(next) !== dayOf(before);
}

const listeners = new Set<() => void>();
let stop: (() => void) | null = null;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  stop ??= store.subscribe((next, before) => {
    if (differs(next, before)) for (const each of [...listeners]) each();
  });
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = null;
  };
}

/**
 * What `select` makes of the state, kept up to date; of the clock only by the day (UTC), for it runs on with every frame: what
 * tells the hour takes `useCoarseState`. The component renders again when the result is another one, so `select` must return
 * the same object for the same state; those of select.ts do.
 */
export function useStore<T>(select: (state: State) => T): T {
  const read = () => select(store.getState());
  return useSyncExternalStore(subscribe, read, read);
}
