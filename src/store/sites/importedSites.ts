import { siteById } from '../../facts/release';
import type { DetailedSite, Site } from '../../facts/types';
import { t } from '../../locales/i18n';
import { importsOf } from '../../scene/schema/importKind';
import { parsePath } from '../../scene/schema/path';
import { describe } from '../../scene/schema/problems';
import type { ImportedFile } from '../../scene/types';

import { memoize } from '../../shared/memoize';

import type { State } from '../types';
import { knownReading, type SiteFileReading, sameList } from './reading/siteFileReadings';

type Imports = Pick<State, 'siteFilesRead' | 'scene'>;

interface Joined {
  readings: readonly SiteFileReading[];
  sites: DetailedSite[];
  byId: ReadonlyMap<string, DetailedSite>;
}

const joinedOf = (readings: readonly SiteFileReading[]): Joined => {
  const sites = readings.flatMap((each) => each.sites);
  return { readings, sites, byId: new Map(sites.map((site) => [site.id, site])) };
};

let joined = joinedOf([]);

/** What is known of the scene's files of sites: those up to the first that is not read yet. The same sites are the same list. */
const ofImports = memoize((imports: readonly ImportedFile[], _read: number) => {
  const files = importsOf('sites', imports);
  const readings: SiteFileReading[] = [];
  for (const file of files) {
    const reading = knownReading(file, readings);
    if (!reading) break;
    readings.push(reading);
  }
  if (!sameList(readings, joined.readings)) joined = joinedOf(readings);
  return { ...joined, waits: readings.length < files.length };
});

const ofFiles = ({ siteFilesRead, scene }: Imports) =>
  scene.imports.length > 0 ? ofImports(scene.imports, siteFilesRead) : null;

const noSites: DetailedSite[] = [];

/** The sites of the scene's imported files, in their order; none of a file that is not read yet. */
export const importedSites = (state: Imports): DetailedSite[] => ofFiles(state)?.sites ?? noSites;

/** The site of that id of the scene's imported files; null where there is none. */
export const importedSiteById = (state: Imports, id: string): DetailedSite | null =>
  ofFiles(state)?.byId.get(id) ?? null;

/** The site of that id, of the facts or of the scene's imported files; null where there is none. */
export const siteOf = (state: Imports, id: string): Site | null =>
  siteById(id) ?? importedSiteById(state, id);

/** What became of one imported file of sites; null for another, and until it is read. */
export const siteFileReading = (state: Imports, fileId: string): SiteFileReading | null =>
  siteFileReadings(state).find((each) => each.fileId === fileId) ?? null;

/** What became of the scene's files of sites, up to the first that is not read yet. */
export const siteFileReadings = (state: Imports): readonly SiteFileReading[] =>
  ofFiles(state)?.readings ?? [];

/** Whether the scene has files of sites that are not read yet. */
export const awaitsSites = (state: Imports): boolean => ofFiles(state)?.waits ?? false;

/**
 * Why a path to a site leads nowhere; null where it leads somewhere or to no site, and until the files that may have the site
 * are read.
 */
export function unknownSite(state: Imports, path: string): string | null {
  const named = parsePath(path);
  if (named?.kind !== 'site' || siteOf(state, named.id) || awaitsSites(state)) return null;
  return t('must name a site of the facts or of an imported file; found {found}', { found: describe(path) });
}
