import { Parser } from 'htmlparser2';
import { decodeBytes } from './decodeBytes';

/** Most rows and columns of a sheet that are read. */
const MOST_ROWS = 100_000;
const MOST_COLUMNS = 256;
/** Letters that are given to the parser at once, and how deep elements may be nested. */
const PIECE = 16_384;
const DEEPEST = 100;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

interface Handler {
  open?: (element: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (element: string) => void;
}

/** Goes through the XML of one part of a workbook. */
function walk(bytes: Uint8Array | undefined, { open, text, close }: Handler): void {
  const read = bytes ? decodeBytes(bytes) : null;
  if (!read || 'refusal' in read) return;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        open?.(local(name), attributes);
      },
      ontext: (part) => text?.(part),
      onclosetag(name) {
        depth -= 1;
        close?.(local(name));
      },
    },
    { xmlMode: true },
  );
  for (let at = 0; at < read.text.length && depth <= DEEPEST; at += PIECE)
    parser.write(read.text.slice(at, at + PIECE));
  parser.end();
}

type Parts = ReadonlyMap<string, Uint8Array>;

/** The texts that cells share by their number; what a phonetic guide says is left out. */
function sharedTexts(parts: Parts): string[] {
  const texts: string[] = [];
  let [inText, isGuide] = [false, false];
  walk(parts.get('xl/sharedStrings.xml'), {
    open(element) {
      if (element === 'si') texts.push('');
      else if (element === 't') inText = true;
      else if (element === 'rPh') isGuide = true;
    },
    text(part) {
      if (inText && !isGuide && texts.length > 0) texts[texts.length - 1] += part;
    },
    close(element) {
      if (element === 't') inText = false;
      else if (element === 'rPh') isGuide = false;
    },
  });
  return texts;
}

/** Numbers of the built-in formats that show a day. */
const builtInDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Whether a number of each cell style is shown as a day. */
function dayStyles(parts: Parts): boolean[] {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  walk(parts.get('xl/styles.xml'), {
    open(element, attributes) {
      if (element === 'numFmt') {
        // A pattern of a day has a year or a day in it outside of quotation marks and colours.
        const pattern = (attributes.formatCode ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
        own.set(Number(attributes.numFmtId), /[yd]/i.test(pattern));
      } else if (element === 'cellXfs') inCells = true;
      else if (element === 'xf' && inCells) {
        const id = Number(attributes.numFmtId);
        styles.push(own.get(id) ?? builtInDays.has(id));
      }
    },
    close(element) {
      if (element === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** The path of the first sheet that is shown, and whether its days count from 1904. */
function firstSheet(parts: Parts): { path: string; from1904: boolean } {
  const targets = new Map<string, string>();
  walk(parts.get('xl/_rels/workbook.xml.rels'), {
    open(element, { Id = '', Target = '' }) {
      if (element === 'Relationship') targets.set(Id, Target);
    },
  });
  const sheets: string[] = [];
  let from1904 = false;
  walk(parts.get('xl/workbook.xml'), {
    open(element, attributes) {
      if (element === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (element === 'sheet' && (attributes.state ?? 'visible') === 'visible')
        sheets.push(attributes['r:id'] ?? '');
    },
  });
  const target = targets.get(sheets[0] ?? '') ?? 'worksheets/sheet1.xml';
  return { path: target.startsWith('/') ? target.slice(1) : `xl/${target}`, from1904 };
}

/** Column from 0 of a cell's reference, `C7`; null where it has none. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const DAY_MS = 86_400_000;

/** ISO day of a number of days as Excel counts them. */
function isoDay(days: number, from1904: boolean): string | null {
  const ms =
    Date.UTC(from1904 ? 1904 : 1899, from1904 ? 0 : 11, from1904 ? 1 : 30) + Math.floor(days) * DAY_MS;
  return Math.abs(ms) < 8e15 ? new Date(ms).toISOString().slice(0, 10) : null;
}

/** Reads the cells of a sheet row by row, each at its place. */
function rowsOf(parts: Parts): string[][] {
  const texts = sharedTexts(parts);
  const days = dayStyles(parts);
  const { path, from1904 } = firstSheet(parts);
  const rows: string[][] = [];
  let row: string[] | null = null;
  let [at, type, isDay, value, inValue] = [0, '', false, '', false];
  const valueOfCell = (): string => {
    if (type === 's') return texts[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'true' : 'false';
    if (type === 'e') return '';
    const number = Number(value);
    if (isDay && type !== 'str' && type !== 'inlineStr' && value !== '' && Number.isFinite(number))
      return isoDay(number, from1904) ?? '';
    return value;
  };
  walk(parts.get(path) ?? parts.get('xl/worksheets/sheet1.xml'), {
    open(element, attributes) {
      if (element === 'row' && rows.length < MOST_ROWS) {
        const number = Number(attributes.r);
        // An empty row is not written; the lines of messages count it.
        while (
          number > rows.length + 1 &&
          rows.length < Math.min(number - 1, MOST_ROWS) &&
          number < MOST_ROWS
        )
          rows.push([]);
        row = [];
        rows.push(row);
        at = 0;
      } else if (element === 'c') {
        at = columnOf(attributes.r ?? '') ?? at;
        [type, value, isDay] = [attributes.t ?? '', '', days[Number(attributes.s)] ?? false];
      } else if (element === 'v' || element === 't') inValue = true;
    },
    text(part) {
      if (inValue) value += part;
    },
    close(element) {
      if (element === 'v' || element === 't') inValue = false;
      else if (element === 'c') {
        if (row && at < MOST_COLUMNS) {
          while (row.length < at) row.push('');
          row[at] = valueOfCell();
        }
        at += 1;
      } else if (element === 'row') row = null;
    },
  });
  return rows;
}

const cell = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Parts of a workbook that are read, by their names. */
export const isWorkbookPart = (name: string): boolean =>
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/.test(
    name,
  );

/** The first sheet of an Excel workbook that is shown, as a table parted by commas; days in ISO. */
export const workbookCsv = (parts: Parts): string =>
  rowsOf(parts)
    .map((row) => row.map((text) => cell(text ?? '')).join(','))
    .join('\n');
