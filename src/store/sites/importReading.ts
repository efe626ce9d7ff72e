import type { SiteNote } from '../../facts/import/notes';
import type { DetailedSite } from '../../facts/types';
import { t } from '../../locales/i18n';
import { type FileKind, fileKind } from '../../scene/schema/importKind';
import type { ImportedFile } from '../../scene/types';
import { readSatellites } from '../satellites/satellites';
import { stateNow } from '../stateNow';
import { siteFileReadings } from './importedSites';
import type { SiteFileReading } from './reading/siteFileReadings';

/** One kind of fault or remark of a file, told once. */
export interface ToldNote {
  /** A sentence without its stop. */
  message: string;
  /** How often it is there. */
  count: number;
  /** The first lines of it; empty where it is of the whole file. */
  lines: readonly number[];
}

/** What an imported file gives. */
export interface ImportReading {
  kind: FileKind;
  /** Satellites or sites that were taken. */
  accepted: number;
  /** Records or rows left out, those among them that are not listed. */
  leftOut: number;
  /** Why records or rows were left out. */
  rejected: readonly ToldNote[];
  /** What was changed or passed over while nothing was left out; of a file of which nothing can be read, why. */
  remarks: readonly ToldNote[];
  /** How fit satellites are for the time shown: sentences without their stop. */
  fitness: string[];
}

/** A fault of a file of sites as a sentence without its stop; the column or property comes first. */
function messageOf({ column, field, message }: SiteNote): string {
  if (column !== undefined && field !== undefined)
    return t('column {column} ({field}) {message}', { column, field, message });
  if (column !== undefined) return t('column {column}: {message}', { column, message });
  return field === undefined ? message : `${field} ${message}`;
}

const toldNote = (note: SiteNote): ToldNote => ({
  message: messageOf(note),
  count: note.count,
  lines: note.lines,
});

/** The faults and remarks of a file of sites, each kind once with its first line, from the first line to the last. */
export const siteFaults = (notes: readonly SiteNote[]): { line: number; message: string }[] =>
  notes
    .map((note) => {
      const message = messageOf(note);
      const line = note.line ?? 1;
      if (note.count < 2) return { line, message };
      const more = t('{n, plural, one {one more like this} other {# more like this}}', { n: note.count - 1 });
      return { line, message: `${message} (${more})` };
    })
    .sort((a, b) => a.line - b.line);

/** Faults line by line as kinds: those of the same words are one. */
function kindsOf(faults: readonly { line: number; message: string }[]): ToldNote[] {
  const kinds = new Map<string, { message: string; count: number; lines: number[] }>();
  for (const { line, message } of faults) {
    const known = kinds.get(message);
    if (!known) kinds.set(message, { message, count: 1, lines: [line] });
    else {
      known.count += 1;
      known.lines.push(line);
    }
  }
  return [...kinds.values()];
}

/** What became of the files of sites before one. */
function readingsBefore(fileId: string): readonly SiteFileReading[] {
  const readings = siteFileReadings(stateNow());
  const at = readings.findIndex((each) => each.fileId === fileId);
  return at < 0 ? readings : readings.slice(0, at);
}

/**
 * Reads one of the scene's imported files, satellites or sites, with what is wrong in it in the active language; null where
 * another change came between. Rejects where the reader cannot be fetched.
 */
export async function readImport(
  id: string,
  imports: readonly ImportedFile[],
): Promise<ImportReading | null> {
  const file = imports.find((each) => each.id === id);
  if (!file) return null;
  if ((file.kind ?? fileKind(file)) !== 'sites') {
    const read = await readSatellites(id, imports, stateNow().clockMs);
    if (!read) return null;
    const { accepted, leftOut, rejected, remarks, fitness } = read;
    return {
      kind: 'satellites',
      accepted,
      leftOut,
      rejected: kindsOf(rejected),
      remarks: kindsOf(remarks),
      fitness,
    };
  }
  const { siteFileSummary } = await import('./reading/siteFileReader');
  const { count, leftOut, problems } = await siteFileSummary(file, readingsBefore(id));
  const of = (leavesOut: boolean) =>
    problems.filter(({ leftOutRow }) => (leftOutRow !== undefined) === leavesOut).map(toldNote);
  return { kind: 'sites', accepted: count, leftOut, rejected: of(true), remarks: of(false), fitness: [] };
}

/** All that is told of a file as a text to send on: each kind with its count and its lines. */
export function problemText(name: string, { rejected, remarks }: ImportReading): string {
  const lines = [...rejected, ...remarks].map(({ message, count, lines }) => {
    const where = lines.length > 0 ? t('lines {lines}', { lines: lines.join(', ') }) : '';
    const more = count > lines.length && lines.length > 0 ? ', …' : '';
    return `${count}\t${message}${where && ` (${where}${more})`}`;
  });
  return [name, ...lines, ''].join('\n');
}

/** A table to fill in: every column of a list of sites, with two rows of one example. Rejects where it cannot be fetched. */
export async function loadSiteTemplate(): Promise<string> {
  return (await import('../../facts/import/siteTemplate')).siteTemplate;
}

/** The sites of an imported file in the documented columns, which are read back to the same. Rejects where the code cannot be fetched. */
export async function loadCleanedCsv(sites: readonly DetailedSite[]): Promise<string> {
  return (await import('../../facts/import/cleanedCsv')).cleanedCsv(sites);
}
