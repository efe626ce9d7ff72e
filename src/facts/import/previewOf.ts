import { t } from '../../locales/i18n';
import { finish, type Steps } from '../../shared/steps';
import { guessMapping } from './guess/guessMapping';
import type { Doubt, SiteMapping } from './mapping';
import { NoteList, type SiteNote } from './notes';
import { groupsOfTable, isPlaced } from './readSites';
import { readTable } from './table/readTable';

/** Rows of a file that its preview shows. */
const FIRST_ROWS = 8;
/** Longest cell that a preview shows, letters. */
const LONGEST_CELL = 200;

/** The beginning of a file, and what a mapping makes of it. */
export interface Preview {
  columns: readonly string[];
  /** Texts of the first rows, a cell for each column. */
  firstRows: string[][];
  mapping: SiteMapping;
  /** What is not certain of the guess; none where a mapping was given. */
  doubts: Doubt[];
  /** Sites that are read so, and rows that are not. */
  accepted: number;
  leftOut: number;
  notes: readonly SiteNote[];
}

/** What a file holds and how it is read, for a person to correct; null where it is no table at all. */
export const previewOf = (name: string, text: string, mapping?: SiteMapping): Preview | null =>
  finish(previewInSteps(name, text, mapping));

/** `previewOf` in steps of a few milliseconds. */
export function* previewInSteps(name: string, text: string, mapping?: SiteMapping): Steps<Preview | null> {
  const notes = new NoteList(name);
  const table = yield* readTable(name, text, notes);
  if ('refusal' in table || table.columns.length + table.rows.length === 0) return null;
  const guess = mapping ? { mapping, doubts: [] } : yield* guessMapping(table);
  const doubts = [...guess.doubts];
  const placed = isPlaced(table, guess.mapping);
  if (!placed) doubts.push({ about: 'column', message: t('Which columns hold latitude and longitude?') });
  const grouped = placed ? yield* groupsOfTable(name, table, guess.mapping, notes) : null;
  if (grouped && 'refusal' in grouped) return null;
  return {
    columns: table.columns,
    firstRows: table.rows
      .slice(0, FIRST_ROWS)
      .map(({ cells }) => cells.map((cell) => cell.slice(0, LONGEST_CELL))),
    mapping: guess.mapping,
    doubts,
    accepted: grouped?.groups.size ?? 0,
    leftOut: notes.leftOut,
    notes: notes.list(),
  };
}
