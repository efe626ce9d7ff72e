import { readDay } from '../cells/day';
import { readNumber } from '../cells/number';
import { readAngle, readPosition } from '../cells/position';
import { saysNothing } from '../cells/words';
import type { DateOrder, SiteField, SiteMapping } from '../mapping';
import type { Table } from '../table/table';
import { isInCountry } from './countries';
import { isOnLand } from './land';

type Columns = SiteMapping['columns'];

/** All cells of the columns that hold one of some fields. */
function* cellsOf(table: Table, columns: Columns, fields: readonly SiteField[]): Generator<string> {
  for (const [at, name] of table.columns.entries()) {
    const field = columns[name];
    if (!field || !fields.includes(field)) continue;
    for (const { cells } of table.rows) {
      const cell = cells[at] ?? '';
      if (cell !== '') yield cell;
    }
  }
}

/** A guess, and whether it is certain. */
export interface Guess<T> {
  value: T;
  certain: boolean;
}

const numbers = ['it_power_mw', 'facility_power_mw', 'accelerators'] as const;

/**
 * The decimal sign of a file: that of its coordinates, else that of numbers with one reading. Not certain where some number has two
 * readings and nothing tells which.
 */
export function decimalSignOf(table: Table, columns: Columns): Guess<'.' | ','> {
  const counts = { '.': 0, ',': 0 };
  for (const cell of cellsOf(table, columns, ['latitude_deg', 'longitude_deg'])) {
    if (/^[^.]*\d,\d[^.]*$/.test(cell.slice(0, 40))) counts[','] += 1;
    else if (/\d\.\d/.test(cell.slice(0, 40))) counts['.'] += 1;
  }
  for (const cell of cellsOf(table, columns, ['position']))
    if (/\d\.\d/.test(cell.slice(0, 60))) counts['.'] += 1;
  if (counts[','] !== counts['.']) return { value: counts[','] > counts['.'] ? ',' : '.', certain: true };
  let ambiguous = 0;
  for (const cell of cellsOf(table, columns, numbers)) {
    const read = readNumber(cell, '.');
    if (!read) continue;
    if (read.ambiguous) ambiguous += 1;
    else if (/\.\d*[^\d.,]*$/.test(cell) && read.value % 1 !== 0) counts['.'] += 1;
    else if (/,\d*[^\d.,]*$/.test(cell) && read.value % 1 !== 0) counts[','] += 1;
    else if (/^\D*\d{1,3}(\.\d{3}){2,}/.test(cell)) counts[','] += 1;
    else if (/^\D*\d{1,3}(,\d{3}){2,}/.test(cell)) counts['.'] += 1;
  }
  const value = counts[','] > counts['.'] ? ',' : '.';
  return { value, certain: ambiguous === 0 || counts[','] !== counts['.'] };
}

/** The order of day and month in a file's dates; not certain where every date has two readings or they gainsay one another. */
export function dateOrderOf(table: Table, columns: Columns): Guess<DateOrder> {
  const counts = { dmy: 0, mdy: 0, either: 0 };
  for (const cell of cellsOf(table, columns, ['date'])) {
    const order = readDay(cell, 'dmy')?.order;
    if (order) counts[order] += 1;
  }
  if (counts.dmy + counts.mdy + counts.either === 0) return { value: 'ymd', certain: true };
  const value = counts.mdy > counts.dmy ? 'mdy' : 'dmy';
  return { value, certain: counts.dmy === 0 || counts.mdy === 0 ? counts.dmy + counts.mdy > 0 : false };
}

/** Places of a table's columns by their field; the first column of each. */
const placeOf = (table: Table, columns: Columns, field: SiteField): number =>
  table.columns.findIndex((name) => columns[name] === field);

/** Most rows that are asked where they lie: of more, so many at even steps. */
const MOST_ROWS = 2_000;

/** Latitude, longitude and country of rows as their columns say. */
function* placesOfRows(table: Table, columns: Columns): Generator<[number, number, string]> {
  const at = (field: SiteField) => placeOf(table, columns, field);
  const [latitudeAt, longitudeAt, positionAt] = [at('latitude_deg'), at('longitude_deg'), at('position')];
  const countryAt = at('country');
  const every = Math.ceil(table.rows.length / MOST_ROWS);
  for (let row = 0; row < table.rows.length; row += every) {
    const { cells, shape } = table.rows[row] as Table['rows'][number];
    if (shape) {
      // KML and GPX name the two, or nobody writes them by hand.
      if (table.format !== 'geojson') continue;
      yield [shape.point[1], shape.point[0], cells[countryAt] ?? ''];
      continue;
    }
    const position = positionAt < 0 ? null : readPosition(cells[positionAt] ?? '');
    const latitude = position?.latitudeDeg ?? readAngle(cells[latitudeAt] ?? '', 'latitude');
    const longitude = position?.longitudeDeg ?? readAngle(cells[longitudeAt] ?? '', 'longitude');
    if (latitude !== null && longitude !== null && (latitude !== 0 || longitude !== 0))
      yield [latitude, longitude, cells[countryAt] ?? ''];
  }
}

/** Share of places that a reading must put right before it is believed, and below which the other is doubted. */
const MOST = 0.9;
const FEW = 0.6;

/** Of places that can be judged: how many there are, how many are right as told, and how many exchanged. */
interface Verdict {
  all: number;
  asTold: number;
  exchanged: number;
}

const says = ({ all, asTold, exchanged }: Verdict): boolean =>
  all > 0 && exchanged >= all * MOST && asTold < all * FEW;

/**
 * Whether latitude and longitude are exchanged: exchanged the places lie in the country that their row names, and as told they do
 * not; where none is named, exchanged they lie on land, and as told in the sea or off the globe.
 */
export function isExchanged(table: Table, columns: Columns): boolean {
  const land: Verdict = { all: 0, asTold: 0, exchanged: 0 };
  const country: Verdict = { all: 0, asTold: 0, exchanged: 0 };
  for (const [latitude, longitude, name] of placesOfRows(table, columns)) {
    land.all += 1;
    if (isOnLand(latitude, longitude)) land.asTold += 1;
    if (isOnLand(longitude, latitude)) land.exchanged += 1;
    const isIn = name === '' ? null : isInCountry(latitude, longitude, name);
    if (isIn === null) continue;
    country.all += 1;
    if (isIn) country.asTold += 1;
    if (isInCountry(longitude, latitude, name)) country.exchanged += 1;
  }
  return country.all > 0 ? says(country) : says(land);
}

/** Whether some cell of a column is a number without a unit. */
export const hasBareNumber = (cells: readonly string[]): boolean =>
  cells.some((cell) => !saysNothing(cell) && readNumber(cell, '.')?.unit === '');
