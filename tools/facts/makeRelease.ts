import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFootprints } from '../../src/facts/check/footprintSchema';
import type { SitesFile } from '../../src/facts/expandSites';
import type { SiteFootprints } from '../../src/facts/footprints';
import { readRelease } from '../factsPlugin';
import { changesOf, type Digest, digestOf } from './digest';
import { readVintages, type Vintage } from './epoch';
import { inServiceBy, type Mend, readOutlines } from './outlines';
import { type Place, readPlaces } from './places';
import { reportOf } from './report';
import { type Curated, earliest, halvesOf, type SiteHalves, siteOf, stepsIn } from './sites';
import { Refused } from './table';

/** Folders, as the command names them. */
export interface Folders {
  /** The tables: a folder of vintages, or one of them. */
  epoch: string;
  /** Places, outlines, curated rows and earlier releases: `data/`. */
  data: string;
  /** The release's rows: `src/facts/rows/`. */
  rows: string;
}

const json = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T;

/** The vintages asked for, over those that the project keeps: an older one still tells what it said. */
function vintagesOf(epoch: string, kept: string): Vintage[] {
  const asked = readVintages(epoch);
  const days = new Set(asked.map(({ day }) => day));
  const newest = asked.at(-1)?.day ?? '';
  const others = existsSync(kept)
    ? readVintages(kept).filter(({ day }) => !days.has(day) && day < newest)
    : [];
  return [...others, ...asked].sort((a, b) => a.day.localeCompare(b.day));
}

function wholeOf(curated: Curated): SiteHalves {
  const { capacityRemarks: _, acceleratorRemarks: __, ...site } = curated;
  const rows = (site.capacity ?? []).map((row) => (row.state === 'reported' ? row.date : row.itPowerW.asOf));
  const told = earliest([...(site.events ?? []).map(({ date }) => date), ...rows, site.contractPowerW?.asOf]);
  return halvesOf({ told, begun: null, ...site } as unknown as Parameters<typeof halvesOf>[0]);
}

/** One row of a JSON array to a line: a change of one site is a change of one line. */
const lines = (rows: readonly unknown[]): string =>
  `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
const entries = (rows: Readonly<Record<string, unknown>>): string =>
  `{\n${Object.entries(rows)
    .map(([key, row]) => `${JSON.stringify(key)}: ${JSON.stringify(row)}`)
    .join(',\n')}\n}`;

/** @throws {Refused} for every site of the newest tables that lacks a place, or a row in the main table. */
function checkNames({ sites, timelines }: Vintage, places: ReadonlyMap<string, Place>): void {
  const lost = [...sites.values()]
    .filter(({ name }) => !places.has(name))
    .map(({ name, path }) => ({ path, message: `"${name}" has no place: it wants a row in places.csv` }));
  const loose = [...timelines]
    .filter(([name]) => !sites.has(name))
    .map(([name, [row]]) => ({
      path: row?.path ?? '',
      message: `is of "${name}", which data_centers.csv does not name`,
    }));
  if (lost.length + loose.length > 0) throw new Refused([...lost, ...loose]);
}

interface Made {
  files: Record<string, string>;
  outlines: Map<string, SiteFootprints>;
  vintages: Vintage[];
  places: ReadonlyMap<string, Place>;
}

function make({ epoch, data }: Folders): Made {
  const vintages = vintagesOf(epoch, join(data, 'epoch'));
  const newest = vintages.at(-1);
  const chips = vintages.filter((each) => each.chips !== null).at(-1) ?? newest;
  if (!newest || !chips) throw new Refused([{ path: epoch, message: 'holds no tables' }]);
  const places = readPlaces(join(data, 'places.csv'), 'places.csv');
  const mends = json<Mend[]>(data, 'curated', 'outlineMends.json');
  const outlines = readOutlines(join(data, 'outlines.json'), mends, '2026-09');
  for (const [name, rows] of newest.timelines) {
    const shapes = outlines.get(places.get(name)?.id ?? '');
    if (shapes) outlines.set(shapes.site, inServiceBy(shapes, stepsIn(rows), newest.day));
  }
  for (const each of json<SiteFootprints[]>(data, 'curated', 'outlines.json')) outlines.set(each.site, each);
  const curated = new Map(json<Curated[]>(data, 'curated', 'sites.json').map((each) => [each.id, each]));
  const gridFactors = json<Record<string, string | null>>(data, 'curated', 'gridFactors.json');
  checkNames(newest, places);
  const ofTables = [...newest.sites.values()].map((main) =>
    siteOf(main, { vintages, places, gridFactors }, curated.get(places.get(main.name)?.id ?? '')),
  );
  const known = new Set(ofTables.map(({ core }) => core.id));
  const others = [...curated.values()].filter(({ id }) => !known.has(id)).map(wholeOf);
  const order = [...curated.keys()];
  const rank = ({ core }: SiteHalves) => (order.indexOf(core.id) + order.length + 1) % (order.length + 1);
  const halves = [...ofTables, ...others].sort(
    (a, b) => rank(a) - rank(b) || a.core.id.localeCompare(b.core.id),
  );
  const rule = ({ source, day }: Vintage) => ({ source, asOf: source.replace(/^epoch-/, ''), day });
  const table: SitesFile['table'] = rule(newest);
  const details = Object.fromEntries(halves.map(({ core, details: rest }) => [core.id, rest]));
  const files = {
    'sites.json': `{"table": ${JSON.stringify(table)},\n"sites": ${lines(halves.map(({ core }) => core))}}\n`,
    'siteDetails.json': `{"table": ${JSON.stringify(table)},\n"chips": ${JSON.stringify(rule(chips))},\n"sites": ${entries(details)}}\n`,
  };
  return { files, outlines, vintages, places };
}

/** The last release that was published before this one; null where there is none. */
function digestBefore(data: string, id: string): Digest | null {
  const folder = join(data, 'releases');
  const digests = readdirSync(folder).map((name) => json<Digest>(folder, name));
  return (
    digests
      .filter((each) => each.id < id)
      .sort((a, b) => a.id.localeCompare(b.id))
      .at(-1) ?? null
  );
}

function writeOutlines(
  folder: string,
  outlines: ReadonlyMap<string, SiteFootprints>,
  sites: ReadonlySet<string>,
): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [id, { outlines: shapes, ...head }] of outlines)
    if (sites.has(id))
      writeFileSync(
        join(folder, `${id}.json`),
        `${JSON.stringify(head).slice(0, -1)},"outlines":${lines(shapes)}}\n`,
      );
}

/**
 * Makes the release's rows and writes them; gives what it took, left and changed, as text. What cannot be right stops it before
 * anything is written.
 * @throws {Refused} with file, row and a sentence for each fault.
 */
export function makeRelease(folders: Folders): string {
  const { rows, data } = folders;
  const { files, outlines, vintages, places } = make(folders);
  const read = readRelease(rows, files);
  if (!read.ok) throw new Refused(read.errors);
  const release = read.value;
  const sites = new Set(release.sites.map(({ id }) => id));
  const shapes = validateFootprints(
    [...outlines.values()].filter(({ site }) => sites.has(site)),
    { sites, sources: new Set(Object.keys(release.sources)) },
  );
  if (!shapes.ok) throw new Refused(shapes.errors);
  const before = digestBefore(data, release.id);
  const changes = before ? changesOf(before, digestOf(release)) : null;
  for (const [name, text] of Object.entries(files)) writeFileSync(join(rows, name), text);
  writeOutlines(join(rows, 'outlines'), outlines, sites);
  if (changes) writeFileSync(join(rows, 'changes.json'), `${JSON.stringify(changes, null, 1)}\n`);
  return reportOf({ release, outlines, vintages, places, changes });
}
