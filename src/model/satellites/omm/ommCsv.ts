import { csvMark, csvRows } from '../../../shared/csvRows';
import { type FormatReader, recordsASlice } from '../types';
import { canonicalField, type OmmField, type OmmFields } from './canonicalField';
import { takeOmm } from './omm';

/** Orbit mean-elements messages as a table with a line of field names first, as CelesTrak and Space-Track serve them. */
export const readOmmCsv: FormatReader = function* (text, into) {
  let columns = 0;
  let fields: [number, OmmField][] | null = null;
  let count = 0;
  for (const { line, cells } of csvRows(text, csvMark(text))) {
    if (!fields) {
      columns = cells?.length ?? 0;
      fields = (cells ?? []).flatMap((name, k) => {
        const field = canonicalField(name.trim());
        return field ? [[k, field] as [number, OmmField]] : [];
      });
      continue;
    }
    if (!cells) into.fault({ code: 'syntax', line, field: '', values: { format: 'CSV' } }, true);
    else if (cells.length !== columns) {
      into.fault(
        { code: 'columns', line, field: '', values: { found: cells.length, expected: columns } },
        true,
      );
    } else {
      const record: OmmFields = {};
      // Of two columns of one field the first counts where it holds anything.
      for (const [k, field] of fields) record[field] ||= cells[k]!;
      takeOmm(record, line, into);
    }
    if (++count % recordsASlice === 0) yield;
  }
};
