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

/**
 * The format of a file of satellites by its content; only where the content leaves it open does the ending of the name decide.
 * Null where it is none of them.
 */
export function formatOf(text: string, name = ''): CatalogueFormat | null {
  const head = text.slice(0, lookedAt).trimStart();
  if (head === '') return null;
  if (/^\[\s*\]/.test(head)) return 'json';
  if (/^\[?\s*\{/.test(head)) return head.includes('"') ? 'json' : null;
  if (head.startsWith('<')) return /<(?:omm|ndm)[\s>]/.test(head) ? 'xml' : null;
  if (/^[12] [ A-Z\d][ \d]{4}[A-Z ]/m.test(head)) return 'tle';
  if (/^\s*(?:CCSDS_OMM_VERS|OBJECT_NAME|NORAD_CAT_ID|EPOCH)\s*=/im.test(head)) return 'kvn';
  const first = head.split(/\r|\n/, 1)[0] ?? '';
  if (first.includes(',') && /(?:^|,)"?\s*NORAD_CAT_ID\s*"?(?:,|$)/i.test(first)) return 'csv';
  return byEnding.find(([ending]) => ending.test(name))?.[1] ?? null;
}
