import { useEffect, useRef } from 'react';
import { takeEarlyKeys } from '../shared/earlyKeys';
import { isCharacter } from '../shared/isCharacter';
import { liveStore } from '../store/live';
import { presenterChoices } from '../store/presenterChoices';
import { type StoryVerb, storyVerb } from './keys';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]') !== null;

const isOperable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, summary, input') !== null;

/** Keys that move a slider which has the focus: clickers that send the arrows do so while nothing has. */
const movesSlider = ({ key, target }: KeyboardEvent): boolean =>
  /^(Arrow|Home|End)/.test(key) && target instanceof Element && target.closest('[role="slider"]') !== null;

/**
 * Hands a story key to `act`, before the globe can take it as a move of the camera. Keys typed into a field, and the space that
 * presses a focused button, stay theirs; keys of one character do nothing where the reader turned them off.
 */
export function takeStoryKey(event: KeyboardEvent, act: (verb: StoryVerb) => void): void {
  if (event.defaultPrevented || !document.hasFocus() || isTyping(event.target)) return;
  if (movesSlider(event)) return;
  // An explanation that is open has the keys.
  if (liveStore.getState().explained !== null) return;
  if (event.key === ' ' && isOperable(event.target)) return;
  const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
  const verb = storyVerb({ key, shiftKey, ctrlKey, altKey, metaKey });
  if (!verb) return;
  event.preventDefault();
  event.stopPropagation();
  // A key that is held down or turned off is taken from the globe as well, or it would move the camera away from the shot.
  if (!event.repeat && (!isCharacter(key) || presenterChoices.getState().characterKeys)) act(verb);
}

/** Hands each story key to `act`, as `takeStoryKey` does; keys that were pressed before the shell was there count too. */
export function useStoryKeys(act: (verb: StoryVerb) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => takeStoryKey(event, latest.current);
    for (const event of takeEarlyKeys()) onKey(event);
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}
