import { useEffect } from 'react';
import { liveStore } from '../../store/live';
import { useStore } from '../../store/useStore';

/** Offers what was kept of a story once, and keeps what is written from the first time that the story's panel is open. */
export function useAutosave(): void {
  const writing = useStore(liveStore, (state) => state.writing);
  useEffect(() => {
    void import('./autosave').then(
      ({ offerRecovery }) => offerRecovery(),
      () => {},
    );
  }, []);
  useEffect(() => {
    if (!writing) return undefined;
    let stop: (() => void) | null = null;
    let gone = false;
    void import('./autosave').then(
      ({ startAutosave }) => {
        if (!gone) stop = startAutosave();
      },
      // Without its code the story is kept by file alone.
      () => {},
    );
    return () => {
      gone = true;
      stop?.();
    };
  }, [writing]);
}
