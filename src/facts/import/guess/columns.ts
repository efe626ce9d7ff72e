import { readDay } from '../cells/day';
import { readNumber } from '../cells/number';
import { readAngle, readPosition } from '../cells/position';
import { isOwnHeader, siteColumns, wattsOf } from '../cells/siteColumns';
import { beginsAsWkt } from '../cells/wkt';
import { readAccelerator, readStatus, saysNothing } from '../cells/words';
import type { SiteField } from '../mapping';
import type { Table } from '../table/table';
import { type ColumnHeader, headerOf } from './header';

/** Cells of a column that are looked at to tell what it holds. */
const LOOKED_AT = 400;

/** A column of a table as it is guessed. */
export interface GuessColumn {
  name: string;
  header: ColumnHeader;
  /** The first cells that say something. */
  cells: readonly string[];
}

/** The columns of a table with what their headers say and their first cells. */
export function guessColumns({ columns, rows }: Table): GuessColumn[] {
  return columns.map((name, at) => {
    const cells: string[] = [];
    for (const row of rows) {
      const cell = row.cells[at] ?? '';
      if (cell !== '' && !saysNothing(cell)) cells.push(cell.slice(0, 400));
      if (cells.length >= LOOKED_AT) break;
    }
    return { name, header: headerOf(name.replace(/#\d+$/, '')), cells };
  });
}

/** Whether any column is one of ours: such a file is held to its headers whatever its cells hold. */
export const isOwnTable = ({ columns }: Table): boolean => columns.some(isOwnHeader);

/** Whether a table is one that was read and written before (`cleanedCsv`): what it says of places was settled then. */
export function isCleaned(table: Table): boolean {
  const at = ['id', 'precision'].map((name) => table.columns.indexOf(name));
  return (
    isOwnTable(table) && table.rows.every(({ cells }) => at.every((place) => (cells[place] ?? '') !== ''))
  );
}

const shareOf = (cells: readonly string[], is: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(is).length / cells.length;

const isNumber = (cell: string): boolean => readNumber(cell, '.') !== null;
/** Powers as lists tell them that know no more: at least, at most, from one to another. Such cells stay empty and are told. */
const roughPower =
  /^(?:[<>≤≥]=?|up to|over|at least|min\.?|max\.?|bis zu|über|mindestens|jusqu.à|plus de|au moins|超过|最多|至少)?\s*\d[\d.,]{0,12}\s*\+?\s*(?:[kmg]wp?)?\s*\+?\s*(?:(?:-|–|—|to|bis|à|至)\s*\d[\d.,]{0,12}\s*(?:[kmg]wp?)?)?$/i;
const isPower = (cell: string): boolean => {
  if (roughPower.test(cell.replace(/\s\([^()]*\)$/, ''))) return true;
  const read = readNumber(cell, '.');
  return read !== null && (read.unit === '' || wattsOf(read.unit) !== undefined);
};

/** Whether a text of one cell says where: latitude and longitude, or geometry as JSON or WKT. */
const isPosition = (cell: string): boolean =>
  readPosition(cell) !== null || beginsAsWkt(cell) || /^\s*\{.*"coordinates"/s.test(cell);

/** What the cells of a column must be for it to hold a field, as the share of those that are; 0 asks nothing. */
const fits: Partial<Record<SiteField, [least: number, is: (cell: string) => boolean]>> = {
  position: [0.5, isPosition],
  date: [0.3, (cell) => readDay(cell, 'dmy') !== null],
  status: [0.3, (cell) => readStatus(cell) !== undefined],
  it_power_mw: [0.5, isPower],
  facility_power_mw: [0.5, isPower],
  accelerators: [0.5, isNumber],
  accelerator: [0.3, (cell) => readAccelerator(cell) !== undefined],
  precision: [
    0.5,
    (cell) =>
      siteColumns.precision.read(cell.trim(), { decimal: '.', dateOrder: 'ymd', unit: 'MW' }) !== undefined,
  ],
  name: [0.5, (cell) => !isNumber(cell)],
  id: [2, () => false],
};

/** Whether the cells of a column are what a field holds. An empty column may hold anything. */
export function holds({ cells }: GuessColumn, field: SiteField): boolean {
  const [least, is] = fits[field] ?? [0, () => true];
  return least <= 1 && (cells.length === 0 || shareOf(cells, is) >= least);
}

const hasDecimals = (cell: string): boolean => /[.,]\d{3,}/.test(cell);

/** Whether a column could be degrees of an axis by its cells alone: all in range, most with three decimals or more. */
export function couldBeDegrees({ cells }: GuessColumn, axis: 'latitude' | 'longitude'): boolean {
  const most = axis === 'latitude' ? 90 : 180;
  const isDegree = (cell: string): boolean => Math.abs(readAngle(cell, axis) ?? Number.NaN) <= most;
  return cells.length > 0 && shareOf(cells, isDegree) > 0.9 && shareOf(cells, hasDecimals) >= 0.5;
}

/** Whether the cells of a column are geometry in WKT. */
export const couldBeWkt = ({ cells }: GuessColumn): boolean =>
  cells.length > 0 && shareOf(cells, beginsAsWkt) > 0.9;

/** Whether a column could be latitude and longitude by its cells alone: pairs with decimals, on the globe. */
export function couldBePositions({ cells }: GuessColumn): boolean {
  const isPair = (cell: string): boolean => {
    const read = readPosition(cell);
    return read !== null && Math.abs(read.latitudeDeg) <= 90 && Math.abs(read.longitudeDeg) <= 180;
  };
  return cells.length > 0 && shareOf(cells, isPair) > 0.9 && shareOf(cells, hasDecimals) >= 0.5;
}

/** Whether a column could be names by its cells alone: words, most of them different, no addresses. */
export function couldBeNames({ cells }: GuessColumn): boolean {
  const isWord = (cell: string): boolean =>
    /\p{L}{2}/u.test(cell) && !isNumber(cell) && !/^https?:/.test(cell) && cell.length <= 200;
  return cells.length > 0 && shareOf(cells, isWord) > 0.8 && new Set(cells).size > cells.length * 0.6;
}
