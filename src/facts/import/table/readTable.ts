import { t } from '../../../locales/i18n';
import type { Steps } from '../../../shared/steps';
import type { NoteList } from '../notes';
import { csvTable } from './csvTable';
import { geojsonTable, isGeoJson } from './geojsonTable';
import { joinedAngles } from './joinedAngles';
import { jsonTable } from './jsonTable';
import { parseJson } from './parseJson';
import type { Refusal, Table } from './table';
import { xmlTable } from './xmlTable';

/** Longest text that is read, letters; a row of a site has some hundred. */
const MOST_LETTERS = 20_000_000;

/** What a text is by its beginning; anything that is no JSON and no XML may be a table. */
function formatOf(text: string): 'json' | 'kml' | 'gpx' | 'page' | 'xml' | 'csv' {
  const start = text
    .slice(0, 4000)
    .replaceAll('\u001E', '')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^[[{]/.test(start)) return 'json';
  if (!start.startsWith('<')) return 'csv';
  if (/^<!doctype html/i.test(start)) return 'page';
  // The first that is met: a placemark may describe itself by a whole page, and a page may speak of KML.
  const root = /<(?:[\w-]+:)?(kml|gpx|html)[\s>]/i.exec(start)?.[1]?.toLowerCase();
  if (root === 'html') return 'page';
  return root === 'kml' || root === 'gpx' ? root : 'xml';
}

/**
 * A file as rows of texts with, where it has geometry, their places: a table parted by commas, semicolons, tabs or bars; GeoJSON;
 * JSON with a list of objects; KML; GPX. What is passed over is told in `notes`. Linear in the text; never throws. A table is read in
 * steps, the others in one or two.
 */
export function* readTable(name: string, text: string, notes: NoteList): Steps<Table | Refusal> {
  if (text.length > MOST_LETTERS)
    return { refusal: { path: name, message: t('is longer than 20 MB; part it into smaller files') } };
  const format = formatOf(text);
  if (format === 'page')
    return {
      refusal: {
        path: name,
        message: t(
          'is a web page and not the list itself; save the file that it links to, as by “Download” or “Raw”',
        ),
      },
    };
  if (format === 'xml')
    return {
      refusal: { path: name, message: t('is XML, but neither KML nor GPX; save it as CSV or GeoJSON') },
    };
  if (format === 'csv') {
    const table = yield* csvTable(name, text, notes);
    return 'refusal' in table ? table : joinedAngles(table);
  }
  if (format !== 'json') return xmlTable(name, text, format, notes);
  const read = parseJson(name, text, notes);
  yield;
  if ('refusal' in read) return read;
  if (/^\s*\{\s*"type"\s*:\s*"Topology"/.test(text.slice(0, 400)))
    return { refusal: { path: name, message: t('is TopoJSON; save it as GeoJSON') } };
  return isGeoJson(read) ? geojsonTable(name, text, read, notes) : jsonTable(name, text, read, notes);
}
