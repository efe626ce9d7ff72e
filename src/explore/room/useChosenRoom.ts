import { useEffect, useRef } from 'react';
import { foldByItself, holdRoom } from '../../store/actions/room';
import { onState, stateNow } from '../../store/stateNow';
import { isCrowded, type Panels } from './useFirstRoom';

const handEvents = ['pointermove', 'pointerdown', 'focusin'] as const;

const isOnList = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.places') !== null;

/** Whether the keyboard has the list, wherever the pointer rests: what the pointer left focused there does not count. */
const hasKeys = (): boolean => isOnList(document.querySelector(':focus-visible'));

/**
 * While something is chosen, its card and the list together leave the picture too little: the list steps back, as soon as hand and
 * keys are elsewhere. One that was opened by hand stays, and so does the story that is written in its place. Once nothing is chosen
 * the panels are as they were before.
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
      const { scene, room, writing } = stateNow();
      const held = onList || writing || hasKeys();
      const now = [scene.focus, room, held];
      if (now.every((part, i) => part === looked[i])) return;
      looked = now;
      holdRoom(scene.focus !== null);
      const { folded, before, listKept, alone } = stateNow().room;
      const bothOpen = !folded.places && !folded.inspector;
      if (scene.focus === null || held || listKept || alone || before !== null || !bothOpen) return;
      if (isCrowded(edges.current)) foldByItself('places', true);
    };
    const hand = ({ target }: Event) => {
      onList = isOnList(target);
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
