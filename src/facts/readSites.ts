import type { Problem, Read } from '../shared/result';
import { csvRows } from './csvRows';
import type { SiteFootprints } from './footprints';
import { idOf, importedSite } from './importedSites';
import { readFeatures } from './readFeatures';
import { release } from './release';
import { isSiteColumn, readCells, type SiteColumn, type SiteRow, siteColumns } from './siteCells';
import type { Site } from './types';

/** Longest text that is read, letters; a row of a site has some hundred. */
const MOST_LETTERS = 5_000_000;
const MOST_ROWS = 20_000;

/** Sites of an imported file, and the outlines that a GeoJSON file brings. */
export interface ImportedSites {
  sites: Site[];
  footprints: SiteFootprints[];
}

/** A row that has been read, with what it says of itself for messages. */
export interface PlacedRow {
  row: SiteRow;
  path: string;
  line: number | null;
}

/** Rows into sites, in order of their first row. An id of the release gets `-imported`, so that neither hides the other. */
function sitesFrom(rows: readonly PlacedRow[], problems: Problem[]): Site[] {
  const groups = new Map<string, [SiteRow, ...SiteRow[]]>();
  for (const { row, path, line } of rows) {
    const own = row.id ?? idOf(row.name ?? '');
    const id = release.sites.some((site) => site.id === own) ? `${own}-imported` : own;
    const group = groups.get(id);
    if (!group) groups.set(id, [row]);
    else if (group[0].latitude_deg !== row.latitude_deg || group[0].longitude_deg !== row.longitude_deg)
      problems.push({
        path,
        message: `places "${id}" elsewhere than its first row; give one place, or another id. The row was left out`,
        ...(line === null ? {} : { line }),
      });
    else group.push(row);
  }
  return [...groups].map(([id, group]) => importedSite(id, group, release.date));
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
          ? `names "${column}" a second time; the second was passed over`
          : `"${column.slice(0, 40)}" is no column of a list of sites and was passed over; the columns are ${Object.keys(siteColumns).join(', ')}`,
        line,
      });
    return null;
  });
}

function readCsv(name: string, text: string, problems: Problem[]): PlacedRow[] {
  const { rows, openQuoteLine } = csvRows(text);
  if (openQuoteLine !== null)
    problems.push({
      path: `${name}: line ${openQuoteLine}`,
      message: 'opens a quotation mark that never closes; what follows was not read',
      line: openQuoteLine,
    });
  const [head, ...body] = rows;
  if (!head) return [];
  const columns = headerOf(head.cells, name, head.line, problems);
  const missing = (['name', 'latitude_deg', 'longitude_deg'] as const).filter(
    (each) => !columns.includes(each),
  );
  if (missing.length > 0) {
    problems.push({
      path: `${name}: line ${head.line}`,
      message: `must name the columns; ${missing.join(', ')} not found`,
      line: head.line,
    });
    return [];
  }
  const placed: PlacedRow[] = [];
  for (const { line, cells } of body) {
    const texts: Partial<Record<SiteColumn, string>> = {};
    columns.forEach((column, index) => {
      if (column !== null) texts[column] = cells[index] ?? '';
    });
    const read = readCells(texts);
    if (!Array.isArray(read)) placed.push({ row: read, path: `${name}: line ${line}`, line });
    else
      for (const { column, message } of read)
        problems.push({
          path: `${name}: line ${line}, column ${columns.indexOf(column) + 1 || '?'} (${column})`,
          message,
          line,
        });
  }
  return placed;
}

/**
 * Reads a dropped list of sites: CSV with the columns of `siteColumns` in its first line, or GeoJSON whose points carry them as
 * properties and whose polygons are outlines (`readFeatures.ts`). Bad rows are left out and told in `notes`, each with its line
 * and column; refused where no site is left.
 */
export function readSites(name: string, text: string): Read<ImportedSites> {
  const problems: Problem[] = [];
  if (text.length > MOST_LETTERS)
    return {
      ok: false,
      errors: [{ path: name, message: 'is longer than 5 MB; part it into smaller files' }],
    };
  const isJson = /^\uFEFF?\s*[[{]/.test(text);
  const { rows, outlines } = isJson
    ? readFeatures(name, text, problems)
    : { rows: readCsv(name, text, problems), outlines: () => [] };
  if (rows.length > MOST_ROWS)
    return { ok: false, errors: [{ path: name, message: `has more than ${MOST_ROWS} rows; part it` }] };
  const sites = sitesFrom(rows, problems);
  if (sites.length === 0)
    return {
      ok: false,
      errors: problems.length > 0 ? problems : [{ path: name, message: 'holds no site' }],
    };
  return { ok: true, value: { sites, footprints: outlines(sites) }, notes: problems };
}
