import { csvMark } from '../../shared/csvRows';
import { canonicalField, countOfElements } from './omm/canonicalField';
import type { CatalogueFormat } from './types';

/** Letters looked at; the first record of any of the formats is shorter, comments before it included. */
const lookedAt = 8_192;

const byEnding: [RegExp, CatalogueFormat][] = [
  [/\.(?:tle|3le|2le)$/i, 'tle'],
  [/\.json$/i, 'json'],
  [/\.xml$/i, 'xml'],
  [/\.csv$/i, 'csv'],
  [/\.kvn$/i, 'kvn'],
];

/** Whether a text of XML has messages about orbits in it, of any kind. */
const isMessages = (head: string): boolean =>
  /<(?:[\w.-]{1,40}:)?(?:ndm|omm|oem|opm|ocm|aem|apm|acm|cdm|tdm|rdm)[\s>]/.test(head);

/** Whether a text begins with a line of field names. */
function isTable(head: string): boolean {
  const cells = (head.split(/\r|\n/, 1)[0] ?? '').split(csvMark(head));
  const fields = new Set(cells.map((cell) => canonicalField(cell.replaceAll('"', '').trim())));
  const isOmm = countOfElements((field) => fields.has(field)) >= 2 || head.includes('NORAD_CAT_ID');
  return cells.length > 1 && (isOmm || (fields.has('TLE_LINE1') && fields.has('TLE_LINE2')));
}

/**
 * The format of a file of satellites by its content; only where the content leaves it open does the ending of the name decide.
 * Null where it is none of them.
 */
export function formatOf(text: string, name = ''): CatalogueFormat | null {
  const head = text.slice(0, lookedAt).trimStart();
  if (head === '') return null;
  if (/^\[\s*\]/.test(head)) return 'json';
  if (/^\[*\s*[{["]/.test(head)) return head.includes('"') ? 'json' : null;
  if (head.startsWith('<')) return isMessages(head) ? 'xml' : null;
  if (/^[ \t>]{0,20}[12] [ A-Z\d][ \d]{4}[A-Z ]/m.test(head)) return 'tle';
  if (/^[ \t]{0,80}(?:CCSDS_[A-Z]{3}_VERS|OBJECT_NAME|NORAD_CAT_ID|EPOCH)[ \t]{0,80}=/im.test(head))
    return 'kvn';
  if (isTable(head)) return 'csv';
  return byEnding.find(([ending]) => ending.test(name))?.[1] ?? null;
}
