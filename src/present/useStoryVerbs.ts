import { useState } from 'react';
import { t } from '../locales/i18n';
import { isStoodIn } from '../store/actions/history';
import { notify } from '../store/actions/moment';
import { exploreStory } from '../store/actions/presenting/shell';
import { setStage } from '../store/actions/presenting/stage';
import { next, previous, shot } from '../store/actions/story';
import { documentStore } from '../store/document';
import { liveStore } from '../store/live';
import { link } from '../store/readings/currentScene';
import { stateNow } from '../store/stateNow';
import type { StoryVerb } from './keys';
import { moveInJump } from './ShotJump';
import { saveShotPicture } from './saveShotPicture';

function toggleFullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : (document.documentElement.requestFullscreen?.() ?? Promise.reject(new Error('unknown')));
  done.catch(() => notify('info', t('The browser did not allow full screen; try its own menu or F11.')));
}

/** What lies over the picture for a moment, in this window alone. */
export type Cover = 'list' | 'help' | null;

/** Explores the scene as it is now; the browser's way back leads to the story again. */
function explore(): void {
  const here = new URL(window.location.href);
  here.searchParams.delete('mode');
  exploreStory();
  try {
    window.history.pushState(null, '', link(stateNow(), here.href));
  } catch {
    // A sandboxed frame keeps the address it was given.
  }
}

/** Goes to a shot by its verb. */
function go(verb: StoryVerb): void {
  if (verb === 'next') next();
  else if (verb === 'previous') previous();
  else if (verb === 'shot') shot(documentStore.getState().shot);
  else shot(verb === 'first' ? 0 : documentStore.getState().scene.story.length - 1);
}

/** Escape leaves what lies nearest first. @param stays nobody is to leave: Escape only ends full screen. */
function leave(stays: boolean): void {
  if (liveStore.getState().stage.asking) setStage({ asking: false });
  else if (document.fullscreenElement) toggleFullScreen();
  // Escape is that of a dialog while one is open.
  else if (!stays && !document.querySelector('[role="dialog"]')) explore();
}

/** Where the light begins: a pointer tells its place once it moves. */
const middle = [0.5, 0.4] as const;

interface Covered {
  cover: Cover;
  setCover(cover: Cover): void;
  /** Nobody is to leave for Explore, nor to fill the machine with files. */
  stays: boolean;
  /** Opens the window of the speaker; nothing where there is one. */
  speak(): void;
}

/** What the verbs of a story do with what lies over the picture now. */
export function storyActs({ cover, setCover, stays, speak }: Covered): (verb: StoryVerb) => void {
  return (verb) => {
    // Pictures of the shots are being made: what is on screen then is none of the talk's, and is put back after it.
    if (isStoodIn()) return;
    const { black, laser, asking } = liveStore.getState().stage;
    if (verb === 'black') setStage({ black: !black });
    else if (verb === 'laser') setStage({ laser: laser ? null : middle });
    else if (verb === 'list' || verb === 'help') setCover(cover === verb ? null : verb);
    else if (verb === 'fullScreen') toggleFullScreen();
    else if (verb === 'speaker') speak();
    else if (verb === 'picture') {
      if (!stays) void saveShotPicture();
    }
    // The first key after black brings the picture back where it was left.
    else if (black) setStage({ black: false });
    else if (cover === 'list' && moveInJump(verb)) return;
    else if (cover) setCover(null);
    else if (verb === 'scenario') setStage({ asking: !asking });
    else if (verb === 'leave') leave(stays);
    else go(verb);
  };
}

/**
 * What the verbs of a story do, and what lies over the picture for it.
 * @param stays nobody is to leave for Explore.
 * @param speak opens the window of the speaker; nothing where there is one.
 */
export function useStoryVerbs(stays: boolean, speak = () => {}): [Cover, (verb: StoryVerb) => void] {
  const [cover, setCover] = useState<Cover>(null);
  return [cover, storyActs({ cover, setCover, stays, speak })];
}
