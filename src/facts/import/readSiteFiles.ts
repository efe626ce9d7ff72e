import type { Problem } from '../../shared/result';
import type { DetailedSite } from '../types';
import { readSites, type SitesRead } from './readSites';

/** A file of sites as the scene carries it. */
interface SiteFile {
  id: string;
  name: string;
  text: string;
}

/** What became of one file. */
interface SiteFileRead {
  fileId: string;
  sites: readonly DetailedSite[];
  /** Rows or features that could not be read. */
  leftOut: number;
  /** What is wrong or was changed, in the language of the time of reading. */
  problems: readonly Problem[];
}

const settled = (fileId: string, read: SitesRead): SiteFileRead =>
  read.ok
    ? { fileId, sites: read.value.sites, leftOut: read.value.leftOut, problems: read.notes }
    : { fileId, sites: [], leftOut: read.leftOut, problems: read.errors };

/** Files that were read, with the ids that were taken before them: the same file gives the same records again. */
const known = new WeakMap<SiteFile, { taken: string; read: SiteFileRead }>();

/** Ids of a file's sites, one after the other. */
const idsOf = ({ sites }: SiteFileRead): string[] => sites.map(({ id }) => id);

/**
 * The sites of several files, in their order. A site whose id an earlier file or the release has gets another, which is told.
 * Pure: what is kept is kept by the file itself, and only saves the reading.
 */
export function readSiteFiles(files: readonly SiteFile[]): SiteFileRead[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const key = [...taken].join(' ');
    const kept = known.get(file);
    const read =
      kept?.taken === key ? kept.read : settled(file.id, readSites(file.name, file.text, file.id, taken));
    known.set(file, { taken: key, read });
    for (const id of idsOf(read)) taken.add(id);
    return read;
  });
}

/** The problems of one of several files, in the language of now. */
export function siteFileProblems(files: readonly SiteFile[], fileId: string): readonly Problem[] {
  const at = files.findIndex(({ id }) => id === fileId);
  const file = files[at];
  if (!file) return [];
  const taken = new Set(readSiteFiles(files.slice(0, at)).flatMap(idsOf));
  return settled(fileId, readSites(file.name, file.text, fileId, taken)).problems;
}
