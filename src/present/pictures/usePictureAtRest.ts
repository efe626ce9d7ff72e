import { useEffect } from 'react';
import { useTheme } from '../../kit/hooks/useAppearance';
import { dataUrl } from '../../shared/dataUrl';
import { isStoodIn } from '../../store/actions/history';
import { onState, stateNow } from '../../store/stateNow';
import { mountedWorld } from '../../world/mountedWorld';
import { pictureKey } from './pictureKey';
import { keepShotPicture, shotPicture } from './shotPictures';
import { isSameView, showsShot } from './showsShot';
import { pictureSize } from './takePicture';

/** The picture rests once nothing was changed for so long, milliseconds. */
const REST_MS = 900;

/** Takes the picture of the shot that rests, where it has none. Gives whether it is to be tried again: what it shows is on its way. */
async function take(theme: string): Promise<boolean> {
  const world = mountedWorld();
  const state = stateNow();
  const key = pictureKey(state, state.shot, theme);
  if (!world || document.hidden || isStoodIn() || shotPicture(key) !== null || !showsShot(state))
    return false;
  if (world.stats().loading > 0) return true;
  // What comes in between is another picture, and must not wait for this one.
  const isWanted = () => isSameView(state, stateNow());
  const blob = await world.snapshot({ ...pictureSize, type: 'image/webp', isWanted });
  if (isWanted()) keepShotPicture(key, await dataUrl(blob));
  return false;
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
    let isOver = false;
    const ask = () => {
      clearTimeout(timer);
      if (!isOver) timer = setTimeout(() => whenIdle(() => void tryOnce()), REST_MS);
    };
    const tryOnce = async () => {
      if (await take(theme).catch(() => false)) ask();
    };
    ask();
    const stop = onState(ask);
    // A tab that was behind took none.
    document.addEventListener('visibilitychange', ask);
    return () => {
      isOver = true;
      stop();
      document.removeEventListener('visibilitychange', ask);
      clearTimeout(timer);
    };
  }, [theme]);
}
