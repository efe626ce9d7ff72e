import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { joinCredits, readCredits } from '../src/facts/check/credits';
import { releaseCsv } from '../src/facts/check/csv';
import { validateFootprints } from '../src/facts/check/footprintSchema';
import { validateRelease } from '../src/facts/check/schema';
import baseCredits from '../src/facts/credits.json';
import { type DetailsFile, expandSites, type SitesFile, withDetails } from '../src/facts/expandSites';
import changes from '../src/facts/rows/changes.json';
import type { FactsRelease } from '../src/facts/types';
import type { Problem, Read } from '../src/shared/result';

/** Folder of the release's rows in `src/facts`. */
const ROWS = 'rows';
/** Outlines of one site to a file: checked with the release, but no part of it, as only the descent to a campus reads them. */
const OUTLINES = 'outlines';
/** What the release says otherwise than the one before it. */
const CHANGES = 'changes.json';
const CREDIT_FOLDERS = ['textures', 'geo', 'fonts', 'models'];
const LICENCE =
  "Contains data of Epoch AI, 'Frontier Data Centers Hub', epoch.ai/data/data-centers, CC BY 4.0, and of OpenStreetMap contributors, ODbL 1.0.";

function readJson(file: string, path: string): Read<unknown> {
  try {
    return { ok: true, value: JSON.parse(readFileSync(file, 'utf8')) };
  } catch (error) {
    return { ok: false, errors: [{ path, message: `is not readable as JSON: ${(error as Error).message}` }] };
  }
}

function checkOutlines(folder: string, { sites, sources }: FactsRelease): Problem[] {
  const path = join(folder, OUTLINES);
  if (!existsSync(path)) return [];
  const raw = readdirSync(path).map((name) => readJson(join(path, name), `facts/${OUTLINES}/${name}`));
  const errors = raw.flatMap((each) => (each.ok ? [] : each.errors));
  if (errors.length > 0) return errors;
  const read = validateFootprints(
    raw.map((each) => (each.ok ? each.value : null)),
    { sites: new Set(sites.map(({ id }) => id)), sources: new Set(Object.keys(sources)) },
  );
  return read.ok ? [] : read.errors;
}

/** The whole records of the sites from their two files, of which the first picture asks for one. */
function wholeSites(core: unknown, details: unknown): unknown {
  const { sites, ...rules } = details as DetailsFile;
  return expandSites(core as SitesFile).map((site) => {
    const rest = sites[site.id];
    return rest ? withDetails(site, rest, rules) : site;
  });
}

/**
 * Reads and checks the release in a folder of JSON files, one for each part and release.json for id and date.
 * @param texts files that take the place of those in the folder, by name.
 */
export function readRelease(
  folder: string,
  texts: Readonly<Record<string, string>> = {},
): Read<FactsRelease> {
  const raw: Record<string, unknown> = {};
  const errors: Problem[] = [];
  const names = new Set([...readdirSync(folder), ...Object.keys(texts)]);
  for (const file of [...names].filter((name) => name.endsWith('.json') && name !== CHANGES)) {
    const path = `facts/${file}`;
    const text = texts[file];
    const part =
      text === undefined
        ? readJson(join(folder, file), path)
        : { ok: true as const, value: JSON.parse(text) };
    if (!part.ok) errors.push(...part.errors);
    else if (file === 'release.json') Object.assign(raw, part.value);
    else raw[file.replace(/\.json$/, '')] = part.value;
  }
  if (errors.length > 0) return { ok: false, errors };
  const { siteDetails, sites, constants, laterConstants, ...rest } = raw;
  const release = validateRelease({
    ...rest,
    sites: wholeSites(sites, siteDetails),
    constants: { ...(constants as object), ...(laterConstants as object) },
  });
  const outlines = release.ok && Object.keys(texts).length === 0 ? checkOutlines(folder, release.value) : [];
  return outlines.length > 0 ? { ok: false, errors: outlines } : release;
}

/** What the build lays beside the page: name to text. Fails when an asset folder's credits lack a licence. */
export function factsFiles(release: FactsRelease, publicFolder: string): Read<Record<string, string>> {
  const lists = [];
  for (const folder of CREDIT_FOLDERS) {
    const path = `${folder}/credits.json`;
    const file = join(publicFolder, path);
    if (!existsSync(file)) continue;
    const raw = readJson(file, path);
    const read = raw.ok ? readCredits(raw.value, path) : raw;
    if (!read.ok) return read;
    lists.push(read.value);
  }
  const base = readCredits(baseCredits, 'facts/credits.json');
  if (!base.ok) return base;
  const credits = joinCredits(release, base.value, ...lists);
  return {
    ok: true,
    value: {
      'facts.json': `${JSON.stringify({ licence: LICENCE, ...release })}\n`,
      'facts.csv': releaseCsv(release),
      'changes.json': `${JSON.stringify(changes, null, 1)}\n`,
      'credits.json': `${JSON.stringify({ facts: release.id, credits }, null, 2)}\n`,
    },
  };
}

function demand<T>(read: Read<T>): T {
  if (read.ok) return read.value;
  const lines = read.errors.map(({ path, message }) => `  ${path} ${message}`);
  throw new Error(`The facts release is not sound:\n${lines.join('\n')}`);
}

/**
 * Stops the build at a facts row that is not sound, and lays facts.json, facts.csv, changes.json and credits.json beside
 * the page. The development server answers the same four addresses.
 */
export function factsPlugin(): Plugin {
  let folder = '';
  let publicFolder = '';
  const types: Record<string, string> = { json: 'application/json', csv: 'text/csv' };
  return {
    name: 'groundtrack-facts',
    configResolved(config) {
      folder = join(config.root, 'src/facts', ROWS);
      publicFolder = config.publicDir;
    },
    buildStart() {
      for (const file of readdirSync(folder)) this.addWatchFile(join(folder, file));
      demand(readRelease(folder));
    },
    generateBundle() {
      const files = demand(factsFiles(demand(readRelease(folder)), publicFolder));
      for (const [fileName, source] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = (request.url ?? '').replace(/^\//, '').replace(/\?.*$/, '');
        if (!['facts.json', 'facts.csv', 'changes.json', 'credits.json'].includes(name)) return next();
        try {
          const files = demand(factsFiles(demand(readRelease(folder)), publicFolder));
          response.setHeader('Content-Type', `${types[name.split('.')[1] ?? '']}; charset=utf-8`);
          response.end(files[name]);
        } catch (error) {
          next(error);
        }
      });
    },
  };
}
