import { csvRows } from '../../../shared/csvRows';
import { type FormatReader, recordsASlice } from '../types';
import { type OmmFields, ommElements } from './omm';

/** Orbit mean-elements messages as CSV with a line of field names first, as CelesTrak and Space-Track serve them. */
export const readOmmCsv: FormatReader = function* (text, into) {
  let header: string[] | null = null;
  let count = 0;
  for (const { line, cells } of csvRows(text)) {
    if (!header) {
      header = cells?.map((name) => name.trim().toUpperCase()) ?? [];
      continue;
    }
    if (!cells) into.fault({ code: 'syntax', line, field: '', values: { format: 'CSV' } }, true);
    else if (cells.length !== header.length) {
      const values = { found: cells.length, expected: header.length };
      into.fault({ code: 'columns', line, field: '', values }, true);
    } else {
      const record: OmmFields = {};
      for (const [k, name] of header.entries()) record[name] = cells[k];
      const read = ommElements(record, line);
      if ('code' in read) into.fault(read, true);
      else into.add(read);
    }
    if (++count % recordsASlice === 0) yield;
  }
};
