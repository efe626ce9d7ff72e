import { t } from '../../locales/i18n';
import { liveStore } from '../live';
import { awaitsSites, loadReader, unknownSite } from '../sites/importedSites';
import { stateNow } from '../stateNow';
import { writeQuietly } from './history';
import { notify } from './moment';

/** A focus on a site that no file of the scene has becomes none, and is told. */
function settleFocus(): void {
  const state = stateNow();
  const { scene } = state;
  if (scene.focus === null || unknownSite(state, scene.focus) === null) return;
  const { focus } = scene;
  writeQuietly({ scene: { ...scene, focus: null } });
  notify(
    'warning',
    t('The scene looks at {path}, which none of its files has; it looks at nothing now.', { path: focus }),
  );
}

/** Brings the reader of files of sites and notes that it is here. Rejects where it cannot be fetched; ask again then. */
export async function loadSiteReader(): Promise<void> {
  await loadReader();
  if (!liveStore.getState().siteReaderLoaded) liveStore.setState({ siteReaderLoaded: true });
}

/** Brings the reader where the scene has files of sites, and looks away from a site that they do not have. Rejects as `loadSiteReader`. */
export async function readImportedSites(): Promise<void> {
  if (awaitsSites(stateNow())) await loadSiteReader();
  settleFocus();
}
