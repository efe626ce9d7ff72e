import { createRoot } from 'react-dom/client';
import { App } from './App';
import { startHost } from './embed/host';
import { msg, setLanguage, t } from './locales/i18n';
import { openAddress } from './scene/link/openAddress';
import { readAddress } from './scene/link/readAddress';
import { keepEarlyKeys } from './shared/earlyKeys';
import { reloadStyles, watchStyles } from './shared/loadTwice';
import { bring } from './store/actions/bring';
import { notify, standFlat } from './store/actions/moment';
import { showShell } from './store/actions/presenting/shell';
import { replaceScene } from './store/actions/scene';
import type { WorldHandle } from './world/handle';
import { probeWebgl } from './world/probeWebgl';

declare global {
  interface Window {
    /** What to open in place of the page's address: set by a story that was saved as one file. */
    groundtrackAddress?: string;
  }
}

/** Puts the address as it was meant into the browser's bar, where a frame may. */
function showAddress(meant: string): void {
  try {
    window.history.replaceState(null, '', meant);
  } catch {
    // A sandboxed frame keeps the address it was given.
  }
}

async function start(element: HTMLElement): Promise<void> {
  watchStyles();
  keepEarlyKeys();
  // The first of our rules for it: without it none came.
  if (getComputedStyle(element).overflow !== 'hidden') void bring(msg('Styles'), reloadStyles);
  const address = await readAddress(window.groundtrackAddress ?? window.location.href, showAddress);
  const opened = await openAddress(address);
  const { scene, problems, story } = opened;
  await setLanguage(scene.language).catch(() => {
    notify('warning', t('The language could not be loaded; English is shown.'), {
      again: () => void bring(msg('Language'), () => setLanguage(scene.language)),
    });
  });
  replaceScene(scene, story);
  if (address.mode !== 'embed') showShell(address.mode);
  if (opened.goesTo || address.siteId !== null) {
    const load = async () => (await import('./goWhereAsked')).goWhereAsked(address, opened);
    await bring(msg('Campus'), load);
  }
  const missing = probeWebgl();
  let world: WorldHandle | null = null;
  const root = createRoot(element);
  let stopFollowing = () => {};
  // The first picture does not wait for what answers the page around.
  const hosting = startHost(
    () => world,
    address,
    missing === null,
    () => {
      stopFollowing();
      root.unmount();
    },
  );
  // The host gets them as errors too.
  for (const { message } of problems) notify('warning', message);
  if (missing)
    standFlat(t('The globe cannot be drawn: {missing}. A flat map is shown instead.', { missing }));
  root.render(
    <App
      address={address}
      drawable={missing === null}
      onHandle={(handle) => {
        world = handle;
      }}
    />,
  );
  await hosting;
  if (address.mode === 'embed') return;
  await window.groundtrack?.ready;
  // Without it the address stays as it was, and the link is still to be had.
  const following = await import('./explore/followAddress').catch(() => null);
  if (following) stopFollowing = following.followAddress();
}

const element = document.getElementById('app');
/** Resolves once `window.groundtrack` is in place and the page is being drawn. */
export const started = element ? start(element) : Promise.resolve();
