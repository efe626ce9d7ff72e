import { useEffect, useState } from 'react';
import { t } from '../locales/i18n';
import { clamp } from '../shared/vectors';
import { flyTo, pause, play, setView } from '../store/actions/clock';
import { focus } from '../store/actions/scene';
import { documentStore } from '../store/document';
import { liveStore } from '../store/live';
import { useStore } from '../store/useStore';
import { FARTHEST_M, nearestM } from '../world/camera/cameraMoves';

/** Rate that the play button starts with: an orbit in a minute and a half. */
const PLAY_RATE = 60;

function zoom(factor: number): void {
  const { view } = liveStore.getState();
  setView({ ...view, altitudeM: clamp(view.altitudeM * factor, nearestM(view), FARTHEST_M) }, 'moved');
}

/** Whether the page fills the screen; null where its host does not allow that, or the browser cannot. */
function useFullScreen(): boolean | null {
  const [full, setFull] = useState(false);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  return document.fullscreenEnabled ? full : null;
}

const toggleFullScreen = (full: boolean): void =>
  void (full ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => {});

/** Back to the view and the choice that the scene opened with. */
function reset(): void {
  const { camera, focus: path } = documentStore.getState().base;
  focus(path);
  flyTo(camera);
}

/** The buttons over the picture: nearer, farther, as it opened, time, full screen. */
export function EmbedTools() {
  const playing = useStore(documentStore, (state) => state.scene.playRate !== 0);
  const globe = useStore(liveStore, (state) => state.flat === null);
  const full = useFullScreen();
  return (
    <div className="embed-tools" data-over-globe>
      {globe && (
        <>
          <Tool label={t('Nearer')} sign="+" onPress={() => zoom(0.75)} />
          <Tool label={t('Farther')} sign="−" onPress={() => zoom(1.33)} />
        </>
      )}
      <Tool label={t('As it opened')} sign="⌂" onPress={reset} />
      <Tool
        label={playing ? t('Pause') : t('Let time run')}
        sign={playing ? '❚❚' : '►'}
        onPress={() => (playing ? pause() : play(PLAY_RATE))}
      />
      {full !== null && (
        <Tool
          label={full ? t('Leave full screen') : t('Full screen')}
          sign="⛶"
          onPress={() => toggleFullScreen(full)}
        />
      )}
    </div>
  );
}

function Tool({ label, sign, onPress }: { label: string; sign: string; onPress: () => void }) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onPress}>
      {sign}
    </button>
  );
}
