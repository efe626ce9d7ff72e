import { t } from '../locales/i18n';
import { notify } from '../store/actions/moment';
import { link, linkLeavesImportsOut } from '../store/readings/currentScene';
import { stateNow } from '../store/stateNow';

/** Says that the address leaves imported files out, where the scene has some. */
function tellWhatIsLeftOut(): void {
  if (!linkLeavesImportsOut(stateNow())) return;
  notify('info', t('The link leaves the imported files out; save a scene file to keep them.'));
}

/** The address that opens the present scene. Tells the reader where it cannot hold all of it. */
export function shareAddress(): string {
  tellWhatIsLeftOut();
  return link(stateNow(), window.location.href);
}

/** The address that opens the present scene for presenting. */
export function presentAddress(): string {
  const here = new URL(window.location.href);
  here.searchParams.set('mode', 'present');
  return link(stateNow(), here.href);
}
