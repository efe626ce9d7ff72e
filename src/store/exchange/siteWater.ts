import type { Campus } from '../../model/campus/types';
import { fetchBytes } from '../../shared/loadTwice';
import type { GroundBounds } from './campusBounds';

/** Edge of a square of the file, metres; also in tools/geo/water.mjs. */
const CELL_M = 200;

/** Water about a site: its place, and in squares from there rows to the north, each with its first and last square to the east. */
type WaterAbout = readonly [
  longitudeDeg: number,
  latitudeDeg: number,
  runs: readonly (readonly [row: number, from: number, until: number])[],
];
type WaterFile = Readonly<Record<string, WaterAbout | undefined>>;

let file: Promise<WaterFile> | null = null;

async function readFile(): Promise<WaterFile> {
  const bytes = await fetchBytes('geo/ground/water.json');
  return JSON.parse(new TextDecoder().decode(bytes)) as WaterFile;
}

/**
 * Rivers and lakes within 5 km of a site, as the map of the ground has them: rectangles, metres from `origin`. Empty for a site that
 * the file has not. Rejects where the file cannot be had; then another call tries again.
 * @param offsetM metres to the east and north from one place to another.
 */
export async function waterAbout(
  siteId: string,
  origin: Campus['origin'],
  offsetM: (from: Campus['origin'], to: Campus['origin']) => readonly [number, number],
): Promise<GroundBounds[]> {
  file ??= readFile().catch((reason: unknown) => {
    file = null;
    throw reason;
  });
  const about = (await file)[siteId];
  if (!about) return [];
  const [longitudeDeg, latitudeDeg, runs] = about;
  const [x, y] = offsetM(origin, { longitudeDeg, latitudeDeg });
  return runs.map(([row, from, until]) => ({
    west: x + CELL_M * from,
    east: x + CELL_M * (until + 1),
    south: y + CELL_M * row,
    north: y + CELL_M * (row + 1),
  }));
}
