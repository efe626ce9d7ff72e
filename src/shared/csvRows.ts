/** One record of a CSV file. */
export interface CsvRow {
  /** Line on which it begins, from 1; of a quotation mark that never closes, its own. */
  line: number;
  /** null where a quotation mark on this line never closes; reading goes on with the next line. */
  cells: string[] | null;
}

/** Longest cell in quotation marks, letters: one that goes on for longer was never closed. */
const LONGEST_CELL = 65_536;

const breaks = /\r\n|\r|\n/g;

/** What may part the cells of a row. */
export type CsvMark = ',' | ';' | '\t' | '|';

/** What parts the cells of a table whose first line is its header: that of which the line has most. */
export function csvMark(text: string): CsvMark {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string): number => head.split(mark).length;
  return ([',', ';', '\t', '|'] as const).reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** Place of the mark that closes a cell; -1 where none does. */
function closing(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0 && at - from <= LONGEST_CELL; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return -1;
}

/**
 * Records of a CSV text (RFC 4180; also bare line feeds, bare carriage returns and a byte-order mark), cells parted by `mark`.
 * Lines without content are passed over.
 */
export function* csvRows(text: string, mark: CsvMark = ','): Generator<CsvRow, void, void> {
  const opening = new RegExp(`[^\\S\\r\\n${mark}]*"`, 'y');
  const plain = new RegExp(`[^\\r\\n${mark}]*`, 'y');
  let [line, at] = [1, text.startsWith('\uFEFF') ? 1 : 0];
  /** Goes on behind the end of the line that holds `from`. */
  const nextLine = (from: number): void => {
    breaks.lastIndex = from;
    at = breaks.test(text) ? breaks.lastIndex : text.length;
    line += 1;
  };
  while (at < text.length) {
    const [start, cells]: [number, string[]] = [line, []];
    for (let open = true; open; ) {
      let cell = '';
      opening.lastIndex = at;
      if (opening.test(text)) {
        const [from, end] = [opening.lastIndex, closing(text, opening.lastIndex)];
        if (end < 0) {
          yield { line, cells: null };
          break;
        }
        cell = text.slice(from, end).replaceAll('""', '"');
        line += cell.match(breaks)?.length ?? 0;
        at = end + 1;
      }
      plain.lastIndex = at;
      cell += plain.exec(text)?.[0] ?? '';
      at = plain.lastIndex;
      cells.push(cell);
      open = text[at] === mark;
      if (open) at += 1;
      else if (cells.some((each) => each.trim() !== '')) yield { line: start, cells };
    }
    nextLine(at);
  }
}
