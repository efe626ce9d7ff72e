import { importedSource } from '../../facts/import/importedSource';
import { siteById } from '../../facts/release';
import type { DetailedSite, Site, Source } from '../../facts/types';
import { language, t, type UiLanguage } from '../../locales/i18n';
import { importsOf } from '../../scene/schema/importKind';
import { parsePath } from '../../scene/schema/path';
import { describe } from '../../scene/schema/problems';
import type { ImportedFile } from '../../scene/types';

import { loadTwice } from '../../shared/loadTwice';
import { memoize } from '../../shared/memoize';

import type { State } from '../types';

type SiteReader = typeof import('../../facts/import/readSiteFiles');
type Imports = Pick<State, 'siteReaderLoaded' | 'scene'>;

let reader: SiteReader | null = null;

/** Fetches the reader of files of sites, once. Rejects where it cannot be fetched; may then be asked again. */
export async function loadReader(): Promise<void> {
  reader ??= await loadTwice(() => import('../../facts/import/readSiteFiles'));
}

const read = memoize((by: SiteReader, imports: readonly ImportedFile[]) => {
  const reads = by.readSiteFiles(importsOf('sites', imports));
  const sites = reads.flatMap((each) => each.sites);
  return { reads, sites, byId: new Map(sites.map((site) => [site.id, site])) };
});

const ofFiles = ({ siteReaderLoaded, scene }: Imports) =>
  siteReaderLoaded && reader && scene.imports.length > 0 ? read(reader, scene.imports) : null;

const noSites: DetailedSite[] = [];

/** The sites of the scene's imported files, in their order; none until the reader is loaded. */
export const importedSites = (state: Imports): DetailedSite[] => ofFiles(state)?.sites ?? noSites;

/** The site of that id of the scene's imported files; null where there is none. */
export const importedSiteById = (state: Imports, id: string): DetailedSite | null =>
  ofFiles(state)?.byId.get(id) ?? null;

/** The site of that id, of the facts or of the scene's imported files; null where there is none. */
export const siteOf = (state: Imports, id: string): Site | null =>
  siteById(id) ?? importedSiteById(state, id);

const sourcesOf = memoize(
  (sites: DetailedSite[], imports: readonly ImportedFile[], _words: UiLanguage): Record<string, Source> => {
    const ids = sites.flatMap(({ coordinates, capacity, accelerators, pue }) => [
      ...coordinates.sources,
      ...pue.sources,
      ...capacity.flatMap(({ itPowerW, facilityPowerW }) => [...itPowerW.sources, ...facilityPowerW.sources]),
      ...accelerators.flatMap(({ count }) => count.sources),
    ]);
    return Object.fromEntries(
      [...new Set(ids)].flatMap((id) => {
        const source = importedSource(id, imports);
        return source ? [[id, source]] : [];
      }),
    );
  },
);

/** What stands behind the figures of imported sites, by id: each line of their files, named in the active language. */
export const importedSources = (state: Imports): Record<string, Source> =>
  sourcesOf(importedSites(state), state.scene.imports, language());

/** What became of one imported file of sites; null for another, and until the reader is loaded. */
export const siteFileRead = (state: Imports, fileId: string) =>
  ofFiles(state)?.reads.find((each) => each.fileId === fileId) ?? null;

/** Whether the scene has files of sites that wait for their reader. */
export const awaitsSites = ({ siteReaderLoaded, scene }: Imports): boolean =>
  !siteReaderLoaded && importsOf('sites', scene.imports).length > 0;

/**
 * Why a path to a site leads nowhere; null where it leads somewhere or to no site, and until the files that may have the site
 * are read.
 */
export function unknownSite(state: Imports, path: string): string | null {
  const named = parsePath(path);
  if (named?.kind !== 'site' || siteOf(state, named.id) || awaitsSites(state)) return null;
  return t('must name a site of the facts or of an imported file; found {found}', { found: describe(path) });
}
