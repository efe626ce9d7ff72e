import { useEffect } from 'react';
import { makeRoom, showAlone } from '../../store/actions/room';
import { liveStore } from '../../store/live';
import { CAMPUS_BELOW_M, followed } from '../../store/readings/cameraOn';
import { onState, stateNow } from '../../store/stateNow';
import type { FoldingPanel, State } from '../../store/types';
import { useStore } from '../../store/useStore';
import { isCovered, isGlobeKey, isTyping } from '../useShellKeys';

const all: readonly FoldingPanel[] = ['places', 'inspector', 'timeline'];
const list: readonly FoldingPanel[] = ['places'];
const none: readonly FoldingPanel[] = [];

/**
 * What folds by itself: all panels where the eye is, or goes, down at a site or rides along with what flies. What is laid beside a
 * campus is worked with from the inspector: there only the list does, but in a `low` window, where the inspector takes half.
 */
function foldingNow(state: State, low = false): readonly FoldingPanel[] {
  if (followed(state) !== null) return all;
  const { focus, layers } = state.scene;
  const { altitudeM } = state.flight?.to ?? state.view;
  if (focus?.startsWith('site:') !== true || altitudeM >= CAMPUS_BELOW_M) return none;
  return layers.exchange && !low ? list : all;
}

/** Whether the eye is so near to a site or node that all panels fold. */
export const isNear = (state: State): boolean => foldingNow(state) === all;

/**
 * Folds panels by themselves as the eye comes near a site or node, and opens them on the way up.
 * @param atStart false: not for what the page opens with, as on a phone, whose sheet leaves the picture the upper half.
 * @param low the window is low, as a phone on its side.
 */
export function useNearness(atStart: boolean, low: boolean): void {
  useEffect(() => {
    let was = atStart ? none : foldingNow(stateNow(), low);
    const look = () => {
      const now = foldingNow(stateNow(), low);
      if (now === was) return;
      // First: what makes room is a change of state itself, and is looked at again.
      was = now;
      makeRoom(now);
    };
    look();
    return onState(look);
  }, [atStart, low]);
}

/** Keys that only change what others do, and those of the browser. */
const silent = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|F\d+)$/;

/** Whether a key is for the picture or for somebody else: the browser, a dialog, a field. */
const isForOthers = (event: KeyboardEvent): boolean =>
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  silent.test(event.key) ||
  isGlobeKey(event.key) ||
  isTyping(event.target) ||
  isCovered(event.target);

/** Whether the picture stands alone. Any key but those that move the picture brings the panels back, and does no more. */
export function useAlone(): boolean {
  const alone = useStore(liveStore, ({ room }) => room.alone);
  useEffect(() => {
    if (!alone) return undefined;
    const back = (event: KeyboardEvent) => {
      if (isForOthers(event)) return;
      if (!event.repeat) showAlone(false);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    // Before anyone else hears of it.
    window.addEventListener('keydown', back, { capture: true });
    return () => window.removeEventListener('keydown', back, { capture: true });
  }, [alone]);
  return alone;
}
