import { t } from '../../locales/i18n';
import type { ImportedFile } from '../../scene/types';
import { loadTwice } from '../../shared/loadTwice';
import { liveStore } from '../live';
import { awaitsSites, unknownSite } from '../sites/importedSites';
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

/**
 * Reads those of a scene's files of sites that are not known yet, and has what they give asked for anew. Rejects where the reader
 * cannot be fetched or a file takes it too long; ask again then.
 */
export async function readSiteImports(imports: readonly ImportedFile[]): Promise<void> {
  const { readUnknownSites } = await loadTwice(() => import('../sites/reading/siteFileReader'));
  await readUnknownSites(imports);
  liveStore.setState(({ siteFilesRead }) => ({ siteFilesRead: siteFilesRead + 1 }));
}

/** Reads the scene's files of sites, and looks away from a site that they do not have. Rejects as `readSiteImports`. */
export async function readImportedSites(): Promise<void> {
  while (awaitsSites(stateNow())) await readSiteImports(stateNow().scene.imports);
  settleFocus();
}
