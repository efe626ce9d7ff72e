import { t } from '../../locales/i18n';
import { isCalendarDay } from '../../shared/dates';
import { accelerators } from '../details';
import type { Precision, SiteStatus } from '../types';

/** What a cell may hold, as a person is told. */
interface Column<T> {
  help: () => string;
  /** The value; undefined where the text is none. */
  read: (text: string) => T | undefined;
}

const numberIn =
  (low: number, high: number) =>
  (text: string): number | undefined => {
    const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
    return value >= low && value <= high ? value : undefined;
  };
const oneOf =
  <T extends string>(...words: T[]) =>
  (text: string): T | undefined =>
    words.find((word) => word === text.toLowerCase());
const words = (text: string): string | undefined => (text.length <= 200 ? text : undefined);

/** Largest power of a site that is believed, in MW: a hundred times the largest that is planned. */
const MOST_MW = 1e6;
const MOST_ACCELERATORS = 1e8;
const kinds = accelerators.map(({ id }) => id);

/**
 * The columns of an imported list of sites. One row is one site at one date: further rows of the same `id` (or `name`) are further
 * steps of its capacity. Only name and coordinates must be there; an empty cell is unknown, never 0.
 */
export const siteColumns = {
  id: {
    help: () => t('lower-case words joined by hyphens'),
    read: (text: string) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 80 ? text : undefined),
  },
  name: { help: () => t('a name of at most 200 letters'), read: words },
  latitude_deg: { help: () => t('degrees from -90 to 90, north positive'), read: numberIn(-90, 90) },
  longitude_deg: { help: () => t('degrees from -180 to 180, east positive'), read: numberIn(-180, 180) },
  precision: {
    help: () => t('one of {list}', { list: 'building, site, town, region, country' }),
    read: oneOf<Precision>('building', 'site', 'town', 'region', 'country'),
  },
  town: { help: () => t('at most 200 letters'), read: words },
  region: { help: () => t('at most 200 letters'), read: words },
  country: { help: () => t('at most 200 letters'), read: words },
  status: {
    help: () => t('one of {list}', { list: 'operating, construction, announced, withdrawn' }),
    read: oneOf<SiteStatus>('operating', 'construction', 'announced', 'withdrawn'),
  },
  date: {
    help: () => t('a day, like 2026-05-31'),
    read: (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) && isCalendarDay(text) ? text : undefined),
  },
  it_power_mw: {
    help: () => t('megawatts from 0 to {most, number}', { most: MOST_MW }),
    read: numberIn(0, MOST_MW),
  },
  facility_power_mw: {
    help: () => t('megawatts from 0 to {most, number}', { most: MOST_MW }),
    read: numberIn(0, MOST_MW),
  },
  accelerator: {
    help: () => t('one of {list}', { list: kinds.join(', ') }),
    read: (text: string) => kinds.find((kind) => kind === text.toLowerCase()),
  },
  accelerators: {
    help: () => t('a whole number from 0 to {most, number}', { most: MOST_ACCELERATORS }),
    read: (text: string) => {
      const value = numberIn(0, MOST_ACCELERATORS)(text);
      return value !== undefined && Number.isInteger(value) ? value : undefined;
    },
  },
} satisfies Record<string, Column<unknown>>;

export type SiteColumn = keyof typeof siteColumns;

/** A row that has been read: null is an empty cell. */
export type SiteRow = {
  [K in SiteColumn]: Exclude<ReturnType<(typeof siteColumns)[K]['read']>, undefined> | null;
};

export const isSiteColumn = (name: string): name is SiteColumn => Object.hasOwn(siteColumns, name);

/** A cell that is not what its column holds, or is missing. */
interface BadCell {
  column: SiteColumn;
  message: string;
}

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Reads the cells of one row; every bad one is told. A date or coordinates go without a guess. */
export function readCells(texts: Partial<Record<SiteColumn, string>>): SiteRow | BadCell[] {
  const bad: BadCell[] = [];
  const row: Record<string, unknown> = {};
  for (const column of Object.keys(siteColumns) as SiteColumn[]) {
    const text = (texts[column] ?? '').trim();
    const value = text === '' ? null : siteColumns[column].read(text);
    if (value === undefined)
      bad.push({
        column,
        message: t('must be {what}; found “{found}”', {
          what: siteColumns[column].help(),
          found: shown(text),
        }),
      });
    row[column] = value ?? null;
  }
  const need = (column: SiteColumn, why: string): void => {
    if (row[column] === null && !bad.some((each) => each.column === column))
      bad.push({ column, message: t('is missing: {what}', { what: why }) });
  };
  for (const column of ['name', 'latitude_deg', 'longitude_deg'] as const)
    need(column, t('give {what}', { what: siteColumns[column].help() }));
  const dated = (['it_power_mw', 'facility_power_mw', 'accelerators'] as const).filter(
    (column) => row[column] !== null,
  );
  if (dated.length > 0)
    need('date', t('say from which day it holds: {columns}', { columns: dated.join(', ') }));
  if (row.accelerators !== null) need('accelerator', t('say of which kind the accelerators are'));
  const [it, facility] = [row.it_power_mw, row.facility_power_mw];
  if (typeof it === 'number' && typeof facility === 'number' && facility < it)
    bad.push({ column: 'facility_power_mw', message: t('must be at least the IT power') });
  return bad.length > 0 ? bad : (row as SiteRow);
}
