import { createRoot } from 'react-dom/client';
import { App } from './App';
import { startHost } from './embed/host';
import { msg, setLanguage, t } from './locales/i18n';
import { type Address, parseAddress } from './scene/link/link';
import { openAddress } from './scene/link/openAddress';
import { reloadStyles, watchStyles } from './shared/loadTwice';
import { bring } from './store/actions/bring';
import { notify, tellRefusal } from './store/actions/moment';
import { replaceScene } from './store/actions/scene';
import type { WorldHandle } from './world/handle';
import { probeWebgl } from './world/probeWebgl';

/** An address that names a hall or a rack, and no view of its own, leads there. */
async function descendTo({ partial, code }: Address): Promise<void> {
  const { focus, camera } = partial;
  if (!focus?.includes('/hall:') || camera !== undefined || code !== null) return;
  await bring(msg('Campus'), async () => {
    const { arrive } = await import('./store/actions/descent');
    tellRefusal(await arrive(focus));
  });
}

async function start(element: HTMLElement): Promise<void> {
  watchStyles();
  // The first of our rules for it: without it none came.
  if (getComputedStyle(element).overflow !== 'hidden') void bring(msg('Styles'), reloadStyles);
  const address = parseAddress(window.location.href);
  const { scene, problems } = await openAddress(address);
  await setLanguage(scene.language).catch(() => {
    notify('warning', t('The language could not be loaded; English is shown.'), {
      again: () => void bring(msg('Language'), () => setLanguage(scene.language)),
    });
  });
  replaceScene(scene);
  const missing = probeWebgl();
  let world: WorldHandle | null = null;
  const root = createRoot(element);
  startHost(
    () => world,
    address,
    missing === null,
    () => root.unmount(),
  );
  // Told once the host listens: it gets them as errors too.
  for (const { message } of problems) notify('warning', message);
  if (missing)
    notify('error', t('The globe cannot be drawn: {missing}. A flat map is shown instead.', { missing }));
  root.render(
    <App
      address={address}
      drawable={missing === null}
      onHandle={(handle) => {
        world = handle;
      }}
    />,
  );
  await descendTo(address);
}

const element = document.getElementById('app');
if (element) void start(element);
