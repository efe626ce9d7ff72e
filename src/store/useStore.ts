import { useSyncExternalStore } from 'react';
import type { Readable } from './throttled';

/**
 * What `select` makes of one of the stores, kept up to date. The component renders again when the result is another one, so
 * `select` must return the same object for the same state. Zustand's own would show a page written without a browser the
 * scene that it began with.
 */
export function useStore<S, T>(store: Readable<S>, select: (state: S) => T): T {
  const read = () => select(store.getState());
  return useSyncExternalStore(store.subscribe, read, read);
}
