import { t } from '../../locales/i18n';
import type { Steps } from '../../shared/steps';
import { readPosition } from './cells/position';
import { type BadCell, readCells, type SiteRow } from './cells/readCells';
import { type Custom, isOwnHeader, type SiteColumn } from './cells/siteColumns';
import { readWkt } from './cells/wkt';
import { couldBeGrid, saidOfGrid } from './mapGrid';
import type { SiteField, SiteMapping } from './mapping';
import type { NoteList } from './notes';
import { tellShapes } from './table/featureTable';
import {
  exchangedShape,
  fromWebMercator,
  inDegrees,
  placesOfShapes,
  type Shapes,
  shapesOf,
} from './table/shapes';
import {
  type Corner,
  MOST_ROWS,
  type Refusal,
  type Shape,
  type Table,
  type TableRow,
  tooManyRows,
} from './table/table';

/** A row that has been read, and where it stands in the file. */
export interface PlacedRow {
  row: SiteRow;
  path: string;
  line: number | null;
  /** Its number in the file, which its problems name as `leftOutRow`. */
  number: number;
  /** Outer rings of its polygons. */
  rings: readonly (readonly Corner[])[];
  /** All its texts: a second row with the same says nothing new. */
  cells: readonly string[];
}

/** Places of rows between two steps. */
const STEP = 50;

/** How the columns of a table are read. */
interface Layout {
  name: string;
  format: Table['format'];
  mapping: SiteMapping;
  /** Places of the columns of each field. */
  places: ReadonlyMap<SiteField, readonly number[]>;
  headers: readonly string[];
  /** Whether the file has the documented columns, so that a bad cell leaves its row out. */
  isOwn: boolean;
}

const placesIn = (columns: readonly string[], mapping: SiteMapping): Map<SiteField, number[]> => {
  const places = new Map<SiteField, number[]>();
  for (const [at, header] of columns.entries()) {
    const field = mapping.columns[header];
    if (field) places.set(field, [...(places.get(field) ?? []), at]);
  }
  return places;
};

/** Numbers by which the register of EPSG and its forerunners call Web Mercator. */
const webMercator: ReadonlySet<number> = new Set([3857, 900913, 102100, 3785]);

/** Geometry of one cell as JSON or WKT; null where it is neither. */
function shapesOfCell(text: string): { shapes: Shapes; geometry: unknown } | null {
  const wkt = readWkt(text);
  if (wkt) {
    const project = webMercator.has(wkt.srid ?? 0) ? fromWebMercator : inDegrees;
    return { shapes: shapesOf(wkt.geometry, project), geometry: wkt.geometry };
  }
  if (!/^\s*\{/.test(text)) return null;
  try {
    const value = JSON.parse(text) as { geometry?: unknown };
    const geometry = value.geometry ?? value;
    return { shapes: shapesOf(geometry, inDegrees), geometry };
  } catch {
    return null;
  }
}

/** Where a row lies by the cell that holds latitude and longitude; null where its columns say it. */
function placesOfCell(text: string, exchanged: boolean): Shape[] | null {
  const read = readPosition(text);
  if (!read) return null;
  const { latitudeDeg, longitudeDeg } = read;
  return [{ point: exchanged ? [latitudeDeg, longitudeDeg] : [longitudeDeg, latitudeDeg], rings: [] }];
}

/** A pair of numbers in one cell that are metres on a map grid. */
function gridOfCell(text: string): [number, number] | null {
  const [, x, y] =
    /^\s*[([]?\s*(-?\d{1,9}(?:\.\d{1,9})?)[\s,;|/]{1,3}(-?\d{1,9}(?:\.\d{1,9})?)\s*[)\]]?\s*$/.exec(
      text.slice(0, 60),
    ) ?? [];
  if (x === undefined || y === undefined) return null;
  return couldBeGrid(Number(x), Number(y)) ? [Number(x), Number(y)] : null;
}

/**
 * Where a row lies, from its geometry or the cell that holds it; its columns say it where this is null. What of a cell is no
 * place is told, and a row without any place is left out for it.
 */
function placesOf(
  row: TableRow,
  { places, mapping, name }: Layout,
  notes: NoteList,
): readonly Shape[] | null {
  const asMapped = (shape: Shape): Shape => (mapping.exchanged ? exchangedShape(shape) : shape);
  if (row.shape) return [asMapped(row.shape)];
  const { line, number, member } = row;
  const hasColumns = places.has('latitude_deg') && places.has('longitude_deg');
  for (const at of places.get('position') ?? []) {
    const text = row.cells[at] ?? '';
    const read = placesOfCell(text, mapping.exchanged);
    if (read) return read;
    const found = shapesOfCell(text);
    const grid = found ? null : gridOfCell(text);
    const shapes = found ? placesOfShapes(found.shapes) : [];
    if ((!found && !grid) || (shapes.length === 0 && hasColumns)) continue;
    if (found) tellShapes(found.shapes, { raw: found.geometry, line, member }, name, number, false, notes);
    else if (grid)
      notes.tell('grid', {
        path: line === null ? name : `${name}: line ${line}`,
        message: saidOfGrid(...grid),
        ...(line === null ? {} : { line }),
        leftOutRow: number,
      });
    return shapes.map(asMapped);
  }
  return null;
}

/** The texts of a row by what they hold; of two columns of one field the first that says something. */
function textsOf({ cells }: TableRow, { places, mapping }: Layout): Partial<Record<SiteColumn, string>> {
  const texts: Partial<Record<SiteColumn, string>> = {};
  for (const [field, list] of places)
    if (field !== 'position')
      texts[field] = list.map((at) => cells[at] ?? '').find((text) => text.trim() !== '') ?? '';
  if (!mapping.exchanged) return texts;
  const { latitude_deg: latitude, longitude_deg: longitude } = texts;
  return { ...texts, latitude_deg: longitude, longitude_deg: latitude };
}

/** Where a fault of a cell stands, as a path and by its parts. */
function placeOf(row: TableRow, column: SiteColumn, layout: Layout) {
  const { line, member } = row;
  const at = layout.places.get(column)?.[0];
  const start = line === null ? `${layout.name}: ` : `${layout.name}: line ${line}`;
  const lines = line === null ? {} : { line };
  const header = at === undefined ? column : (layout.headers[at] ?? column);
  if (layout.format === 'csv') {
    if (at === undefined) return { path: start, field: column, ...lines };
    return { path: `${start}, column ${at + 1} (${header})`, column: at + 1, field: header, ...lines };
  }
  const inside = layout.format === 'geojson' ? `properties.${header}` : header;
  const field = member === '' ? inside : `${member}.${inside}`;
  return { path: `${start}${line === null ? '' : ', '}${field}`, field, ...lines };
}

const essential = (column: SiteColumn): boolean => column === 'latitude_deg' || column === 'longitude_deg';

/** Tells the bad cells of a row; whether it is left out for them. */
function tellBad(row: TableRow, bad: readonly BadCell[], layout: Layout, notes: NoteList): boolean {
  const isOut = bad.some(({ column }) => layout.isOwn || essential(column));
  const missing = bad.filter(({ column, kind }) => essential(column) && kind === 'missing');
  if (missing.length === 2) {
    const { path, field: _, ...place } = placeOf(row, 'latitude_deg', layout);
    notes.tell('nowhere', {
      path,
      message: t('has no coordinates; the row was left out'),
      ...place,
      leftOutRow: row.number,
    });
    return true;
  }
  for (const { column, kind, message } of bad) {
    const isTold = isOut || kind !== 'value';
    notes.tell(`${column}:${kind}`, {
      ...placeOf(row, column, layout),
      message: isTold ? message : t('{problem}; the cell was left empty', { problem: message }),
      ...(isOut ? { leftOutRow: row.number } : {}),
    });
  }
  return isOut;
}

/** Tells what was read in one of several ways. */
function tellReading(row: TableRow, read: SiteRow, turned: boolean, layout: Layout, notes: NoteList): void {
  if (turned)
    notes.tell('turned', {
      ...placeOf(row, 'longitude_deg', layout),
      message: t('has a longitude beyond 180°; it was turned by a full circle'),
    });
  if (read.date && read.date.exact !== 'day')
    notes.tell('exact', {
      ...placeOf(row, 'date', layout),
      message: t('tells no day; it is read as the first of the year, quarter or month'),
    });
}

/**
 * The rows of a table as sites need them. Those without a place are left out, and what is wrong is told in `notes`; refused where a
 * cell's geometry makes more of them than a file may have. In steps.
 */
export function* placedRows(
  name: string,
  table: Table,
  mapping: SiteMapping,
  notes: NoteList,
): Steps<PlacedRow[] | Refusal> {
  const { columns: headers, format } = table;
  const isOwn = headers.some(isOwnHeader);
  const layout: Layout = { name, format, mapping, headers, isOwn, places: placesIn(headers, mapping) };
  const customs = new Map<SiteColumn, Custom>();
  const { decimal, dateOrder, powerUnits } = mapping;
  const custom = (column: SiteColumn): Custom => {
    const known = customs.get(column);
    if (known) return known;
    const header = headers[layout.places.get(column)?.[0] ?? -1] ?? '';
    const made = { decimal, dateOrder, unit: powerUnits[header] ?? 'MW' };
    customs.set(column, made);
    return made;
  };
  const placed: PlacedRow[] = [];
  let places = 0;
  for (const row of table.rows)
    for (const shape of placesOf(row, layout, notes) ?? [null]) {
      places += 1;
      if (places > MOST_ROWS) return { refusal: { path: name, message: tooManyRows() } };
      if (places % STEP === 0) yield;
      placed.push(...placedRow(row, shape, layout, custom, notes));
    }
  return placed;
}

/** A row at one of its places; none where it is left out. */
function placedRow(
  row: TableRow,
  shape: Shape | null,
  layout: Layout,
  custom: (column: SiteColumn) => Custom,
  notes: NoteList,
): PlacedRow[] {
  const texts = textsOf(row, layout);
  const { line, number, member, cells } = row;
  const [longitude, latitude] = shape?.point ?? [];
  const {
    row: read,
    bad,
    turned,
  } = readCells(
    shape
      ? { ...texts, longitude_deg: plainDegrees(longitude), latitude_deg: plainDegrees(latitude) }
      : texts,
    custom,
  );
  if (bad.length > 0 && tellBad(row, bad, layout, notes)) return [];
  tellReading(row, read, turned, layout, notes);
  const at = [line === null ? [] : `line ${line}`, member === '' ? [] : member].flat().join(', ');
  const path = at === '' ? layout.name : `${layout.name}: ${at}`;
  return [{ row: read, path, line, number, rings: shape?.rings ?? [], cells }];
}

/** Degrees as a text without an exponent. */
const plainDegrees = (deg = 0): string => deg.toFixed(9).replace(/\.?0+$/, '');
