import { t } from '../../locales/i18n';
import { readPosition } from './cells/position';
import { type BadCell, readCells, type SiteRow } from './cells/readCells';
import { type Custom, isOwnHeader, type SiteColumn } from './cells/siteColumns';
import type { SiteField, SiteMapping } from './mapping';
import type { NoteList } from './notes';
import { inDegrees, placesOfShapes, shapesOf } from './table/shapes';
import type { Corner, Shape, Table, TableRow } from './table/table';

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

/** Geometry of one cell as JSON. */
function shapeOfCell(text: string): Shape | null {
  if (!/^\s*\{/.test(text)) return null;
  try {
    const value = JSON.parse(text) as { geometry?: unknown };
    return placesOfShapes(shapesOf(value.geometry ?? value, inDegrees))[0] ?? null;
  } catch {
    return null;
  }
}

/** Where a row lies, from its geometry or the cell that holds latitude and longitude; its columns say it where this is null. */
function shapeOf({ shape, cells }: TableRow, { places, mapping }: Layout): Shape | null {
  if (shape) return shape;
  for (const at of places.get('position') ?? []) {
    const text = cells[at] ?? '';
    const found = shapeOfCell(text);
    if (found) return found;
    const read = readPosition(text);
    if (!read) continue;
    const { latitudeDeg, longitudeDeg } = read;
    return {
      point: mapping.exchanged ? [latitudeDeg, longitudeDeg] : [longitudeDeg, latitudeDeg],
      rings: [],
    };
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

/** The rows of a table as sites need them. Those without a place are left out, and what is wrong is told in `notes`. */
export function placedRows(name: string, table: Table, mapping: SiteMapping, notes: NoteList): PlacedRow[] {
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
  for (const row of table.rows) {
    const shape = shapeOf(row, layout);
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
    if (bad.length > 0 && tellBad(row, bad, layout, notes)) continue;
    tellReading(row, read, turned, layout, notes);
    const at = [line === null ? [] : `line ${line}`, member === '' ? [] : member].flat().join(', ');
    placed.push({
      row: read,
      path: at === '' ? name : `${name}: ${at}`,
      line,
      number,
      rings: shape?.rings ?? [],
      cells,
    });
  }
  return placed;
}

/** Degrees as a text without an exponent. */
const plainDegrees = (deg = 0): string => deg.toFixed(9).replace(/\.?0+$/, '');
