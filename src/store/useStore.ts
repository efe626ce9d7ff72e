import { useStore as useZustand } from 'zustand';
import { store } from './store';
import type { State } from './types';

/**
 * What `select` makes of the state, kept up to date. The component renders again when the result is another one, so
 * `select` must return the same object for the same state; those of select.ts do.
 */
export function useStore<T>(select: (state: State) => T): T {
  return useZustand(store, select);
}
