import { t } from '../../../locales/i18n';
import { type CsvMark, type CsvRow, csvRows } from '../../../shared/csvRows';
import type { Steps } from '../../../shared/steps';
import { headerScore } from '../guess/header';
import type { NoteList } from '../notes';
import {
  columnNames,
  MOST_COLUMNS,
  MOST_ROWS,
  type Refusal,
  type Table,
  type TableRow,
  tooManyColumns,
  tooManyRows,
} from './table';

/** Letters and records at the beginning in which the header is looked for. */
const LOOKED_AT = 200_000;
const RECORDS_LOOKED_AT = 200;
/** Records below a header that show whether it is one. */
const BELOW = 20;

/** Rows between two steps. */
const STEP = 200;

const marks: readonly CsvMark[] = [',', ';', '\t', '|'];

type Record = CsvRow & { cells: string[] };

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/** The first records of a text. */
function firstRecords(text: string, mark: CsvMark): Record[] {
  const records: Record[] = [];
  for (const { line, cells } of csvRows(text.slice(0, LOOKED_AT), mark)) {
    if (cells) records.push({ line, cells });
    if (records.length >= RECORDS_LOOKED_AT) break;
  }
  return records;
}

interface Found {
  mark: CsvMark;
  line: number;
  score: number;
}

/** The likeliest header among records that are parted by one mark: what names most fields, with rows as long below it. */
function headerAmong(records: readonly Record[], mark: CsvMark): Found {
  let best: Found = { mark, line: records[0]?.line ?? 1, score: 0 };
  for (const [at, { line, cells }] of records.entries()) {
    if (cells.length < 2) continue;
    const below = records.slice(at + 1, at + 1 + BELOW);
    const alike = below.filter((row) => row.cells.length === cells.length).length;
    const share = below.length === 0 ? 0.5 : alike / below.length;
    // Names alone could be prose with commas in it, even rows alone are rows: a header has both.
    const score = headerScore(cells) + share + (filled(cells) === cells.length ? 0.01 : 0);
    if (score > best.score + 1e-9) best = { mark, line, score };
  }
  return best;
}

/** How a table is parted, and on which line it names its columns. `sep=;` on the first line decides the first. */
function layoutOf(text: string): Found {
  const said = /^\uFEFF?"?sep=([,;\t|])"?[ \t,;|]*(?:\r\n|\r|\n)/i.exec(text.slice(0, 40))?.[1] as
    | CsvMark
    | undefined;
  return (said ? [said] : marks)
    .map((mark) =>
      headerAmong(
        firstRecords(text, mark).filter(({ cells }) => !/^"?sep=/i.test(cells[0] ?? '')),
        mark,
      ),
    )
    .reduce((best, each) => (each.score > best.score ? each : best));
}

/** Whether a row is one of data: a header says no numbers. */
const isData = (cells: readonly string[]): boolean =>
  headerScore(cells) === 0 && cells.some((cell) => /^\s*[-+]?\d+([.,]\d+)?\s*$/.test(cell.slice(0, 40)));

/**
 * Whether a row has more cells than the header names and more than words in them: decimal commas without quotation marks part what
 * is one. Words beyond the last column are one text with commas in it.
 */
function isTorn(cells: readonly string[], columns: number): boolean {
  if (cells.length <= columns || cells.length > 2 * MOST_COLUMNS) return false;
  const beyond = cells.slice(columns).filter((cell) => cell.trim() !== '');
  return beyond.length > 0 && !beyond.every((cell) => /\p{L}{2}/u.test(cell));
}

/**
 * A table of cells parted by comma, semicolon, tab or bar, whatever stands above its header and whatever ends its lines. Rows that
 * are none, prose below the table among them, are told. In steps of some hundred rows.
 */
export function* csvTable(name: string, text: string, notes: NoteList): Steps<Table | Refusal> {
  const layout = layoutOf(text);
  yield;
  const rows: TableRow[] = [];
  let columns: string[] | null = null;
  let prose = 0;
  for (const { line, cells } of csvRows(text, layout.mark)) {
    const path = `${name}: line ${line}`;
    if (!cells) {
      const message = t('opens a quotation mark that never closes; the line was left out');
      notes.tell('quote', { path, message, line, leftOutRow: line });
    } else if (!columns) {
      if (line < layout.line) prose += /^"?sep=/i.test(cells[0] ?? '') ? 0 : 1;
      else if (isData(cells)) {
        columns = columnNames(cells.map(() => ''));
        rows.push({ line, number: line, member: '', cells: cells.slice(0, columns.length), shape: null });
      } else {
        columns = columnNames(cells);
        if (cells.length > columns.length)
          notes.tell('columns', { path, line, message: tooManyColumns(columns.length) });
      }
    } else if (filled(cells) < 2 && columns.length > 2) prose += 1;
    else if (isTorn(cells, columns.length)) {
      const message = t('has {found} cells, and the header names {expected} columns; the row was left out', {
        found: cells.length,
        expected: columns.length,
      });
      notes.tell('cells', { path, message, line, leftOutRow: line });
    } else {
      if (rows.length >= MOST_ROWS) return { refusal: { path: name, message: tooManyRows() } };
      const own = cells.slice(0, columns.length);
      if (cells.length <= 2 * MOST_COLUMNS && filled(cells.slice(columns.length)) > 0)
        own[columns.length - 1] = cells.slice(columns.length - 1).join(layout.mark);
      while (own.length < columns.length) own.push('');
      rows.push({ line, number: line, member: '', cells: own, shape: null });
      if (rows.length % STEP === 0) yield;
    }
  }
  notes.count('prose', prose, {
    path: name,
    message: t('has lines above or below the table that are no rows; they were passed over'),
  });
  return { format: 'csv', columns: columns ?? [], rows, headerLine: layout.line, outlines: [] };
}
