import { msg } from './locales/i18n';
import type { Address } from './scene/link/link';
import type { Opened } from './scene/link/opened';
import { bring } from './store/actions/bring';
import { tellRefusal } from './store/actions/moment';
import { replaceScene } from './store/actions/scene';
import { cameraOn } from './store/readings/cameraOn';
import { stateNow } from './store/stateNow';

/** What takes longer to come does not hold the first picture, milliseconds: the eye then flies there. */
const ARRIVAL_MS = 3_000;

const soon = (there: Promise<unknown>): Promise<unknown> =>
  Promise.race([there, new Promise((late) => setTimeout(late, ARRIVAL_MS))]);

/** Goes to what an address names, before the first picture; to what is not known yet once the data of it are there. */
async function goTo(path: string, { code, src }: Address, { scene, story }: Opened): Promise<void> {
  const camera = cameraOn(stateNow(), path);
  // A site opens with what is known of it; a code or a file says itself which panel is open.
  const panel = code === null && src === null && path.startsWith('site:') ? 'site' : scene.panel;
  replaceScene({ ...scene, panel, camera: camera ?? scene.camera }, story);
  if (camera && !/hall:|satellite:/.test(path)) return;
  const there = bring(msg('Campus'), async () => {
    const { arrive } = await import('./store/actions/descent');
    tellRefusal(await arrive(path));
  });
  await soon(there);
}

/** Lays out a site's megawatts here and there, before the first picture. */
const layOut = (siteId: string): Promise<unknown> =>
  soon(
    bring(msg('Scenario'), async () => {
      const { openHereAndThere } = await import('./store/actions/hereAndThere');
      tellRefusal(await openHereAndThere(siteId));
    }),
  );

/**
 * Goes where an address asks, once its scene is open and before the first picture: to what it looks into, and to a site's megawatts
 * laid out in `here-and-there`. A story stays at its shot.
 */
export async function goWhereAsked(address: Address, opened: Opened): Promise<void> {
  const { siteId } = address;
  if (opened.goesTo) await goTo(opened.goesTo, address, opened);
  if (siteId !== null && opened.scene.id === 'here-and-there') await layOut(siteId);
}
