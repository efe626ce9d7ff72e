/** A column of a chart's table. `unit` is SI or USD; empty for words, `date` for ISO dates. */
export interface ChartColumn {
  id: string;
  label: string;
  unit: string;
}

/** A value of the table: words, a number in the column's unit, or null for unknown. */
export type ChartCell = string | number | null;

/** The numbers behind a chart, in the units of the columns. */
export interface DataTable {
  columns: readonly ChartColumn[];
  rows: readonly (readonly ChartCell[])[];
}

const headingOf = ({ label, unit }: ChartColumn): string =>
  unit === '' || unit === 'date' || unit === 'time' || unit === '1' ? label : `${label} (${unit})`;

/** Only finite numbers are numbers; anything else is unknown and leaves the cell empty. */
const numberText = (value: number, decimal: string): string =>
  Number.isFinite(value) ? String(value).replace('.', decimal) : '';

function quoted(text: string, separator: string): string {
  const plain = !text.includes(separator) && !/["\r\n]/.test(text) && text.trim() === text;
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}

function lines(table: DataTable, separator: string, cell: (value: ChartCell) => string): string {
  const line = (texts: readonly string[]) =>
    `${texts.map((text) => quoted(text, separator)).join(separator)}\r\n`;
  return [
    line(table.columns.map((column) => cell(headingOf(column)))),
    ...table.rows.map((row) => line(row.map(cell))),
  ].join('');
}

/** The table as CSV by RFC 4180: commas, decimal points, CRLF; unknown is an empty field. */
export function csv(table: DataTable): string {
  return lines(table, ',', (value) =>
    value === null ? '' : typeof value === 'number' ? numberText(value, '.') : value,
  );
}

/** A cell that Excel would run as a formula is marked as words. */
const asWords = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/**
 * The table as Excel reads it where numbers are written as in `locale`: semicolons where the comma is the decimal sign,
 * and a byte order mark, without which Excel takes UTF-8 for the system's old encoding.
 */
export function excelCsv(table: DataTable, locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const cell = (value: ChartCell) =>
    value === null ? '' : typeof value === 'number' ? numberText(value, decimal) : asWords(value);
  return `\uFEFF${lines(table, decimal === ',' ? ';' : ',', cell)}`;
}
