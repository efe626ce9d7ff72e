import type { FactsRelease } from '../types';
import { listFigures } from './figures';

const COLUMNS = 'path,value,low,high,unit,basis,as_of,source_ids,publishers,urls,note';

/** One field by RFC 4180. Unknown is an empty field. */
function field(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A release as CSV (RFC 4180, UTF-8), one line per figure; sources of one figure are parted by `; `. */
export function releaseCsv(release: FactsRelease): string {
  const lines = listFigures(release).map(({ path, figure }) => {
    const cited = figure.sources.map((id) => release.sources[id]);
    const fields = [
      path,
      figure.value,
      figure.low,
      figure.high,
      figure.unit,
      figure.basis,
      figure.asOf,
      figure.sources.join('; '),
      cited.map((source) => source?.publisher ?? '').join('; '),
      cited.map((source) => source?.url ?? '').join('; '),
      figure.note,
    ];
    return fields.map(field).join(',');
  });
  return `${[COLUMNS, ...lines].join('\r\n')}\r\n`;
}
