import { linkOf } from '../scene/link/linkOf';
import { documentStore } from '../store/document';
import { link } from '../store/readings/currentScene';
import { onState, stateNow } from '../store/stateNow';

/** The scene is at rest after so long without a change, and is written while it plays so often, milliseconds. */
const REST_MS = 700;
const PLAYING_MS = 10_000;
/** Longest address that is written: longer ones are for files. */
const MOST_LETTERS = 16_000;

/**
 * Keeps the page's address that of the scene as it is, so that reload, back, bookmark and copy keep what was chosen. It is written
 * at rest, and only once the scene is another one than at the start. Gives the way to stop.
 */
export function followAddress(): () => void {
  let written = linkOf(documentStore.getState().base, window.location.href);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sinceMs = Number.NaN;
  const write = () => {
    timer = undefined;
    sinceMs = Number.NaN;
    const state = stateNow();
    // The address of a story that is presented stays that of its beginning.
    if (state.shell === 'present') return;
    if (state.flight !== null) return ask();
    const next = link(state, window.location.href);
    if (next === written || next.length > MOST_LETTERS) return;
    written = next;
    try {
      window.history.replaceState(window.history.state, '', next);
    } catch {
      // A sandboxed frame keeps the address it was given.
    }
  };
  const ask = () => {
    const nowMs = performance.now();
    if (Number.isNaN(sinceMs)) sinceMs = nowMs;
    if (timer !== undefined && nowMs - sinceMs > PLAYING_MS) return;
    clearTimeout(timer);
    timer = setTimeout(write, REST_MS);
  };
  const stop = onState(ask);
  ask();
  return () => {
    stop();
    clearTimeout(timer);
  };
}
