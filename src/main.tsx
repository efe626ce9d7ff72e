import { createRoot } from 'react-dom/client';
import { App } from './App';
import { startHost } from './embed/host';
import { parseAddress } from './scene/link';
import { openAddress } from './scene/openAddress';
import { setLanguage, t } from './shared/i18n';
import { notify, replaceScene } from './store/actions';
import type { WorldHandle } from './world/handle';
import { probeWebgl } from './world/probeWebgl';

async function start(element: HTMLElement): Promise<void> {
  const address = parseAddress(window.location.href);
  const { scene, problems } = await openAddress(address);
  await setLanguage(scene.language).catch(() => {
    notify('warning', t('The language could not be loaded; English is shown.'));
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
}

const element = document.getElementById('app');
if (element) void start(element);
