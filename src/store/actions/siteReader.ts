import { t } from '../../locales/i18n';
import { awaitsSites, type SiteReader, unknownSite } from '../sites/importedSites';
import { store } from '../store';
import { writeQuietly } from './history';
import { notify } from './moment';

/** A focus on a site that no file of the scene has becomes none, and is told. */
function settleFocus(): void {
  const state = store.getState();
  const { scene } = state;
  if (scene.focus === null || unknownSite(state, scene.focus) === null) return;
  const { focus } = scene;
  writeQuietly({ scene: { ...scene, focus: null } });
  notify(
    'warning',
    t('The scene looks at {path}, which none of its files has; it looks at nothing now.', { path: focus }),
  );
}

/** The reader of files of sites, fetched once and noted in the store. Rejects where it cannot be fetched; ask again then. */
export async function loadSiteReader(): Promise<SiteReader> {
  const reader = await import('../../facts/import/readSiteFiles');
  if (store.getState().siteReader === null) store.setState({ siteReader: reader });
  return reader;
}

/** Brings the reader where the scene has files of sites, and looks away from a site that they do not have. Rejects as `loadSiteReader`. */
export async function readImportedSites(): Promise<void> {
  if (awaitsSites(store.getState())) await loadSiteReader();
  settleFocus();
}
