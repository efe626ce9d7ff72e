import { msg, t } from '../locales/i18n';
import { loadDeflate } from '../scene/link/code';
import type { Address } from '../scene/link/link';
import { bring, tellMissing } from '../store/actions/bring';
import { notify, readAgain } from '../store/actions/moment';
import { liveStore } from '../store/live';
import { loadModel } from '../store/readings/report';
import type { WorldHandle } from '../world/handle';
import type { Groundtrack } from './api';
import { createApi } from './createApi';
import { HostEvents } from './events';
import { tellHeight, wantedHeightPx } from './poster/tellHeight';
import { loadShotVerbs } from './shotVerbs';

declare global {
  interface Window {
    groundtrack?: Groundtrack;
  }
}

function whenDrawn(): Promise<void> {
  if (liveStore.getState().drawn) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = liveStore.subscribe(({ drawn }) => {
      if (!drawn) return;
      stop();
      performance.mark('groundtrack:drawn');
      resolve();
    });
  });
}

/**
 * Puts `window.groundtrack` in place at once and, where the address allows it, listens to the parent's messages once what answers them
 * is there: a poster keeps what comes before. Resolves then, or when it could not be had and the reader is told.
 * @param drawable false where this browser cannot draw the globe: `ready` then resolves at once.
 * @param takeDown unmounts the app.
 */
export async function startHost(
  world: () => WorldHandle | null,
  address: Address,
  drawable: boolean,
  takeDown: () => void,
): Promise<void> {
  const events = new HostEvents();
  // Numbers come with the first picture, or just after it; without them the picture still stands.
  const numbers = (): Promise<void> =>
    loadModel().catch(() =>
      notify('warning', t('The model could not be loaded; numbers are missing.'), {
        again: () => void numbers().then(readAgain),
      }),
    );
  const stories = (): Promise<void> =>
    loadShotVerbs().catch((reason: unknown) => tellMissing(msg('Story'), () => void stories(), reason));
  const rest = async (): Promise<void> => {
    await Promise.all([numbers(), stories(), loadDeflate().catch(() => {})]);
  };
  const ready = drawable ? whenDrawn().then(rest) : rest();
  let stop = () => {};
  const api = createApi(world, ready, events, () => {
    stop();
    takeDown();
  });
  // What stands there now is the poster's, see keepCalls.
  const afterPoster = window.groundtrack !== undefined;
  let stopMessages = () => {};
  window.groundtrack = api;
  const resized = () => {
    const heightPx = wantedHeightPx(window.innerWidth);
    tellHeight(heightPx);
    events.emit('height', heightPx);
  };
  if (address.mode === 'embed') {
    resized();
    window.addEventListener('resize', resized);
  }
  stop = () => {
    stopMessages();
    window.removeEventListener('resize', resized);
    events.stop();
    if (window.groundtrack === api) delete window.groundtrack;
  };
  const { origin } = address;
  if (address.api && origin)
    await bring(msg('Answers to the page around'), async () => {
      const { listenToParent } = await import('./messages');
      stopMessages = listenToParent(api, origin, afterPoster);
    });
  // No frame will come: who waits for the event must not wait for ever.
  if (!drawable) queueMicrotask(() => events.emit('ready', null));
}
