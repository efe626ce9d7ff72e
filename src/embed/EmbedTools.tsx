import { useEffect, useState } from 'react';
import { Icon } from '../kit/Icon';
import { t } from '../locales/i18n';
import { clamp } from '../shared/vectors';
import { flyTo, pause, play, setView } from '../store/actions/clock';
import { askAbout } from '../store/actions/moment';
import { focus } from '../store/actions/scene';
import { documentStore } from '../store/document';
import { liveStore } from '../store/live';
import { useStore } from '../store/useStore';
import { FARTHEST_M, nearestM } from '../world/camera/cameraMoves';
import { mountedWorld } from '../world/mountedWorld';

/** Rate that the play button starts with: an orbit in a minute and a half. */
const PLAY_RATE = 60;

function zoom(factor: number): void {
  const { view: said } = liveStore.getState();
  const view = mountedWorld()?.stoodBack(said) ?? said;
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
  askAbout(null);
  focus(path);
  flyTo(camera);
}

/** Drawings of the buttons; not every system's fonts have such signs. */
const signs = {
  nearer: 'M8 3.5v9M3.5 8h9',
  farther: 'M3.5 8h9',
  home: 'M2.5 8 8 3l5.5 5M4.5 6.5V13h7V6.5',
  play: 'M5 3.5v9L12.5 8z',
  pause: 'M5.75 3.5v9M10.25 3.5v9',
  fill: 'M6 3H3v3M10 3h3v3M13 10v3h-3M6 13H3v-3',
  leave: 'M6 3v3H3M10 3v3h3M13 10h-3v3M3 10h3v3',
};

/** The buttons over the picture: nearer, farther, as it opened, time, full screen. */
export function EmbedTools() {
  const playing = useStore(documentStore, (state) => state.scene.playRate !== 0);
  const globe = useStore(liveStore, (state) => state.flat === null);
  const full = useFullScreen();
  return (
    <div className="embed-tools" data-over-globe>
      {globe && (
        <>
          <Tool label={t('Nearer')} sign={signs.nearer} onPress={() => zoom(0.75)} />
          <Tool label={t('Farther')} sign={signs.farther} onPress={() => zoom(1.33)} />
        </>
      )}
      <Tool label={t('As it opened')} sign={signs.home} onPress={reset} />
      <Tool
        label={playing ? t('Pause') : t('Let time run')}
        sign={playing ? signs.pause : signs.play}
        onPress={() => (playing ? pause() : play(PLAY_RATE))}
      />
      {full !== null && (
        <Tool
          label={full ? t('Leave full screen') : t('Full screen')}
          sign={full ? signs.leave : signs.fill}
          onPress={() => toggleFullScreen(full)}
        />
      )}
    </div>
  );
}

function Tool({ label, sign, onPress }: { label: string; sign: string; onPress: () => void }) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onPress}>
      <Icon d={sign} />
    </button>
  );
}
