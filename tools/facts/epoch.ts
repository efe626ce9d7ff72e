import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { amountIn, dayIn, Refused, type Row, readTable, textIn } from './table';

/** A step or an observation of a site's timeline. Megawatts as the table writes them; null is unknown. */
export interface TimelineRow {
  date: string;
  itMw: number | null;
  facilityMw: number | null;
  /** Buildings that run; null where the table does not say. */
  buildings: number | null;
  /** Where it stands. */
  path: string;
}

export interface ChipRow {
  date: string;
  /** As the table names it, such as `TPU v6e`. */
  chip: string;
  count: number;
  /** True where the operator itself has told both kind and number. */
  disclosed: boolean;
  path: string;
}

/** What a table's main row says of a site. */
export interface MainRow {
  name: string;
  owner: string;
  users: string;
  project: string;
  country: string;
  /** Billions of US dollars of 2025, by the publisher's own model; null where the vintage has no such column. */
  costBillionUsd: number | null;
  /** IT power "now" by day of the table, megawatts; a vintage may hold two. */
  itNowMw: readonly (readonly [day: string, itMw: number])[];
  path: string;
}

/** The tables of Epoch AI as of one day. */
export interface Vintage {
  /** ISO day. */
  day: string;
  /** Id of its source, such as `epoch-2026-10`. */
  source: string;
  sites: Map<string, MainRow>;
  timelines: Map<string, TimelineRow[]>;
  /** Null where the vintage has no table of chips. */
  chips: Map<string, ChipRow[]> | null;
}

const MAIN = 'data_centers.csv';
const TIMELINES = 'data_center_timelines.csv';
const CHIPS = 'data_center_chip_quantities.csv';
/** `IT power 2026-10-02/18 (MW)`: the last day of a dated column counts. */
const DATED = /^IT power (\d{4}-\d{2})-(\d{2})(?:\/(\d{2}))? \(MW\)$/;
const COST = 'Current total capital cost (2025 USD billions)';
const BUILDINGS = 'Buildings operational';
const CURRENT = 'Current power (MW)';

function grouped<T extends { path: string }>(rows: readonly Row[], read: (row: Row) => T): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = textIn(row, 'Data center');
    groups.set(name, [...(groups.get(name) ?? []), read(row)]);
  }
  return groups;
}

/** Every day of a site once, in order. @throws {Refused} where two rows of one day disagree. */
function inOrder(rows: readonly TimelineRow[]): TimelineRow[] {
  const sorted = [...rows].sort((a, b) => a.date.localeCompare(b.date));
  sorted.forEach((row, index) => {
    const before = sorted[index - 1];
    if (before?.date === row.date && (before.itMw !== row.itMw || before.facilityMw !== row.facilityMw))
      throw new Refused([
        { path: row.path, message: `gives ${row.date} other figures than ${before.path} does` },
      ]);
  });
  return sorted.filter((row, index) => sorted[index - 1]?.date !== row.date);
}

function readMain(
  folder: string,
  path: string,
  day: string | null,
): { day: string; sites: Vintage['sites'] } {
  const file = join(folder, MAIN);
  const wanted = ['Name', 'Owner', 'Users', 'Project', 'Country'];
  const { head } = readTable(file, path, wanted);
  const dated = head.filter((name) => DATED.test(name));
  const { rows } = readTable(file, path, wanted, [COST, CURRENT, ...dated]);
  const dayOf = (name: string): string => {
    const [, month, first, last] = DATED.exec(name) ?? [];
    return `${month}-${last ?? first}`;
  };
  const asOf = day ?? dated.map(dayOf).sort().at(-1);
  if (!asOf)
    throw new Refused([
      { path, message: 'has no dated column; name its folder by the day of the tables, like 2026-10-18' },
    ]);
  const sites = new Map<string, MainRow>();
  for (const row of rows) {
    const name = textIn(row, 'Name');
    const twice = sites.get(name);
    if (twice)
      throw new Refused([
        { path: row.path, message: `names "${name}", which is there already: ${twice.path}` },
      ]);
    const columns: [string, string][] = dated.map((column) => [dayOf(column), column]);
    if (columns.length === 0) columns.push([asOf, CURRENT]);
    const itNowMw = columns.flatMap(([at, column]) => {
      const value = amountIn(row, column);
      return value === null ? [] : [[at, value] as const];
    });
    const { Owner: owner = '', Users: users = '', Project: project = '' } = row.cells;
    const country = textIn(row, 'Country');
    sites.set(name, {
      name,
      owner,
      users,
      project,
      country,
      costBillionUsd: amountIn(row, COST),
      itNowMw,
      path: row.path,
    });
  }
  return { day: asOf, sites };
}

function readTimelines(file: string, path: string): Vintage['timelines'] {
  const { rows } = readTable(file, path, ['Data center', 'Date', 'IT power (MW)', 'Power (MW)'], [BUILDINGS]);
  const groups = grouped(rows, (row): TimelineRow => {
    const [itMw, facilityMw] = [amountIn(row, 'IT power (MW)'), amountIn(row, 'Power (MW)')];
    if (itMw !== null && facilityMw !== null && facilityMw < itMw)
      throw new Refused([
        { path: row.path, message: `Power (MW) must be at least the IT power, ${itMw}; found ${facilityMw}` },
      ]);
    return {
      date: dayIn(row, 'Date'),
      itMw,
      facilityMw,
      buildings: amountIn(row, BUILDINGS),
      path: row.path,
    };
  });
  return new Map([...groups].map(([name, each]) => [name, inOrder(each)]));
}

function readChips(file: string, path: string): Vintage['chips'] {
  if (!existsSync(file)) return null;
  const columns = [
    'Data center',
    'Date',
    'Chip type',
    'Number of Units',
    'Chip type source',
    'Number of Units source',
  ];
  const { rows } = readTable(file, path, columns);
  const told = 'Company disclosure';
  return grouped(rows, (row): ChipRow => {
    const count = amountIn(row, 'Number of Units');
    if (count === null) throw new Refused([{ path: row.path, message: 'Number of Units is empty' }]);
    return {
      date: dayIn(row, 'Date'),
      chip: textIn(row, 'Chip type'),
      count,
      disclosed: [row.cells['Chip type source'], row.cells['Number of Units source']].every(
        (each) => each === told,
      ),
      path: row.path,
    };
  });
}

function readVintage(folder: string, path: string): Vintage {
  const named = /^\d{4}-\d{2}-\d{2}$/.exec(basename(folder))?.[0] ?? null;
  const { day, sites } = readMain(folder, `${path}/${MAIN}`, named);
  const timelines = readTimelines(join(folder, TIMELINES), `${path}/${TIMELINES}`);
  const chips = readChips(join(folder, CHIPS), `${path}/${CHIPS}`);
  return { day, source: `epoch-${day.slice(0, 7)}`, sites, timelines, chips };
}

/**
 * The vintages in a folder, the oldest first: either one folder for each, named by its day, or the tables of one themselves.
 * @param folder where they lie.
 * @throws {Refused} with file, row and a sentence for what cannot be read.
 */
export function readVintages(folder: string): Vintage[] {
  const name = basename(folder);
  if (!existsSync(folder)) throw new Refused([{ path: folder, message: 'is not there' }]);
  if (existsSync(join(folder, MAIN))) return [readVintage(folder, name)];
  const vintages = readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isDirectory() && existsSync(join(folder, each.name, MAIN)))
    .map((each) => readVintage(join(folder, each.name), `${name}/${each.name}`))
    .sort((a, b) => a.day.localeCompare(b.day));
  if (vintages.length === 0)
    throw new Refused([{ path: folder, message: `holds no ${MAIN}, and no folder that holds one` }]);
  return vintages;
}
