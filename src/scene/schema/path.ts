/** What a path names. Numbers count from 0; `scenario` is the id of a pinned scenario, null for the present one. */
export type Path =
  | { kind: 'site'; id: string; hall: number | null; rack: number | null; accelerator?: number }
  | { kind: 'node'; constellation: string; index: number; scenario: string | null }
  | { kind: 'plane'; constellation: string; index: number; scenario: string | null }
  | { kind: 'constellation'; id: string; scenario: string | null }
  | { kind: 'satellite'; number: number };

const sitePath =
  /^site:([a-z0-9][a-z0-9-]*)(?:\/hall:(\d{1,6})(?:\/rack:(\d{1,9})(?:\/accelerator:(\d{1,5}))?)?)?$/;
const partPath = /^(node|plane):([a-z0-9][a-z0-9-]*)\/(\d{1,9})(?:~([a-z0-9-]+))?$/;
const constellationPath = /^constellation:([a-z0-9][a-z0-9-]*)(?:~([a-z0-9-]+))?$/;
/** Catalogue numbers have nine digits at most; stand-ins of satellites without one have ten. */
const satellitePath = /^satellite:([1-9]\d{0,8}|[23]\d{9})$/;

const count = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

/**
 * Reads `site:ID`, `site:ID/hall:N/rack:N/accelerator:N` or the beginning of it, `node:CONSTELLATION/INDEX`,
 * `plane:CONSTELLATION/PLANE`, `constellation:ID` or `satellite:NUMBER` (its catalogue number); null for anything else. What is of a
 * pinned scenario ends in `~SCENARIO`, as its numbers do.
 */
export function parsePath(path: string): Path | null {
  const site = sitePath.exec(path);
  if (site) {
    const accelerator = count(site[4]);
    const named = { kind: 'site', id: site[1] ?? '', hall: count(site[2]), rack: count(site[3]) } as const;
    return accelerator === null ? named : { ...named, accelerator };
  }
  const part = partPath.exec(path);
  if (part) {
    const kind = part[1] === 'plane' ? 'plane' : 'node';
    return { kind, constellation: part[2] ?? '', index: Number(part[3]), scenario: part[4] ?? null };
  }
  const satellite = satellitePath.exec(path);
  if (satellite) return { kind: 'satellite', number: Number(satellite[1]) };
  const constellation = constellationPath.exec(path);
  return constellation
    ? { kind: 'constellation', id: constellation[1] ?? '', scenario: constellation[2] ?? null }
    : null;
}

/** The scenario that a path is of; null for the present one, for what no scenario changes, and for no path. */
export function scenarioOfPath(path: string | null): string | null {
  const named = path === null ? null : parsePath(path);
  return named && 'scenario' in named ? named.scenario : null;
}

/** A path to a node, plane or constellation as a pinned scenario has it; as it is for null, the present one. */
export const pathIn = (scenario: string | null, path: string): string =>
  scenario === null ? path : `${path}~${scenario}`;
