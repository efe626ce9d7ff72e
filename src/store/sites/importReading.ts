import { t } from '../../locales/i18n';
import { type FileKind, fileKind, importsOf } from '../../scene/schema/importKind';
import type { ImportedFile } from '../../scene/types';
import type { Problem } from '../../shared/result';
import { readSatellites } from '../satellites/satellites';
import { stateNow } from '../stateNow';

/** What an imported file gives. */
export interface ImportReading {
  kind: FileKind;
  /** Satellites or sites that were taken. */
  accepted: number;
  /** Records or rows left out, those among them that are not listed. */
  leftOut: number;
  /** The records or rows left out, by line, each with its faults as sentences without their stop; of very many the first. */
  rejected: { line: number; messages: string[] }[];
  /** What was changed or passed over while nothing was left out, line by line; of a file of which nothing can be read, why. */
  remarks: { line: number; message: string }[];
  /** How fit satellites are for the time shown: sentences without their stop. */
  fitness: string[];
}

/** A fault of a file of sites as a line and a sentence without its stop; the column or property comes first. */
function siteFault({ line, column, field, message }: Problem): { line: number; message: string } {
  const told = (): string => {
    if (column !== undefined && field !== undefined)
      return t('column {column} ({field}) {message}', { column, field, message });
    if (column !== undefined) return t('column {column}: {message}', { column, message });
    return field === undefined ? message : `${field} ${message}`;
  };
  return { line: line ?? 1, message: told() };
}

/** The faults and remarks of a file of sites, from its first line to its last. */
export const siteFaults = (problems: readonly Problem[]): { line: number; message: string }[] =>
  problems.map(siteFault).sort((a, b) => a.line - b.line);

/** The rows or features left out, from the first line to the last, each once with all its faults. */
function rowsLeftOut(problems: readonly Problem[]): ImportReading['rejected'] {
  const rows = new Map<number, ImportReading['rejected'][number]>();
  for (const problem of problems) {
    const { leftOutRow } = problem;
    if (leftOutRow === undefined) continue;
    const { line, message } = siteFault(problem);
    const row = rows.get(leftOutRow);
    if (row) row.messages.push(message);
    else rows.set(leftOutRow, { line, messages: [message] });
  }
  return [...rows.values()].sort((a, b) => a.line - b.line);
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
  if (fileKind(file) !== 'sites') {
    const read = await readSatellites(id, imports, stateNow().clockMs);
    if (!read) return null;
    const { accepted, leftOut, remarks, fitness } = read;
    const rejected = read.rejected.map(({ line, message }) => ({ line, messages: [message] }));
    return { kind: 'satellites', accepted, leftOut, rejected, remarks, fitness };
  }
  const { readSiteFiles, siteFileProblems } = await import('../../facts/import/readSiteFiles');
  const files = importsOf('sites', imports);
  const read = readSiteFiles(files).find(({ fileId }) => fileId === id);
  if (!read) return null;
  const problems = siteFileProblems(files, id);
  const remarks = siteFaults(problems.filter(({ leftOutRow }) => leftOutRow === undefined));
  const { sites, leftOut } = read;
  return {
    kind: 'sites',
    accepted: sites.length,
    leftOut,
    rejected: rowsLeftOut(problems),
    remarks,
    fitness: [],
  };
}

/** A table to fill in: every column of a list of sites, with two rows of one example. Rejects where it cannot be fetched. */
export async function loadSiteTemplate(): Promise<string> {
  return (await import('../../facts/import/siteTemplate')).siteTemplate;
}
