import { notify } from '../store/actions/moment';
import { next, previous, shot } from '../store/actions/story';
import { link } from '../store/readings/currentScene';
import { storyOf } from '../store/readings/story';
import { stateNow } from '../store/stateNow';
import '../kit/base.css';
import './present.css';
import { useEffect, useState } from 'react';
import { useAppearance } from '../kit/hooks/useAppearance';
import { Notices } from '../kit/Notices';
import { t } from '../locales/i18n';
import { LazyCrumbs, LazyExplanation, LazyLegend } from '../panels/cards/lazyCards';
import { documentStore } from '../store/document';
import { useStore } from '../store/useStore';
import { CaptionZone } from './CaptionZone';
import { KeyHelp } from './KeyHelp';
import type { StoryVerb } from './keys';
import { useKiosk } from './useKiosk';
import { useStoryKeys } from './useStoryKeys';
import { useWakeLock } from './useWakeLock';

function toggleFullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : (document.documentElement.requestFullscreen?.() ?? Promise.reject(new Error('unknown')));
  done.catch(() => notify('info', t('The browser did not allow full screen; try its own menu or F11.')));
}

/** What lies over the picture for a moment. */
type Cover = 'black' | 'help' | null;

/** Opens the scene as it is now to explore, with all that was chosen. */
function explore(): void {
  const here = new URL(window.location.href);
  here.searchParams.delete('mode');
  window.location.assign(link(stateNow(), here.href));
}

/** @param stays nobody is to leave: Escape only ends full screen. */
function useStoryVerbs(stays: boolean): [Cover, (verb: StoryVerb) => void] {
  const [cover, setCover] = useState<Cover>(null);
  const act = (verb: StoryVerb) => {
    if (verb === 'black' || verb === 'help') setCover(cover === verb ? null : verb);
    else if (verb === 'fullScreen') toggleFullScreen();
    // The first key after black brings the picture back where it was left.
    else if (cover) setCover(null);
    else if (verb === 'leave' && document.fullscreenElement) toggleFullScreen();
    // Escape is that of a dialog while one is open.
    else if (verb === 'leave') stays || document.querySelector('[role="dialog"]') || explore();
    else if (verb === 'next') next();
    else if (verb === 'previous') previous();
    else shot(verb === 'first' ? 0 : documentStore.getState().scene.story.length - 1);
  };
  return [cover, act];
}

/**
 * The shell for telling a story to a room: the globe, a caption in a zone of its own below it, and clicker keys.
 * @param kiosk goes round by itself until somebody touches anything.
 * @param dwellS how long a shot stays in kiosk, seconds; null is each shot's own.
 */
export function Present({ kiosk, dwellS }: { kiosk: boolean; dwellS: number | null }) {
  const { lang } = useAppearance();
  const story = useStore(documentStore, storyOf);
  const sceneId = useStore(documentStore, (state) => state.scene.id);
  const [cover, act] = useStoryVerbs(kiosk);
  useStoryKeys(act);
  useWakeLock();
  useKiosk(kiosk, dwellS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene starts its own story
  useEffect(() => {
    if (documentStore.getState().shot === -1) shot(0);
  }, [sceneId]);
  return (
    <div className="ui present" key={lang}>
      <CaptionZone story={story} act={act} />
      <LazyCrumbs quiet />
      <LazyLegend quiet />
      <LazyExplanation />
      <Notices />
      {cover === 'black' && (
        <button type="button" className="present-black" onClick={() => act('black')}>
          <span className="visually-hidden">{t('The picture is black. Press B to bring it back.')}</span>
        </button>
      )}
      {cover === 'help' && <KeyHelp onClose={() => act('help')} />}
    </div>
  );
}
