import type { SiteNote } from '../../../facts/import/notes';
import type { DetailedSite } from '../../../facts/types';
import type { ImportedFile } from '../../../scene/types';

/** What became of one imported file of sites. */
export interface SiteFileReading {
  fileId: string;
  sites: readonly DetailedSite[];
  /** Rows or features that could not be read. */
  leftOut: number;
  /** What is wrong or was changed, in the language of the time of reading. */
  problems: readonly SiteNote[];
}

interface Known {
  /** As it is read by itself. */
  alone?: SiteFileReading;
  /** As it was read last behind files that have one of its ids already. */
  behind?: { before: readonly SiteFileReading[]; reading: SiteFileReading };
}

/** Kept by the file itself, to save the reading; what was read follows from the scene's files alone. */
const known = new WeakMap<ImportedFile, Known>();

const idSets = new WeakMap<SiteFileReading, ReadonlySet<string>>();

function idsOf(reading: SiteFileReading): ReadonlySet<string> {
  const ids = idSets.get(reading) ?? new Set(reading.sites.map(({ id }) => id));
  idSets.set(reading, ids);
  return ids;
}

/** Whether two lists hold the same, one after the other. */
export const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((each, k) => each === b[k]);

/**
 * What a file gives behind others; null where it is not read yet. A file that shares no id with those before it gives what it
 * gives by itself.
 */
export function knownReading(file: ImportedFile, before: readonly SiteFileReading[]): SiteFileReading | null {
  const { alone, behind } = known.get(file) ?? {};
  const taken = before.map(idsOf);
  if (alone?.sites.every(({ id }) => taken.every((ids) => !ids.has(id)))) return alone;
  return behind && sameList(behind.before, before) ? behind.reading : null;
}

/** Keeps what a file gives by itself (`before` null) or behind others. */
export function keepReading(
  file: ImportedFile,
  before: readonly SiteFileReading[] | null,
  reading: SiteFileReading,
): void {
  const others = known.get(file);
  known.set(
    file,
    before ? { ...others, behind: { before: [...before], reading } } : { ...others, alone: reading },
  );
}
