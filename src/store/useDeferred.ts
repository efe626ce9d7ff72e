import { startTransition, useEffect, useState } from 'react';
import { type Readable, throttled } from './throttled';
import type { State } from './types';
import { throttledState } from './useThrottled';

/** Least time from the start of one pass through the heavy parts to the next, ms: between them frames have the thread. */
const EVERY_MS = 200;
/** Frames that the page has for itself between one pass and the next, where frames take longer than that. */
const FRAMES_BETWEEN = 2;
/** Longest wait for a pass to come up, ms: parts that cannot be shown, as those being taken away, hold up no other. */
const PATIENCE_MS = 2000;

/** What becomes of the last pass. React's own deferred value would start it again with each newer one, and in a drag never end it. */
let pass: 'renders' | 'rests' | 'over' = 'over';

const passes = throttled<State>(throttledState, (next, told) => {
  if (next === told || pass === 'rests') return null;
  return pass === 'over' ? EVERY_MS : PATIENCE_MS;
});

function rest(frames: number): void {
  if (frames > 0) {
    requestAnimationFrame(() => rest(frames - 1));
    return;
  }
  pass = 'over';
  passes.look();
}

/** A value for parts that are heavy to render: a new one comes in slices between frames. */
export function useSlices<T>({ getState, subscribe }: Readable<T>): T {
  const [value, set] = useState(getState);
  useEffect(() => {
    const take = () => {
      const next = getState();
      startTransition(() => set(() => next));
    };
    const stop = subscribe(take);
    take();
    return stop;
  }, [getState, subscribe]);
  return value;
}

const paced: Readable<State> = {
  getState: passes.getState,
  subscribe: (listener) =>
    passes.subscribe(() => {
      pass = 'renders';
      listener();
    }),
};

/**
 * The state of `useThrottled` for parts that are heavy to render: charts, tables, long lists. All of them follow together, in
 * slices between frames, at most five times a second and with two frames in between, and end at the newest state. A field that
 * is typed into must not read its value here.
 */
export function useDeferred(): State {
  const state = useSlices(paced);
  useEffect(() => {
    if (pass !== 'renders' || state !== passes.getState()) return;
    pass = 'rests';
    rest(FRAMES_BETWEEN);
  }, [state]);
  return state;
}
