/** One record of a CSV file. */
interface CsvRow {
  /** Line on which it begins, from 1. */
  line: number;
  cells: string[];
}

/**
 * Records of a CSV text (RFC 4180; also bare line feeds, a byte-order mark, semicolons or tabs where the first line has more of
 * them than commas). Empty lines are passed over. `openQuoteLine` is the line of a quote that never closes; what follows it is lost.
 */
export function csvRows(text: string): { rows: CsvRow[]; openQuoteLine: number | null } {
  const source = text.replace(/^\uFEFF/, '');
  const head = source.slice(0, source.search(/[\r\n]|$/));
  const count = (mark: string): number => head.split(mark).length;
  const mark = [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
  const rows: CsvRow[] = [];
  let [line, start, at] = [1, 1, 0];
  let [cells, cell]: [string[], string] = [[], ''];
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((each) => each.trim() !== '')) rows.push({ line: start, cells });
    [cells, cell] = [[], ''];
  };
  while (at < source.length) {
    const letter = source[at] as string;
    if (letter === '"' && cell.trim() === '') {
      const opened = line;
      cell = '';
      for (at += 1; ; at++) {
        if (at >= source.length) return { rows, openQuoteLine: opened };
        if (source[at] === '"' && source[at + 1] !== '"') break;
        if (source[at] === '"') at += 1;
        if (source[at] === '\n') line += 1;
        cell += source[at];
      }
      at += 1;
      continue;
    }
    at += 1;
    if (letter === mark) {
      cells.push(cell);
      cell = '';
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && source[at] === '\n') at += 1;
      endRow();
      line += 1;
      start = line;
    } else cell += letter;
  }
  endRow();
  return { rows, openQuoteLine: null };
}
