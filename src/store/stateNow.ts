import { memoize } from '../shared/memoize';
import { documentStore } from './document';
import { liveStore } from './live';
import type { DocumentState, LiveState, State } from './types';

const both = memoize((document: DocumentState, live: LiveState): State => ({ ...document, ...live }), 1);

/** Document and live state as they are now; the same object while neither changes. */
export const stateNow = (): State => both(documentStore.getState(), liveStore.getState());

/** Tells `listener` of every change of either store until the function it gives back is called. */
export function onState(listener: () => void): () => void {
  const stops = [documentStore.subscribe(listener), liveStore.subscribe(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}
