import { t } from '../../locales/i18n';
import { csvMark, csvRows } from '../../shared/csvRows';
import type { Problem } from '../../shared/result';
import type { SiteFootprints } from '../footprints';
import { release } from '../release';
import type { DetailedSite } from '../types';
import { idOf, importedSite, type PlacedRow } from './importedSites';
import { readFeatures } from './readFeatures';
import { isSiteColumn, readCells, type SiteColumn, type SiteRow, siteColumns } from './siteCells';

/** Longest text that is read, letters; a row of a site has some hundred. */
const MOST_LETTERS = 5_000_000;
const MOST_ROWS = 20_000;
const MOST_SITES = 2_000;

/** Sites of an imported file, and the outlines that a GeoJSON file brings. */
export interface SitesOfFile {
  sites: DetailedSite[];
  footprints: SiteFootprints[];
  /** Rows or features that could not be read. */
  leftOut: number;
}

/**
 * Outcome of reading: `notes` tell what was left out or changed, each with its line, and its column where one is to blame. Those
 * with a `leftOutRow` say why that row or feature is missing, the others are remarks.
 */
export type SitesRead =
  | { ok: true; value: SitesOfFile; notes: Problem[] }
  | { ok: false; errors: Problem[]; leftOut: number };

const at = (line: number | null): { line?: number } => (line === null ? {} : { line });

/** Rows or features that some problem has left out. */
const rowsLeftOut = (problems: readonly Problem[]): number =>
  new Set(problems.flatMap(({ leftOutRow }) => leftOutRow ?? [])).size;

/** Rows by the id of their site, in order of their first row; a row that puts its site elsewhere is left out. */
function groupsOf(rows: readonly PlacedRow[], problems: Problem[]): Map<string, [PlacedRow, ...PlacedRow[]]> {
  const groups = new Map<string, [PlacedRow, ...PlacedRow[]]>();
  for (const placed of rows) {
    const { row, path, line, number } = placed;
    const id = row.id ?? idOf(row.name ?? '');
    const group = groups.get(id);
    const first: SiteRow | undefined = group?.[0].row;
    if (!group) groups.set(id, [placed]);
    else if (first?.latitude_deg !== row.latitude_deg || first.longitude_deg !== row.longitude_deg) {
      const message = t(
        'places “{id}” elsewhere than its first row; give one place, or another id. The row was left out',
        { id },
      );
      problems.push({ path, message, leftOutRow: number, ...at(line) });
    } else group.push(placed);
  }
  return groups;
}

/** An id that is not taken: one that is gets `-imported`, then a number. */
function freeId(own: string, taken: (id: string) => boolean): string {
  if (!taken(own)) return own;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? `${own}-imported` : `${own}-imported-${n}`;
    if (!taken(id)) return id;
  }
}

function headerOf(
  cells: readonly string[],
  name: string,
  line: number,
  problems: Problem[],
): (SiteColumn | null)[] {
  const seen = new Set<string>();
  return cells.map((cell, index) => {
    const column = cell.trim().toLowerCase();
    const path = `${name}: line ${line}, column ${index + 1}`;
    if (isSiteColumn(column) && !seen.has(column)) {
      seen.add(column);
      return column;
    }
    if (column !== '')
      problems.push({
        path,
        message: seen.has(column)
          ? t('names “{column}” a second time; the second was passed over', { column })
          : t('“{column}” is no column of a list of sites and was passed over; the columns are {columns}', {
              column: column.slice(0, 40),
              columns: Object.keys(siteColumns).join(', '),
            }),
        line,
        column: index + 1,
      });
    return null;
  });
}

/** The columns of the first line; null, and told, where one that must be there is not. */
function columnsOf(
  head: { line: number; cells: string[] },
  name: string,
  problems: Problem[],
): (SiteColumn | null)[] | null {
  const columns = headerOf(head.cells, name, head.line, problems);
  const missing = (['name', 'latitude_deg', 'longitude_deg'] as const).filter(
    (each) => !columns.includes(each),
  );
  if (missing.length === 0) return columns;
  problems.push({
    path: `${name}: line ${head.line}`,
    message: t('must name the columns; not found: {columns}', { columns: missing.join(', ') }),
    line: head.line,
  });
  return null;
}

function readCsv(name: string, text: string, problems: Problem[]): PlacedRow[] {
  const rows: { line: number; cells: string[] }[] = [];
  for (const { line, cells } of csvRows(text, csvMark(text))) {
    if (!cells) {
      const message = t('opens a quotation mark that never closes; what follows was not read');
      problems.push({ path: `${name}: line ${line}`, message, line, leftOutRow: line });
      break;
    }
    rows.push({ line, cells });
  }
  const [head, ...body] = rows;
  const columns = head ? columnsOf(head, name, problems) : null;
  const placed: PlacedRow[] = [];
  for (const { line, cells } of columns ? body : []) {
    const texts: Partial<Record<SiteColumn, string>> = {};
    columns?.forEach((column, index) => {
      if (column !== null) texts[column] = cells[index] ?? '';
    });
    const read = readCells(texts);
    if (!Array.isArray(read)) {
      placed.push({ row: read, path: `${name}: line ${line}`, line, number: line });
      continue;
    }
    for (const { column: field, message } of read) {
      const column = (columns?.indexOf(field) ?? -1) + 1;
      const path = `${name}: line ${line}, column ${column || '?'} (${field})`;
      problems.push({ path, message, line, field, leftOutRow: line, ...(column > 0 ? { column } : {}) });
    }
  }
  return placed;
}

const isJson = (name: string, text: string): boolean =>
  /^\uFEFF?\s*[[{]/.test(text) || /\.(geo)?json$/i.test(name);

const refused = (path: string, message: string): SitesRead => ({
  ok: false,
  errors: [{ path, message }],
  leftOut: 0,
});

/** Sites of the groups under ids that are free; one that is not is changed and told. `ids`: as in the file → as it is. */
function namedSites(
  groups: ReadonlyMap<string, [PlacedRow, ...PlacedRow[]]>,
  fileId: string,
  others: ReadonlySet<string>,
  problems: Problem[],
): { sites: DetailedSite[]; ids: Map<string, string> } {
  const ofRelease = new Set(release.sites.map((site) => site.id));
  const ids = new Map<string, string>();
  const used = new Set<string>();
  const sites = [...groups].map(([own, group]) => {
    const id = freeId(
      own,
      (each) =>
        ofRelease.has(each) || others.has(each) || used.has(each) || (each !== own && groups.has(each)),
    );
    used.add(id);
    ids.set(own, id);
    const [{ path, line }] = group;
    if (id !== own)
      problems.push({
        path,
        message: ofRelease.has(own)
          ? t('“{own}” is a site of the facts already; this one is “{id}”, and both stay', { own, id })
          : t('“{own}” is in another imported file already; this one is “{id}”, and both stay', { own, id }),
        ...at(line),
      });
    return importedSite(id, group, release.date, fileId);
  });
  return { sites, ids };
}

/**
 * Reads a dropped list of sites: CSV with the columns of `siteColumns` in its first line, or GeoJSON whose points carry them as
 * properties and whose polygons are outlines (`readFeatures.ts`). Bad rows are left out and told in `notes`, each with its line
 * and column; refused where no site is left. An id of the release, or one of `others`, is changed and told, so that neither
 * hides the other. The sentences are in the active language.
 * @param fileId the file's id in the scene, which the sources of its figures name.
 */
export function readSites(
  name: string,
  text: string,
  fileId = 'file',
  others: ReadonlySet<string> = new Set(),
): SitesRead {
  if (text.length > MOST_LETTERS) return refused(name, t('is longer than 5 MB; part it into smaller files'));
  const problems: Problem[] = [];
  const { rows, outlines } = isJson(name, text)
    ? readFeatures(name, text, problems, fileId)
    : { rows: readCsv(name, text, problems), outlines: () => [] };
  if (rows.length > MOST_ROWS)
    return refused(name, t('has more than {most, number} rows; part it', { most: MOST_ROWS }));
  const groups = groupsOf(rows, problems);
  if (groups.size > MOST_SITES)
    return refused(name, t('has more than {most, number} sites; part it', { most: MOST_SITES }));
  const { sites, ids } = namedSites(groups, fileId, others, problems);
  const footprints = outlines(sites, ids);
  const leftOut = rowsLeftOut(problems);
  if (sites.length === 0) {
    const errors = problems.length > 0 ? problems : [{ path: name, message: t('holds no site') }];
    return { ok: false, errors, leftOut };
  }
  const drawn = sites.map((site) => ({
    ...site,
    footprints: footprints.find((each) => each.site === site.id) ?? null,
  }));
  return { ok: true, value: { sites: drawn, footprints, leftOut }, notes: problems };
}
