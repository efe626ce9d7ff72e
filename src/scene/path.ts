/** What a path names. Numbers count from 0. */
export type Path =
  | { kind: 'site'; id: string; hall: number | null; rack: number | null }
  | { kind: 'node'; constellation: string; index: number }
  | { kind: 'constellation'; id: string };

const sitePath = /^site:([a-z0-9][a-z0-9-]*)(?:\/hall:(\d{1,6})(?:\/rack:(\d{1,9}))?)?$/;
const nodePath = /^node:([a-z0-9][a-z0-9-]*)\/(\d{1,9})$/;
const constellationPath = /^constellation:([a-z0-9][a-z0-9-]*)$/;

const count = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

/** Reads `site:ID`, `site:ID/hall:N/rack:N`, `node:CONSTELLATION/INDEX` or `constellation:ID`; null for anything else. */
export function parsePath(path: string): Path | null {
  const site = sitePath.exec(path);
  if (site) return { kind: 'site', id: site[1] ?? '', hall: count(site[2]), rack: count(site[3]) };
  const node = nodePath.exec(path);
  if (node) return { kind: 'node', constellation: node[1] ?? '', index: Number(node[2]) };
  const constellation = constellationPath.exec(path);
  return constellation ? { kind: 'constellation', id: constellation[1] ?? '' } : null;
}
