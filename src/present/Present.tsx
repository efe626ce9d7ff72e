import { notify } from '../store/actions/moment';
import { showShell } from '../store/actions/presenting/shell';
import { setStage } from '../store/actions/presenting/stage';
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
import { liveStore } from '../store/live';
import { useStore } from '../store/useStore';
import { CaptionZone } from './CaptionZone';
import { KeyHelp } from './KeyHelp';
import type { StoryVerb } from './keys';
import { Laser } from './Laser';
import { moveInJump, ShotJump } from './ShotJump';
import { useKiosk } from './useKiosk';
import { useStoryKeys } from './useStoryKeys';
import { useWakeLock } from './useWakeLock';

function toggleFullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : (document.documentElement.requestFullscreen?.() ?? Promise.reject(new Error('unknown')));
  done.catch(() => notify('info', t('The browser did not allow full screen; try its own menu or F11.')));
}

/** What lies over the picture for a moment, in this window alone. */
type Cover = 'list' | 'help' | null;

/** Explores the scene as it is now, in place, with all that was chosen. */
function explore(): void {
  const here = new URL(window.location.href);
  here.searchParams.delete('mode');
  showShell('explore');
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

const middle = [0.5, 0.4] as const;

function useStoryVerbs(stays: boolean): [Cover, (verb: StoryVerb) => void] {
  const [cover, setCover] = useState<Cover>(null);
  const act = (verb: StoryVerb) => {
    const { black, laser, asking } = liveStore.getState().stage;
    if (verb === 'black') setStage({ black: !black });
    else if (verb === 'laser') setStage({ laser: laser ? null : middle });
    else if (verb === 'list' || verb === 'help') setCover(cover === verb ? null : verb);
    else if (verb === 'fullScreen') toggleFullScreen();
    // The first key after black brings the picture back where it was left.
    else if (black) setStage({ black: false });
    else if (cover === 'list' && moveInJump(verb)) return;
    else if (cover) setCover(null);
    else if (verb === 'scenario') setStage({ asking: !asking });
    else if (verb === 'leave') leave(stays);
    else go(verb);
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
  const black = useStore(liveStore, ({ stage }) => stage.black);
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
      {black && (
        <button type="button" className="present-black" onClick={() => act('black')}>
          <span className="visually-hidden">{t('The picture is black. Press B to bring it back.')}</span>
        </button>
      )}
      <Laser />
      {cover === 'help' && <KeyHelp onClose={() => act('help')} />}
      {cover === 'list' && <ShotJump onClose={() => act('list')} />}
    </div>
  );
}
