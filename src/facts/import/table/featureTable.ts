import { t } from '../../../locales/i18n';
import { saidOfGrid } from '../mapGrid';
import type { NoteList } from '../notes';
import { putValue } from './jsonTable';
import { noShapes, type Projection, placesOfShapes, type Shapes, shapesOf } from './shapes';
import {
  ColumnsMet,
  MOST_ROWS,
  type OutlineFeature,
  type Refusal,
  type Table,
  type TableRow,
  tooManyRows,
} from './table';

type Bag = { [key: string]: unknown };
const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Types of GeoJSON geometry. */
export const geometries = /^(?:Multi)?(?:Point|Polygon|LineString)$|^GeometryCollection$/;

/** A feature as it stands in a file, with its line and what it is called in messages. */
export interface Listed {
  raw: unknown;
  line: number | null;
  member: string;
}

/** Tells what of the geometry of a feature, or of a cell, is no place. */
export function tellShapes(
  shapes: Shapes,
  listed: Listed,
  name: string,
  number: number,
  hasCells: boolean,
  notes: NoteList,
): void {
  const { line, member } = listed;
  const at = line === null ? name : `${name}: line ${line}`;
  const tell = (kind: string, geometry: string, message: string, leftOut: boolean): void => {
    // A placemark has no such properties to name: its line tells.
    const field = `${member}.${geometry}`;
    notes.tell(kind, {
      ...(member === '' ? { path: at } : { path: `${at}${line === null ? ': ' : ', '}${field}`, field }),
      message,
      ...(line === null ? {} : { line }),
      ...(leftOut ? { leftOutRow: number } : {}),
    });
  };
  const { points, rings, lines, holes, turned, bad, grid } = shapes;
  const isEmpty = points.length + rings.length === 0;
  if (isEmpty && lines > 0)
    tell('lines', 'geometry.type', t('is a line; lines are no sites and were left out'), true);
  else if (isEmpty && !hasCells && !bad)
    tell('none', 'geometry.type', t('must be Point (a site) or Polygon (an outline)'), true);
  if (bad && !(isEmpty && hasCells)) {
    const raw = isBag(listed.raw) && isBag(listed.raw.geometry) ? listed.raw.geometry : listed.raw;
    const type = isBag(raw) ? raw.type : undefined;
    if (grid) tell('grid', 'geometry.coordinates', saidOfGrid(...grid), isEmpty);
    else if (typeof type !== 'string' || !geometries.test(type))
      tell('none', 'geometry.type', t('must be Point (a site) or Polygon (an outline)'), isEmpty);
    else if (/Polygon/.test(type))
      tell('ring', 'geometry.coordinates', t('must be a ring of three or more corners in degrees'), isEmpty);
    else tell('corner', 'geometry.coordinates', t('must be [longitude, latitude] in degrees'), isEmpty);
  }
  if (turned)
    tell(
      'turned',
      'geometry.coordinates',
      t('has a longitude beyond 180°; it was turned by a full circle'),
      false,
    );
  if (holes > 0)
    tell(
      'holes',
      'geometry.coordinates',
      t('has a hole that is not drawn: its corners are too many or no ring'),
      false,
    );
}

/** A feature of ArcGIS, with `attributes` and `x`, `y`, `points`, `rings` or `paths`, as GeoJSON; what is none as it is. */
function ofArcgis(raw: unknown): unknown {
  if (!isBag(raw) || !isBag(raw.attributes) || 'properties' in raw) return raw;
  const { attributes, geometry } = raw;
  const shape = isBag(geometry) ? geometry : {};
  const { x, y, points, rings, paths } = shape;
  const as = (type: string, coordinates: unknown) => ({
    type: 'Feature',
    properties: attributes,
    geometry: { type, coordinates },
  });
  if (rings !== undefined) return as('MultiPolygon', arcgisPolygons(rings));
  if (paths !== undefined) return as('MultiLineString', paths);
  if (points !== undefined) return as('MultiPoint', points);
  return x === undefined ? { ...as('', null), geometry: null } : as('Point', [x, y]);
}

/** Rings of ArcGIS as polygons: those that run clockwise are outer ones, the others holes of the one before. */
function arcgisPolygons(rings: unknown): unknown[][] {
  const polygons: unknown[][] = [];
  for (const ring of Array.isArray(rings) ? rings : []) {
    const last = polygons.at(-1);
    if (last && isHole(ring)) last.push(ring);
    else polygons.push([ring]);
  }
  return polygons;
}

/** Whether a ring runs counter-clockwise. */
function isHole(ring: unknown): boolean {
  if (!Array.isArray(ring)) return false;
  let twice = 0;
  for (const [k, corner] of ring.entries()) {
    const next: unknown = ring[(k + 1) % ring.length];
    if (Array.isArray(corner) && Array.isArray(next))
      twice += Number(corner[0]) * Number(next[1]) - Number(next[0]) * Number(corner[1]);
  }
  return twice > 0;
}

/** How a list of features is read. */
interface Reading {
  name: string;
  format: Table['format'];
  project: Projection;
  notes: NoteList;
}

/** Features of whatever geometry as rows: each point one, each feature with polygons one in the middle of the largest of them. */
export function featureTable(
  { name, format, project, notes }: Reading,
  list: readonly Listed[],
): Table | Refusal {
  const met = new ColumnsMet();
  const rows: (TableRow & { cells: string[] })[] = [];
  const outlines: OutlineFeature[] = [];
  for (const [index, listed] of list.entries()) {
    const { line, member } = listed;
    const raw = ofArcgis(listed.raw);
    const bag = isBag(raw) ? raw : {};
    const isFeature = 'geometry' in bag || 'properties' in bag || bag.type === 'Feature';
    const properties = isFeature && isBag(bag.properties) ? bag.properties : {};
    const geometry = isFeature ? bag.geometry : bag;
    const shapes = isBag(geometry) ? shapesOf(geometry, project) : noShapes();
    const hasCells = Object.keys(properties).length > 0 && !isBag(geometry);
    const number = index + 1;
    tellShapes(shapes, { ...listed, raw }, name, number, hasCells, notes);
    if (
      typeof properties.site === 'string' &&
      properties.site !== '' &&
      /Polygon/.test(String((geometry as Bag | null)?.type))
    ) {
      outlines.push({ properties, rings: shapes.rings, line, number, member });
      continue;
    }
    const cells: string[] = [];
    for (const [key, value] of Object.entries(properties)) putValue(met, cells, key, value);
    const places = placesOfShapes(shapes);
    const row = { line, number, member, cells };
    if (places.length > 0) rows.push(...places.map((shape) => ({ ...row, shape })));
    else if (hasCells) rows.push({ ...row, shape: null });
    if (rows.length > MOST_ROWS) return { refusal: { path: name, message: tooManyRows() } };
  }
  met.tellBeyond(name, notes);
  met.filled(rows);
  return { format, columns: met.names, rows, headerLine: 1, outlines };
}
