import { useEffect, useRef } from 'react';
import { foldByItself, holdRoom } from '../../store/actions/room';
import { onState, stateNow } from '../../store/stateNow';
import { isCrowded, type Panels } from './useFirstRoom';

const handEvents = ['pointermove', 'pointerdown', 'focusin'] as const;

/**
 * While something is chosen, its card and the list together leave the picture too little: the list steps back, as soon as hand and
 * keys are elsewhere. One that was opened by hand stays. Once nothing is chosen the panels are as they were before.
 * @param roomy the window has a list of its own.
 */
export function useChosenRoom(panels: Panels, roomy: boolean): void {
  const edges = useRef(panels);
  edges.current = panels;
  useEffect(() => {
    if (!roomy) return undefined;
    let onList = false;
    let looked: readonly unknown[] = [];
    const look = () => {
      const { scene, room } = stateNow();
      const now = [scene.focus, room, onList];
      if (now.every((part, i) => part === looked[i])) return;
      looked = now;
      holdRoom(scene.focus !== null);
      const { folded, before, listKept, alone } = stateNow().room;
      const bothOpen = !folded.places && !folded.inspector;
      if (scene.focus === null || onList || listKept || alone || before !== null || !bothOpen) return;
      if (isCrowded(edges.current)) foldByItself('places', true);
    };
    const hand = ({ target }: Event) => {
      onList = target instanceof Element && target.closest('.places') !== null;
      look();
    };
    look();
    const stop = onState(look);
    for (const name of handEvents) window.addEventListener(name, hand);
    return () => {
      stop();
      for (const name of handEvents) window.removeEventListener(name, hand);
    };
  }, [roomy]);
}
