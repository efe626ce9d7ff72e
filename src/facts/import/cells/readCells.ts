import { t } from '../../../locales/i18n';
import { couldBeGrid, saidOfGrid } from '../mapGrid';
import { readNumber } from './number';
import { type Custom, type SiteColumn, siteColumns } from './siteColumns';
import { saysNothing } from './words';

/** A row that has been read: null is an empty cell. */
export type SiteRow = {
  [K in SiteColumn]: Exclude<ReturnType<(typeof siteColumns)[K]['read']>, undefined> | null;
};

/** A cell that is not what its column holds, or is missing. */
export interface BadCell {
  column: SiteColumn;
  /** What kind of fault it is: cells with the same fault are told together. */
  kind: 'value' | 'missing' | 'nowhere' | 'grid' | 'less';
  message: string;
}

const columns = Object.keys(siteColumns) as SiteColumn[];

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Closer to 0° north, 0° east than this, degrees, lies no place: a form that was left empty says so. */
const NOWHERE_DEG = 1e-4;

/**
 * Reads the cells of one row. Bad ones are told and come out empty; the row has a place only if neither latitude nor longitude is
 * bad. A longitude from 180° to 360° comes out `turned` by a full circle.
 */
export function readCells(
  texts: Partial<Record<SiteColumn, string>>,
  custom: (column: SiteColumn) => Custom,
): { row: SiteRow; bad: BadCell[]; turned: boolean } {
  const bad: BadCell[] = [];
  const row: Record<string, unknown> = {};
  for (const column of columns) {
    const text = texts[column] ?? '';
    row[column] = null;
    if (text === '' || saysNothing(text)) continue;
    const value = siteColumns[column].read(text.trim(), custom(column));
    if (value !== undefined) row[column] = value;
    else {
      const message = t('must be {what}; found “{found}”', {
        what: siteColumns[column].help(),
        found: shown(text.trim()),
      });
      bad.push({ column, kind: 'value', message });
    }
  }
  const isUnplaced = row.latitude_deg === null || row.longitude_deg === null;
  const grid = isUnplaced ? gridOf(texts, custom) : null;
  if (grid !== null)
    return {
      row: row as SiteRow,
      bad: [...bad.filter(({ column }) => !/_deg$/.test(column)), grid],
      turned: false,
    };
  const read = row as SiteRow;
  const turned = (read.longitude_deg ?? 0) > 180;
  if (turned) read.longitude_deg = (read.longitude_deg ?? 0) - 360;
  check(read, bad);
  return { row: read, bad, turned };
}

/** Coordinates that are metres on a map grid; null where they are none. */
function gridOf(
  texts: Partial<Record<SiteColumn, string>>,
  custom: (column: SiteColumn) => Custom,
): BadCell | null {
  const metres = (column: 'latitude_deg' | 'longitude_deg'): number | null => {
    const read = readNumber((texts[column] ?? '').trim(), custom(column).decimal);
    return read && /^m?$/.test(read.unit) ? read.value : null;
  };
  const [x, y] = [metres('longitude_deg'), metres('latitude_deg')];
  if (x === null || y === null || !couldBeGrid(x, y)) return null;
  return { column: 'longitude_deg', kind: 'grid', message: saidOfGrid(x, y) };
}

/** What the cells say together. */
function check(row: SiteRow, bad: BadCell[]): void {
  for (const column of ['latitude_deg', 'longitude_deg'] as const)
    if (row[column] === null && !bad.some((each) => each.column === column))
      bad.push({
        column,
        kind: 'missing',
        message: t('is missing: {what}', { what: t('give {what}', { what: siteColumns[column].help() }) }),
      });
  const [latitude, longitude] = [row.latitude_deg ?? 1, row.longitude_deg ?? 1];
  if (Math.abs(latitude) < NOWHERE_DEG && Math.abs(longitude) < NOWHERE_DEG)
    bad.push({
      column: 'latitude_deg',
      kind: 'nowhere',
      message: t('is 0, and so is the longitude: that is no place'),
    });
  if (
    row.accelerators !== null &&
    row.accelerator === null &&
    !bad.some((each) => each.column === 'accelerator')
  )
    bad.push({
      column: 'accelerator',
      kind: 'missing',
      message: t('is missing: {what}', { what: t('say of which kind the accelerators are') }),
    });
  const [it, facility] = [row.it_power_mw, row.facility_power_mw];
  if (it !== null && facility !== null && facility < it) {
    bad.push({ column: 'facility_power_mw', kind: 'less', message: t('must be at least the IT power') });
    row.facility_power_mw = null;
  }
}
