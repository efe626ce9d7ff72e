import '../../kit/base.css';
import '../present.css';
import { useRef } from 'react';
import { useAppearance } from '../../kit/hooks/useAppearance';
import { useInsets } from '../../kit/hooks/useInsets';
import { Notices } from '../../kit/Notices';
import { t } from '../../locales/i18n';
import { LazyExplanation } from '../../panels/cards/lazyCards';
import { liveStore } from '../../store/live';
import { useStore } from '../../store/useStore';
import type { StoryVerb } from '../keys';
import { Laser } from '../Laser';
import { LiveScenario } from '../LiveScenario';
import { usePictureAtRest } from '../pictures/usePictureAtRest';
import { StoryCover } from '../StoryCover';
import { useStoryKeys } from '../useStoryKeys';
import { useStoryVerbs } from '../useStoryVerbs';
import { useWakeLock } from '../useWakeLock';
import { SpeakerNotes } from './SpeakerNotes';
import { useMirror } from './useMirror';

/**
 * The window of the speaker: the same picture, the notes, what comes next, and the verbs of the story. What is done here, the room
 * sees, and the other way round.
 */
export function Speaker({ session }: { session: string }) {
  const { lang } = useAppearance();
  const there = useMirror(session, window.opener as Window | null, false);
  const [cover, act] = useStoryVerbs(true);
  useStoryKeys(act);
  useWakeLock();
  usePictureAtRest();
  const side = useRef<HTMLElement>(null);
  const bar = useRef<HTMLElement>(null);
  const scenario = useRef<HTMLElement>(null);
  useInsets({ left: null, right: side, top: null, bottom: bar });
  const { black, asking } = useStore(liveStore, ({ stage }) => stage);
  return (
    <div className="ui present speaker" key={lang}>
      <aside ref={side} className="card speaker-side" aria-label={t('Speaker')}>
        <p className="label" role="status">
          {there ? t('The room sees what you do.') : t('The window of the room is not there.')}
          {black && ` ${t('Its picture is black.')}`}
        </p>
        <SpeakerNotes />
      </aside>
      <nav ref={bar} className="card speaker-bar" aria-label={t('Story')}>
        <SpeakerButtons act={act} />
      </nav>
      {asking && <LiveScenario panel={scenario} />}
      <LazyExplanation />
      <Notices />
      <Laser />
      <StoryCover cover={cover} act={act} />
    </div>
  );
}

function SpeakerButtons({ act }: { act: (verb: StoryVerb) => void }) {
  const { black, asking, laser } = useStore(liveStore, ({ stage }) => stage);
  const rows: [StoryVerb, string, boolean?][] = [
    ['previous', t('Previous shot')],
    ['next', t('Next shot')],
    ['list', t('List of shots')],
    ['black', t('Black, and back'), black],
    ['laser', t('Light of the pointer'), laser !== null],
    ['scenario', t('Inputs of the scenario'), asking],
    ['shot', t('Back to the shot')],
  ];
  return rows.map(([verb, words, on]) => (
    <button key={verb} type="button" className="chip" aria-pressed={on} onClick={() => act(verb)}>
      {words}
    </button>
  ));
}
