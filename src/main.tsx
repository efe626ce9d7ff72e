import { createRoot } from 'react-dom/client';
import { App } from './App';
import { openAddress } from './scene/openAddress';
import { parseAddress } from './scene/link';
import { setLanguage } from './shared/i18n';
import { notify, replaceScene } from './store/actions';

async function start(element: HTMLElement): Promise<void> {
  const address = parseAddress(window.location.href);
  const { scene, problems } = await openAddress(address);
  await setLanguage(scene.language).catch(() => {
    notify('warning', 'The language could not be loaded; English is shown.');
  });
  replaceScene(scene);
  for (const { message } of problems) notify('warning', message);
  createRoot(element).render(<App address={address} />);
}

const element = document.getElementById('app');
if (element) void start(element);
