import { useEffect } from 'react';
import { comeNear, showAlone } from '../../store/actions/room';
import { liveStore } from '../../store/live';
import { followed } from '../../store/readings/cameraOn';
import { onState, stateNow } from '../../store/stateNow';
import type { State } from '../../store/types';
import { useStore } from '../../store/useStore';
import { isGlobeKey } from '../useShellKeys';

/** Below this a site is a campus rather than a place on the map, metres. */
const CAMPUS_BELOW_M = 12_000;

/**
 * Whether the eye is, or goes, down at a site or rides along with what flies. What is laid beside a campus is worked with from the
 * panels: there they stay.
 */
export function isNear(state: State): boolean {
  if (followed(state) !== null) return true;
  const { focus, layers } = state.scene;
  const { altitudeM } = state.flight?.to ?? state.view;
  return focus?.startsWith('site:') === true && !layers.exchange && altitudeM < CAMPUS_BELOW_M;
}

/**
 * Folds the panels by themselves as the eye comes near a site or node, and opens them on the way up.
 * @param atStart false: not for what the page opens with, as on a phone, whose sheet leaves the picture the upper half.
 */
export function useNearness(atStart: boolean): void {
  useEffect(() => {
    let was = !atStart && isNear(stateNow());
    const look = () => {
      const near = isNear(stateNow());
      if (near !== was) comeNear(near);
      was = near;
    };
    look();
    return onState(look);
  }, [atStart]);
}

/** Keys that only change what others do. */
const silent = /^(Shift|Control|Alt|Meta|CapsLock)$/;

/** Whether the picture stands alone. Any key but those that move the picture brings the panels back, and does no more. */
export function useAlone(): boolean {
  const alone = useStore(liveStore, ({ room }) => room.alone);
  useEffect(() => {
    if (!alone) return undefined;
    const back = (event: KeyboardEvent) => {
      if (silent.test(event.key) || isGlobeKey(event.key)) return;
      showAlone(false);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    // Before anyone else hears of it.
    window.addEventListener('keydown', back, { capture: true });
    return () => window.removeEventListener('keydown', back, { capture: true });
  }, [alone]);
  return alone;
}
