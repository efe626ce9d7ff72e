import { Parser } from 'htmlparser2';
import { t } from '../../../locales/i18n';
import type { NoteList } from '../notes';
import { featureTable, type Listed } from './featureTable';
import { inDegrees } from './shapes';
import type { Refusal, Table } from './table';

/** Deepest nesting of elements that is followed; the parser slows down with depth. */
const DEEPEST = 100;
/** Letters that are given to the parser at once: between two pieces it may be stopped. */
const PIECE = 16_384;

type Position = number[];
type Geometry = { type: string; coordinates: unknown };
interface Feature {
  properties: Record<string, string>;
  geometries: Geometry[];
  line: number;
}

/** What a format makes of elements; `text` is all that stands directly in one that closes. */
interface Handler {
  open: (element: string, attributes: Record<string, string>, line: number) => void;
  close: (element: string, text: string) => void;
}

/** An element's name without its prefix. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Goes through XML in one pass; false where it is nested too deep. */
function walkXml(text: string, { open, close }: Handler): boolean {
  const texts: string[] = [];
  let [line, next] = [1, text.indexOf('\n')];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        for (; next >= 0 && next < parser.startIndex; next = text.indexOf('\n', next + 1)) line += 1;
        texts.push('');
        open(local(name), attributes, line);
      },
      ontext(part) {
        const last = texts.length - 1;
        if (last >= 0) texts[last] += part;
      },
      onclosetag(name) {
        close(local(name), texts.pop() ?? '');
      },
    },
    { xmlMode: true },
  );
  for (let at = 0; at < text.length; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    if (texts.length > DEEPEST) return false;
  }
  parser.end();
  return true;
}

/** `lon,lat[,alt]` parted by blanks, as KML writes corners. */
const cornersOf = (text: string): Position[] =>
  text
    .trim()
    .split(/\s+/)
    .map((corner) =>
      corner
        .split(',')
        .slice(0, 2)
        .map((part) => (part === '' ? Number.NaN : Number(part))),
    );

/** The placemarks of KML: name, extended data and times as properties. */
function kmlHandler(features: Feature[]): Handler {
  let feature: Feature | null = null;
  let [key, inside] = ['', 0];
  let rings: Position[][] = [];
  const put = (name: string, text: string): void => {
    if (feature && text.trim() !== '' && name !== '') feature.properties[name] ??= text.trim();
  };
  return {
    open(element, attributes, line) {
      inside += 1;
      if (element === 'Placemark') {
        feature = { properties: {}, geometries: [], line };
        inside = 0;
      } else if (element === 'Data' || element === 'SimpleData') key = attributes.name ?? '';
      else if (element === 'Polygon') rings = [];
      else if (element === 'Track') feature?.geometries.push({ type: 'LineString', coordinates: [] });
    },
    close(element, text) {
      if (element === 'Placemark') {
        if (feature) features.push(feature);
        feature = null;
      } else if (element === 'value' || element === 'SimpleData') put(key, text);
      else if (element === 'name' && inside === 1) put('name', text);
      else if (element === 'address') put('address', text);
      else if (element === 'when' || element === 'begin') put('date', text);
      else if (element === 'coordinates') rings.push(cornersOf(text));
      else if (element === 'Point')
        feature?.geometries.push({ type: 'Point', coordinates: rings.pop()?.[0] });
      else if (element === 'LineString')
        feature?.geometries.push({ type: 'LineString', coordinates: rings.pop() });
      else if (element === 'Polygon') feature?.geometries.push({ type: 'Polygon', coordinates: rings });
      inside -= 1;
    },
  };
}

/** The waypoints of GPX; tracks and routes are lines. */
function gpxHandler(features: Feature[]): Handler {
  let feature: Feature | null = null;
  return {
    open(element, { lat = '', lon = '' }, line) {
      if (element === 'wpt')
        feature = {
          properties: {},
          geometries: [{ type: 'Point', coordinates: [coordinate(lon), coordinate(lat)] }],
          line,
        };
      else if (element === 'trk' || element === 'rte')
        features.push({ properties: {}, geometries: [{ type: 'LineString', coordinates: [] }], line });
    },
    close(element, text) {
      if (element === 'wpt' && feature) {
        features.push(feature);
        feature = null;
      } else if (feature && /^(name|cmt|desc|src|type|sym)$/.test(element) && text.trim() !== '')
        feature.properties[element] ??= text.trim();
    },
  };
}

const coordinate = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

/** Placemarks of KML or waypoints of GPX as rows. */
export function xmlTable(
  name: string,
  text: string,
  format: 'kml' | 'gpx',
  notes: NoteList,
): Table | Refusal {
  const features: Feature[] = [];
  const handler = format === 'kml' ? kmlHandler(features) : gpxHandler(features);
  if (!walkXml(text, handler))
    return { refusal: { path: name, message: t('is nested deeper than {most} levels', { most: DEEPEST }) } };
  if (!/<\/(?:[\w-]+:)?(?:kml|gpx)\s*>\s*$/i.test(text.slice(-200)))
    notes.tell('cut', { path: name, message: t('breaks off before its end; what follows is missing') });
  const linked = format === 'kml' && features.length === 0 && text.includes('<NetworkLink');
  if (linked)
    return { refusal: { path: name, message: t('only points to another file; open that one instead') } };
  const listed = features.map(({ properties, geometries, line }): Listed => {
    const geometry = geometries.length === 1 ? geometries[0] : { type: 'GeometryCollection', geometries };
    return {
      raw: { type: 'Feature', properties, geometry: geometries.length === 0 ? null : geometry },
      line,
      member: '',
    };
  });
  return featureTable({ name, format, project: inDegrees, notes }, listed);
}
