import { useEffect } from 'react';
import { useTheme } from '../../kit/hooks/useAppearance';
import { roundCamera } from '../../scene/link/linkOf';
import { sameJson } from '../../scene/merge';
import { sceneAtShot } from '../../scene/story';
import { dataUrl } from '../../shared/dataUrl';
import { isStoodIn } from '../../store/actions/history';
import { written } from '../../store/readings/currentScene';
import { onState, stateNow } from '../../store/stateNow';
import type { State } from '../../store/types';
import { mountedWorld } from '../../world/mountedWorld';
import { pictureKey } from './pictureKey';
import { keepShotPicture, shotPicture } from './shotPictures';
import { pictureSize } from './takePicture';

/** The picture rests once nothing was changed for so long, milliseconds. */
const REST_MS = 900;

/** Whether just what the shot says is on screen: nobody has moved the eye or an input. */
function isAsWritten(state: State): boolean {
  const { shot, scene, flight, view, boundFor } = state;
  if (shot < 0 || flight !== null || boundFor !== null) return false;
  const said = sceneAtShot(written(state), shot);
  return sameJson(roundCamera(view), roundCamera(said.camera)) && sameJson(scene, said);
}

async function take(theme: string): Promise<void> {
  const world = mountedWorld();
  const state = stateNow();
  const key = pictureKey(state, state.shot, theme);
  if (!world || document.hidden || isStoodIn() || shotPicture(key) !== null || !isAsWritten(state)) return;
  if (world.stats().loading > 0) return;
  // What comes in between is another picture, and must not wait for this one.
  const isWanted = () => {
    const now = stateNow();
    return now.shot === state.shot && now.scene === state.scene && isAsWritten(now);
  };
  const blob = await world.snapshot({ ...pictureSize, type: 'image/webp', isWanted });
  if (isWanted()) keepShotPicture(key, await dataUrl(blob));
}

const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2_000 });
  else setTimeout(work, 0);
};

/** Takes a small picture of each shot that is shown and rests, when the page has nothing else to do. Without a globe it takes none. */
export function usePictureAtRest(): void {
  const theme = useTheme();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      clearTimeout(timer);
      timer = setTimeout(() => whenIdle(() => void take(theme).catch(() => {})), REST_MS);
    };
    ask();
    const stop = onState(ask);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [theme]);
}
