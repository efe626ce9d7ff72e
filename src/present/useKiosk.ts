import { useEffect, useState } from 'react';
import { isStoodIn } from '../store/actions/history';
import { shot } from '../store/actions/story';
import { documentStore } from '../store/document';
import { useStore } from '../store/useStore';

/** The loop goes on after this long without a touch, milliseconds. */
const RESUME_MS = 60_000;
const INPUTS = ['pointerdown', 'pointermove', 'wheel', 'keydown'] as const;

/** True while a visitor has the screen: from any input until a minute after the last. */
function useVisitor(on: boolean): boolean {
  const [present, setPresent] = useState(false);
  useEffect(() => {
    if (!on) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onInput = (event: Event) => {
      // A pointer that rests while the page moves under it is no visitor.
      if (event instanceof PointerEvent && event.type === 'pointermove') {
        if (event.movementX === 0 && event.movementY === 0) return;
      }
      setPresent(true);
      clearTimeout(timer);
      timer = setTimeout(() => setPresent(false), RESUME_MS);
    };
    const options = { capture: true, passive: true };
    for (const type of INPUTS) window.addEventListener(type, onInput, options);
    return () => {
      clearTimeout(timer);
      for (const type of INPUTS) window.removeEventListener(type, onInput, options);
    };
  }, [on]);
  return present;
}

/**
 * Shows the story round and round by itself.
 * @param on false does nothing.
 * @param dwellS how long each shot stays, seconds; null is each shot's own.
 */
export function useKiosk(on: boolean, dwellS: number | null): void {
  const story = useStore(documentStore, (state) => state.scene.story);
  const index = useStore(documentStore, (state) => state.shot);
  const paused = useVisitor(on);
  useEffect(() => {
    if (!on || paused || story.length < 2) return;
    const stayS = dwellS ?? story[index]?.dwellS ?? 20;
    const timer = setInterval(() => {
      if (!isStoodIn()) shot((index + 1) % story.length);
    }, stayS * 1000);
    return () => clearInterval(timer);
  }, [on, paused, dwellS, story, index]);
}
