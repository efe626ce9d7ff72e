import { type Reader, recordsASlice } from '../types';
import { type OmmFields, ommElements } from './omm';

/** Fields of a line without quotes, or of one with them (RFC 4180); null where a quote is left open or out of place. */
function csvFields(line: string): string[] | null {
  if (!line.includes('"')) return line.split(',');
  const fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  while (field.lastIndex <= line.length) {
    const found = field.exec(line);
    if (!found) return null;
    fields.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '') return fields;
  }
  return fields;
}

/** Longest line looked through for the end of a quote. */
const longestLine = 8_192;

/** Where a line ends: at the first break outside quotes. */
function endOfLine(text: string, start: number): number {
  let end = text.indexOf('\n', start);
  if (end < 0) end = text.length;
  if (!text.slice(start, end).includes('"')) return end;
  let quoted = false;
  for (let k = start; k < Math.min(text.length, start + longestLine); k++) {
    const code = text.charCodeAt(k);
    if (code === 34) quoted = !quoted;
    else if (code === 10 && !quoted) return k;
  }
  // A quote left open would swallow the file: then the line ends where it seems to.
  return end;
}

/** Orbit mean-elements messages as CSV with a line of field names first, as CelesTrak and Space-Track serve them. */
export const readOmmCsv: Reader = function* (text, into) {
  let header: string[] | null = null;
  let line = 1;
  let count = 0;
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start);
    const row = text.slice(start, end).replace(/\r$/, '');
    const here = line;
    line += 1 + (row.includes('\n') ? row.split('\n').length - 1 : 0);
    start = end + 1;
    if (row.trim() === '') continue;
    const fields = csvFields(row);
    if (!header) {
      header = fields?.map((name) => name.trim().toUpperCase()) ?? [];
      continue;
    }
    if (!fields) into.fault({ code: 'syntax', line: here, field: '', values: { format: 'CSV' } }, true);
    else if (fields.length !== header.length) {
      const values = { found: fields.length, expected: header.length };
      into.fault({ code: 'columns', line: here, field: '', values }, true);
    } else {
      const record: OmmFields = {};
      for (const [k, name] of header.entries()) record[name] = fields[k];
      const read = ommElements(record, here);
      if ('code' in read) into.fault(read, true);
      else into.add(read);
    }
    if (++count % recordsASlice === 0) yield;
  }
};
