import '../kit/base.css';
import './present.css';
import { useEffect } from 'react';
import { appRoot, useAppearance } from '../kit/hooks/useAppearance';
import { later } from '../kit/later';
import { Notices } from '../kit/Notices';
import { msg, t } from '../locales/i18n';
import { LazyCrumbs, LazyExplanation, LazyLegend } from '../panels/cards/lazyCards';
import { shot } from '../store/actions/story';
import { documentStore } from '../store/document';
import { liveStore } from '../store/live';
import { presenterChoices } from '../store/presenterChoices';
import { storyOf } from '../store/readings/story';
import { useStore } from '../store/useStore';
import { CaptionZone } from './CaptionZone';
import { Laser } from './Laser';
import { usePictureAtRest } from './pictures/usePictureAtRest';
import { StoryCover } from './StoryCover';
import { useSpeaker } from './speaker/useSpeaker';
import { useKiosk } from './useKiosk';
import { useStoryKeys } from './useStoryKeys';
import { useStoryVerbs } from './useStoryVerbs';
import { useWakeLock } from './useWakeLock';

const SplitView = later(msg('Speaker'), async () => (await import('./speaker/SplitView')).SplitView);

/**
 * The shell for telling a story to a room: the globe, a caption in a zone of its own below it, and clicker keys.
 * @param kiosk goes round by itself until somebody touches anything.
 * @param dwellS how long a shot stays in kiosk, seconds; null is each shot's own.
 */
export function Present({ kiosk, dwellS }: { kiosk: boolean; dwellS: number | null }) {
  const { lang } = useAppearance();
  const story = useStore(documentStore, storyOf);
  const sceneId = useStore(documentStore, (state) => state.scene.id);
  const speaker = useSpeaker();
  const [cover, act] = useStoryVerbs(kiosk, kiosk ? undefined : speaker.open);
  const black = useStore(liveStore, ({ stage }) => stage.black);
  useStoryKeys(act);
  useProjector();
  usePictureAtRest();
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
      {speaker.blocked && <SplitView onOpen={speaker.open} onClose={speaker.close} />}
      <StoryCover cover={cover} act={act} />
    </div>
  );
}

/** Marks the page while it is shown by a projector, for its styles. */
function useProjector(): void {
  const projector = useStore(presenterChoices, (choices) => choices.projector);
  useEffect(() => {
    if (!projector) return undefined;
    appRoot().dataset.projector = 'true';
    return () => {
      delete appRoot().dataset.projector;
    };
  }, [projector]);
}
