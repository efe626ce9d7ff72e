import { t } from '../locales/i18n';
import { carriedLetters } from '../scene/link/carriedLetters';
import { notify } from '../store/actions/moment';
import { link, linkLeavesImportsOut, storyLink } from '../store/readings/currentScene';
import { stateNow } from '../store/stateNow';
import { saveSceneFile } from './sceneFile';

/** Says that the address leaves imported files out, where the scene has some. */
function tellWhatIsLeftOut(): void {
  if (!linkLeavesImportsOut(stateNow())) return;
  notify('info', t('The link leaves the imported files out; save a scene file to keep them.'));
}

/** Says of a long address that programs may cut it, and offers the file, which none does. */
function tellLength(address: string): void {
  if (address.length < carriedLetters) return;
  const { length } = address;
  notify(
    'info',
    t(
      'This link has {length, number} letters, more than some mail and chat programs carry; a file arrives whole.',
      {
        length,
      },
    ),
    { saves: saveSceneFile },
  );
}

/** The address that opens the present scene. Tells the reader where it cannot hold all of it, and where it is long. */
export function shareAddress(): string {
  tellWhatIsLeftOut();
  const address = link(stateNow(), window.location.href);
  tellLength(address);
  return address;
}

/** The address that opens the story for presenting. */
export function presentAddress(): string {
  const here = new URL(window.location.href);
  here.searchParams.set('mode', 'present');
  return storyLink(stateNow(), here.href);
}
