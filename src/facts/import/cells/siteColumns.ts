import { t } from '../../../locales/i18n';
import { accelerators } from '../../details';
import type { Precision } from '../../types';
import { type DateOrder, type PowerUnit, powerUnits, type SiteField } from '../mapping';
import { type DayRead, readDay } from './day';
import { readNumber } from './number';
import { readAngle } from './position';
import { folded, readAccelerator, readStatus } from './words';

/** How the cells of a column are written. */
export interface Custom {
  decimal: '.' | ',';
  dateOrder: DateOrder;
  /** Unit of the column's powers; a unit within a cell goes before. */
  unit: PowerUnit;
}

/** What a cell may hold, as a person is told. */
interface Column<T> {
  help: () => string;
  /** The value; undefined where the text is none. */
  read: (text: string, custom: Custom) => T | undefined;
}

/** Largest power of a site that is believed, in MW: a hundred times the largest that is planned. */
const MOST_MW = 1e6;
const MOST_ACCELERATORS = 1e8;
/** Most names in one cell of owners, operators or sources. */
const MOST_NAMES = 20;

const within = (value: number | null | undefined, low: number, high: number): number | undefined =>
  value !== null && value !== undefined && value >= low && value <= high ? value : undefined;

const words = (text: string): string | undefined => {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length <= 200 ? plain : undefined;
};

const names =
  (longest: number) =>
  (text: string): string[] | undefined => {
    const parts = text
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return parts.length <= MOST_NAMES && parts.every((part) => part.length <= longest) ? parts : undefined;
  };

/** Units as cells write them, small; with `el` or `e` behind them they are electric all the same. */
const unitWords: Readonly<Record<string, number>> = {
  w: powerUnits.W,
  watt: powerUnits.W,
  watts: powerUnits.W,
  kw: powerUnits.kW,
  kilowatt: powerUnits.kW,
  kilowatts: powerUnits.kW,
  千瓦: powerUnits.kW,
  mw: powerUnits.MW,
  megawatt: powerUnits.MW,
  megawatts: powerUnits.MW,
  兆瓦: powerUnits.MW,
  万千瓦: 1e7,
  gw: powerUnits.GW,
  gigawatt: powerUnits.GW,
  gigawatts: powerUnits.GW,
  吉瓦: powerUnits.GW,
};

/** Watts of a unit as a cell or header writes it; undefined for another word. */
export function wattsOf(unit: string): number | undefined {
  const word = unit.toLowerCase().replace(/^([kmg]w)(?:el?|it|p)$/, '$1');
  return Object.hasOwn(unitWords, word) ? unitWords[word] : undefined;
}

const megawatts = (text: string, { decimal, unit }: Custom): number | undefined => {
  // A bracket behind a number holds its unit, 500 (kW), or a remark: 100 MW (phase 1).
  const plain = text.replace(/(\d[^()]{0,24})\s\(([^()]{0,80})\)$/, (_, number: string, inside: string) =>
    wattsOf(inside.trim()) !== undefined && /\d\s*$/.test(number) ? `${number} ${inside.trim()}` : number,
  );
  const read = readNumber(plain, decimal);
  const watts = read && (read.unit === '' ? powerUnits[unit] : wattsOf(read.unit));
  return read && watts ? within((read.value * watts) / 1e6, 0, MOST_MW) : undefined;
};

const power: Column<number> = {
  help: () => t('megawatts from 0 to {most, number}', { most: MOST_MW }),
  read: megawatts,
};
const shortText: Column<string> = { help: () => t('at most 200 letters'), read: words };
const parties: Column<string[]> = {
  help: () => t('names of at most 200 letters, parted by |'),
  read: names(200),
};
const statuses = ['operating', 'construction', 'announced', 'withdrawn'];
const precisions: readonly Precision[] = ['building', 'site', 'town', 'region', 'country'];

/**
 * The columns of an imported list of sites, in the order of the template. One row is one site at one date: further rows of the same
 * `id` (or `name`) are further steps of its capacity. Only coordinates must be there; an empty cell is unknown, never 0.
 */
export const siteColumns = {
  id: {
    help: () => t('lower-case words joined by hyphens'),
    read: (text) => (text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) ? text : undefined),
  } as Column<string>,
  name: { help: () => t('a name of at most 200 letters'), read: words } as Column<string>,
  latitude_deg: {
    help: () => t('degrees from -90 to 90, north positive'),
    read: (text) => within(readAngle(text, 'latitude'), -90, 90),
  } as Column<number>,
  longitude_deg: {
    help: () => t('degrees from -180 to 180, east positive'),
    read: (text) => within(readAngle(text, 'longitude'), -180, 360),
  } as Column<number>,
  precision: {
    help: () => t('one of {list}', { list: precisions.join(', ') }),
    read: (text) => precisions.find((word) => word === text.toLowerCase()),
  } as Column<Precision>,
  town: shortText,
  region: shortText,
  country: shortText,
  status: {
    help: () => t('one of {list}', { list: statuses.join(', ') }),
    read: readStatus,
  },
  date: {
    help: () => t('a day, like 2026-05-31'),
    read: (text, { dateOrder }) => readDay(text, dateOrder) ?? undefined,
  } as Column<DayRead>,
  it_power_mw: power,
  facility_power_mw: power,
  accelerator: {
    help: () => t('one of {list}', { list: accelerators.map(({ id }) => id).join(', ') }),
    read: readAccelerator,
  },
  accelerators: {
    help: () => t('a whole number from 0 to {most, number}', { most: MOST_ACCELERATORS }),
    read: (text, { decimal }) => {
      const read = readNumber(text, decimal);
      const count = read?.unit === '' ? within(read.value, 0, MOST_ACCELERATORS) : undefined;
      return count !== undefined && Number.isInteger(count) ? count : undefined;
    },
  } as Column<number>,
  owner: parties,
  operator: parties,
  sources: {
    help: () => t('addresses or titles of at most 2,000 letters, parted by |'),
    read: names(2000),
  } as Column<string[]>,
} satisfies Record<Exclude<SiteField, 'position'>, Column<unknown>>;

export type SiteColumn = keyof typeof siteColumns;

/** Whether a header is one of the documented ones that nobody else uses: such a file is held to what it says. */
export const isOwnHeader = (header: string): boolean =>
  /^(latitude_deg|longitude_deg|it_power_mw|facility_power_mw)$/.test(folded(header).replaceAll(' ', '_'));
