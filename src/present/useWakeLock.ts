import { useEffect } from 'react';

/** Keeps the screen awake while mounted. A browser that refuses, or does not know how, is left in peace. */
export function useWakeLock(): void {
  useEffect(() => {
    let held: WakeLockSentinel | null = null;
    let wanted = true;
    const hold = async () => {
      if (!wanted || document.visibilityState !== 'visible' || (held && !held.released)) return;
      try {
        const lock = await navigator.wakeLock.request('screen');
        if (wanted) held = lock;
        else await lock.release();
      } catch {
        // Refused (battery, policy, insecure page) or unknown: the show goes on, the screen may sleep.
      }
    };
    void hold();
    // The lock is lost each time the page is hidden.
    const onVisible = () => void hold();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      wanted = false;
      document.removeEventListener('visibilitychange', onVisible);
      held?.release().catch(() => {});
    };
  }, []);
}
