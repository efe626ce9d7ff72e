import { t } from '../../locales/i18n';
import type { Problem } from '../../shared/result';
import { finish, type Steps } from '../../shared/steps';
import type { Outline, SiteFootprints } from '../footprints';
import { release } from '../release';
import type { DetailedSite } from '../types';
import { type Group, groupRows } from './groupRows';
import { guessMapping } from './guess/guessMapping';
import { importedSite } from './importedSites';
import { importedSourceId } from './importedSource';
import type { SiteMapping } from './mapping';
import { NoteList, type SiteNote } from './notes';
import { namedOutlines, ownOutlines } from './outlines';
import { placedRows } from './placedRows';
import { readTable } from './table/readTable';
import { exchangedRing } from './table/shapes';
import type { OutlineFeature, Refusal, Table } from './table/table';

/** Sites between two steps. */
const STEP = 100;
/** Most sites of one file. */
const MOST_SITES = 10_000;

/** Sites of an imported file, and the outlines that a file with geometry brings. */
export interface SitesOfFile {
  sites: DetailedSite[];
  footprints: SiteFootprints[];
  /** Rows or features that could not be read. */
  leftOut: number;
  /** Columns that say something and were passed over. */
  unusedColumns: string[];
}

/**
 * Outcome of reading: `notes` tell what was left out or changed, each kind once with its count, its first lines, and its column
 * where one is to blame. Those with a `leftOutRow` say why rows or features are missing, the others are remarks.
 */
export type SitesRead =
  | { ok: true; value: SitesOfFile; notes: SiteNote[] }
  | { ok: false; errors: SiteNote[]; leftOut: number };

interface ReadOptions {
  /** The file's id in the scene, which the sources of its figures name. */
  fileId?: string;
  /** Ids of earlier files: one of them, or of the release, is changed and told, so that neither hides the other. */
  others?: ReadonlySet<string>;
  /** How the columns are read; guessed where it is absent. */
  mapping?: SiteMapping | undefined;
}

const whole = (problem: Problem): SiteNote => ({
  ...problem,
  count: 1,
  lines: problem.line === undefined ? [] : [problem.line],
});

const refusedWith = (problem: Problem, notes: NoteList): SitesRead => ({
  ok: false,
  errors: [...notes.list(), whole(problem)],
  leftOut: notes.leftOut,
});

/** An id that is not taken: one that is gets `-imported`, then a number. */
function freeId(own: string, taken: (id: string) => boolean): string {
  if (!taken(own)) return own;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? `${own}-imported` : `${own}-imported-${n}`;
    if (!taken(id)) return id;
  }
}

/** Sites of the groups under ids that are free; one that is not is changed and told. `ids`: as in the file → as it is. */
function* namedSites(
  groups: ReadonlyMap<string, Group>,
  fileId: string,
  others: ReadonlySet<string>,
  notes: NoteList,
): Steps<{ sites: DetailedSite[]; ids: Map<string, string> }> {
  const ofRelease = new Set(release.sites.map((site) => site.id));
  const ids = new Map<string, string>();
  const used = new Set<string>();
  const sites: DetailedSite[] = [];
  for (const [own, group] of groups) {
    if (sites.length % STEP === STEP - 1) yield;
    const id = freeId(
      own,
      (each) =>
        ofRelease.has(each) || others.has(each) || used.has(each) || (each !== own && groups.has(each)),
    );
    used.add(id);
    ids.set(own, id);
    const [{ path, line }] = group;
    if (id !== own)
      notes.tell(ofRelease.has(own) ? 'ofRelease' : 'ofOthers', {
        path,
        message: ofRelease.has(own)
          ? t('“{own}” is a site of the facts already; this one is “{id}”, and both stay', { own, id })
          : t('“{own}” is in another imported file already; this one is “{id}”, and both stay', { own, id }),
        ...(line === null ? {} : { line }),
      });
    sites.push(importedSite(id, group, release.date, fileId));
  }
  return { sites, ids };
}

/** Columns with something in them that no field reads. */
function unusedOf({ columns, rows }: Table, mapping: SiteMapping): string[] {
  return columns.filter(
    (header, at) =>
      (mapping.columns[header] ?? null) === null && rows.some(({ cells }) => (cells[at] ?? '').trim() !== ''),
  );
}

/** Most names of columns in one sentence. */
const MOST_NAMED = 12;

function tellUnused(name: string, table: Table, unused: readonly string[], notes: NoteList): void {
  const shown = unused
    .slice(0, MOST_NAMED)
    .map((header) => (header.length > 40 ? `${header.slice(0, 40)}…` : header));
  const isTable = table.format === 'csv';
  notes.count('unused', unused.length, {
    path: isTable ? `${name}: line ${table.headerLine}` : name,
    message: t('has columns that are not used: {columns}', {
      columns: [...shown, ...(unused.length > MOST_NAMED ? ['…'] : [])].join(', '),
    }),
    ...(isTable ? { line: table.headerLine } : {}),
  });
}

/** Whether anything of a table says where its rows lie. */
export const isPlaced = ({ rows, outlines }: Table, { columns }: SiteMapping): boolean => {
  const fields = new Set(Object.values(columns));
  const hasBoth = fields.has('latitude_deg') && fields.has('longitude_deg');
  return hasBoth || fields.has('position') || outlines.length > 0 || rows.some(({ shape }) => shape !== null);
};

function noPlaces(name: string, { format, columns, headerLine }: Table): Problem {
  const shown = columns
    .slice(0, MOST_NAMED)
    .map((header) => header.slice(0, 40))
    .join(', ');
  const message = t(
    'has no column of coordinates, such as latitude and longitude; its columns are {columns}',
    {
      columns: shown,
    },
  );
  return format === 'csv'
    ? { path: `${name}: line ${headerLine}`, message, line: headerLine }
    : { path: name, message };
}

/** The sites with the outlines that their own rows and others bring. */
function* withOutlines(
  sites: readonly DetailedSite[],
  groups: readonly Group[],
  named: ReadonlyMap<string, Outline[]>,
  fileId: string,
  notes: NoteList,
): Steps<DetailedSite[]> {
  const drawnSites: DetailedSite[] = [];
  for (const [k, site] of sites.entries()) {
    if (k % STEP === STEP - 1) yield;
    const rings = (groups[k] ?? []).flatMap(({ rings, line, path }) =>
      rings.map((ring) => ({ ring, line, path })),
    );
    const { drawn, tooLarge } = ownOutlines(rings, fileId);
    for (const { path, line } of tooLarge)
      notes.tell('large', {
        path,
        message: t('is larger than any building; its middle is the site, and no outline is drawn'),
        ...(line === null ? {} : { line }),
      });
    const outlines = [...drawn, ...(named.get(site.id) ?? [])];
    const footprints = { site: site.id, asOf: '', sources: [importedSourceId(fileId)], outlines };
    drawnSites.push(outlines.length === 0 ? site : { ...site, footprints });
  }
  return drawnSites;
}

/** The rows of a table by its mapping, put together as sites, and the columns that say something and are passed over. */
export function* groupsOfTable(
  name: string,
  table: Table,
  mapping: SiteMapping,
  notes: NoteList,
): Steps<{ groups: Map<string, Group>; unusedColumns: string[] } | Refusal> {
  const unusedColumns = unusedOf(table, mapping);
  tellUnused(name, table, unusedColumns, notes);
  if (mapping.exchanged)
    notes.tell('exchanged', { path: name, message: t('is read with latitude and longitude exchanged') });
  const rows = yield* placedRows(name, table, mapping, notes);
  if ('refusal' in rows) return rows;
  return { groups: yield* groupRows(rows, notes), unusedColumns };
}

/** An outline with latitude and longitude exchanged; as it is where that leads off the globe. */
function exchangedOutline(feature: OutlineFeature): OutlineFeature {
  const fits = feature.rings.every((ring) => ring.every(([x]) => Math.abs(x) <= 90));
  return fits ? { ...feature, rings: feature.rings.map(exchangedRing) } : feature;
}

/** Sites of a table by its mapping; see `readSites`. */
function* sitesOfTable(
  name: string,
  table: Table,
  mapping: SiteMapping,
  notes: NoteList,
  { fileId = 'file', others = new Set() }: Omit<ReadOptions, 'mapping'>,
): Steps<SitesRead> {
  const isEmpty = table.rows.length + table.outlines.length === 0;
  if (isEmpty && (table.columns.length === 0 || isPlaced(table, mapping))) return nothingIn(name, notes);
  if (!isPlaced(table, mapping))
    return table.format === 'geojson' && notes.leftOut > 0
      ? nothingIn(name, notes)
      : refusedWith(noPlaces(name, table), notes);
  const grouped = yield* groupsOfTable(name, table, mapping, notes);
  if ('refusal' in grouped) return refusedWith(grouped.refusal, notes);
  const { groups, unusedColumns } = grouped;
  if (groups.size > MOST_SITES) {
    const message = t('has more than {most, number} sites; part it', { most: MOST_SITES });
    return refusedWith({ path: name, message }, notes);
  }
  const { sites, ids } = yield* namedSites(groups, fileId, others, notes);
  yield;
  const outlines = mapping.exchanged ? table.outlines.map(exchangedOutline) : table.outlines;
  const named = namedOutlines({ name, fileId, notes }, outlines, sites, ids);
  const drawn = yield* withOutlines(sites, [...groups.values()], named, fileId, notes);
  if (drawn.length === 0) return nothingIn(name, notes);
  const footprints = drawn.flatMap((site) => site.footprints ?? []);
  return {
    ok: true,
    value: { sites: drawn, footprints, leftOut: notes.leftOut, unusedColumns },
    notes: notes.list(),
  };
}

/** The outcome of a file without a site: what was told of it, or that it has none. */
const nothingIn = (name: string, notes: NoteList): SitesRead =>
  notes.leftOut > 0
    ? { ok: false, errors: notes.list(), leftOut: notes.leftOut }
    : refusedWith({ path: name, message: t('holds no site') }, notes);

/**
 * Reads a dropped list of sites in whatever shape (docs/imports.md): a table, GeoJSON, JSON, KML or GPX. Bad rows are left out and
 * told in `notes`; refused where no site is left. The sentences are in the active language. Linear in the text; never throws.
 */
export const readSites = (name: string, text: string, options: ReadOptions = {}): SitesRead =>
  finish(readSitesInSteps(name, text, options));

/** `readSites` in steps of a few milliseconds; JSON and XML are parsed in one. */
export function* readSitesInSteps(name: string, text: string, options: ReadOptions = {}): Steps<SitesRead> {
  const notes = new NoteList(name);
  const table = yield* readTable(name, text, notes);
  if ('refusal' in table) return refusedWith(table.refusal, notes);
  yield;
  const mapping = options.mapping ?? (yield* guessMapping(table)).mapping;
  return yield* sitesOfTable(name, table, mapping, notes, options);
}
