import { existsSync, readFileSync } from 'node:fs';
import { csvRows } from '../../src/shared/csvRows';
import { isCalendarDay } from '../../src/shared/dates';
import type { Problem } from '../../src/shared/result';

/** What stops the making of a release: nothing is written. */
export class Refused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ path, message }) => `${path} ${message}`).join('\n'));
  }
}

/** A cell and where it stands, such as `epoch/2026-10-18/data_centers.csv, row 4`. */
export interface Row {
  path: string;
  cells: Readonly<Record<string, string>>;
}

const plain = (name: string): string => name.trim().toLowerCase();
/** A column's name without what stands in brackets: its unit, or a remark. */
const bare = (name: string): string => plain(name.replace(/\s*\([^)]*\)\s*$/, ''));
const unitOf = (name: string): string | null => /\(([^)]*)\)\s*$/.exec(name.trim())?.[1]?.trim() ?? null;

/** Why a column that is wanted is not there, as a sentence behind the file's name. */
function lackOf(wanted: string, head: readonly string[]): string {
  const other = head.find((name) => bare(name) === bare(wanted) && unitOf(wanted) !== null);
  if (other) return `has "${other}" where "${wanted}" is wanted: another unit, which is not converted`;
  return `has no column "${wanted}"; it has ${head.map((name) => `"${name}"`).join(', ')}`;
}

/**
 * The records of a table in a CSV file, each under the names of its columns as wanted. Of the optional ones those that are there.
 * @param path the file's name in messages.
 * @throws {Refused} where the file or a column is missing, a unit is another, a quotation mark never closes, or a row is short.
 */
export function readTable(
  file: string,
  path: string,
  wanted: readonly string[],
  optional: readonly string[] = [],
): { head: readonly string[]; rows: Row[] } {
  if (!existsSync(file)) throw new Refused([{ path, message: 'is not there' }]);
  const [first, ...rest] = [...csvRows(readFileSync(file, 'utf8'))];
  const head = first?.cells?.map((name) => name.trim()) ?? [];
  const problems: Problem[] = wanted
    .filter((name) => !head.some((each) => plain(each) === plain(name)))
    .map((name) => ({ path, message: lackOf(name, head) }));
  if (problems.length > 0) throw new Refused(problems);
  const rows = rest.map(({ line, cells }, index): Row => {
    const at = `${path}, row ${index + 1} (line ${line})`;
    if (!cells) throw new Refused([{ path: at, message: 'opens a quotation mark that never closes' }]);
    if (cells.length !== head.length)
      throw new Refused([
        { path: at, message: `has ${cells.length} cells where the header names ${head.length}` },
      ]);
    const named = [...wanted, ...optional].flatMap((name) => {
      const column = head.findIndex((each) => plain(each) === plain(name));
      return column < 0 ? [] : [[name, cells[column]?.trim() ?? '']];
    });
    return { path: at, cells: Object.fromEntries(named) };
  });
  return { head, rows };
}

const refuse = ({ path }: Row, column: string, message: string): never => {
  throw new Refused([{ path, message: `${column} ${message}` }]);
};

/** The text of a cell. @throws {Refused} where it is empty. */
export const textIn = (row: Row, column: string): string =>
  row.cells[column] || refuse(row, column, 'is empty');

/** The number of a cell, null where it is empty. @throws {Refused} where it is none, or negative. */
export function amountIn(row: Row, column: string): number | null {
  const text = row.cells[column] ?? '';
  if (text === '') return null;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0)
    return refuse(row, column, `must be a number from 0 up; found "${text}"`);
  return value;
}

/** The number of a cell within bounds. @throws {Refused} where it is none, or out of them. */
export function numberIn(row: Row, column: string, least: number, most: number): number {
  const text = textIn(row, column);
  const value = Number(text);
  return Number.isFinite(value) && value >= least && value <= most
    ? value
    : refuse(row, column, `must be a number from ${least} to ${most}; found "${text}"`);
}

/** The day of a cell as ISO 8601. @throws {Refused} where it is none. */
export function dayIn(row: Row, column: string): string {
  const text = textIn(row, column);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isCalendarDay(text)
    ? text
    : refuse(row, column, `must be a day like 2026-05-06; found "${text}"`);
}
