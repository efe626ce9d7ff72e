import { useSyncExternalStore } from 'react';
import { store } from '../../store/store';
import type { State } from '../../store/types';

/** While the clock runs, panels follow it at most this often, ms. */
const CLOCK_EVERY_MS = 250;

const listeners = new Set<() => void>();
let seen: State = store.getState();
let tookAtMs = 0;
let timer: ReturnType<typeof setTimeout> | null = null;
let stop: (() => void) | null = null;

function take(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  seen = store.getState();
  tookAtMs = performance.now();
  for (const listener of listeners) listener();
}

function differs(next: State): boolean {
  return (
    next.scene !== seen.scene ||
    next.shot !== seen.shot ||
    next.hover !== seen.hover ||
    next.explained !== seen.explained ||
    next.notices !== seen.notices ||
    next.siteReader !== seen.siteReader
  );
}

function onStore(next: State): void {
  if (differs(next)) {
    take();
    return;
  }
  if (next.clockMs === seen.clockMs || timer !== null) return;
  const waitMs = CLOCK_EVERY_MS - (performance.now() - tookAtMs);
  if (waitMs <= 0) take();
  else timer = setTimeout(take, waitMs);
}

/** Tells `listener` of every change of `coarseState` until the function it gives back is called. */
export function onCoarseState(listener: () => void): () => void {
  listeners.add(listener);
  if (!stop) {
    seen = store.getState();
    stop = store.subscribe(onStore);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = null;
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
}

/** The state as `useCoarseState` has it now. */
export function coarseState(): State {
  if (!stop) seen = store.getState();
  return seen;
}

/**
 * The state for panels that show the time: at once for whatever the viewer chose, at most four times a second for
 * the clock alone, and never for a camera that only moves.
 */
export function useCoarseState(): State {
  return useSyncExternalStore(onCoarseState, coarseState, coarseState);
}
