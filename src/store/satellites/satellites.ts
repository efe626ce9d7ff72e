import { onGround } from '../../scene/schema/cameraSchema';
import { importsOf } from '../../scene/schema/importKind';
import type { Camera, ImportedFile } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import type { CatalogueEntry } from './catalogue/catalogues';

/** What became of the records of a file. */
export interface SatellitesRead {
  /** Satellites that were taken. */
  accepted: number;
  /** Records left out: faulty ones, and older ones of the same satellite. */
  leftOut: number;
  /** What is wrong, line by line; of very many the first. */
  rejected: { line: number; message: string }[];
  /** All of it in a sentence without its stop; empty where nothing was taken. */
  sentence: string;
}

/** What search and cards say of a real satellite. */
export interface SatelliteReading {
  catalogueNumber: number;
  name: string;
  /** Time of its elements, milliseconds since 1970 UTC. */
  epochMs: number;
  /** Height above the ellipsoid, metres; null where its elements do not reach so far. */
  altitudeM: number | null;
}

/** Those of the imported files that hold satellites; the same list while the imports are the same. */
export const satelliteImports = memoize((imports: readonly ImportedFile[]): ImportedFile[] =>
  importsOf('satellites', imports),
);

type Catalogues = typeof import('./catalogue/catalogues');

/**
 * The catalogues, loaded when the first satellite is asked for, with these files read or being read. Files that are there
 * stay: the world takes out what the scene has no more. Rejects where the code cannot be fetched.
 */
async function load(imports: readonly ImportedFile[]): Promise<Catalogues> {
  const loaded = await import('./catalogue/catalogues');
  await loaded.addImports(satelliteImports(imports));
  return loaded;
}

function read(entry: CatalogueEntry, { catalogueProblems, catalogueSentence }: Catalogues): SatellitesRead {
  const { opened } = entry;
  const rejected = catalogueProblems(entry).map(({ line, message }) => ({ line: line ?? 1, message }));
  if (!opened?.ok) return { accepted: 0, leftOut: rejected.length, rejected, sentence: '' };
  const { count, rejectedCount, faultCounts } = opened.value;
  return {
    accepted: count,
    leftOut: rejectedCount + (faultCounts.duplicate ?? 0),
    rejected,
    sentence: catalogueSentence(opened.value),
  };
}

/**
 * Reads one of `imports`, the files that the scene has or is about to have. null where another change of them came
 * between. Rejects where the reader cannot be fetched.
 */
export async function readSatellites(
  id: string,
  imports: readonly ImportedFile[],
): Promise<SatellitesRead | null> {
  const loaded = await load(imports);
  // A reading that began before goes on beside this one.
  const { catalogues } = loaded;
  const settled = (): CatalogueEntry | null | undefined => {
    const entry = catalogues.getState().entries.get(id);
    return entry ? (entry.opened ? entry : undefined) : null;
  };
  const entry =
    settled() ??
    (await new Promise<CatalogueEntry | null>((resolve) => {
      const look = () => {
        const found = settled();
        if (found === undefined) return;
        stop();
        resolve(found);
      };
      const stop = catalogues.subscribe(look);
      look();
    }));
  return entry ? read(entry, loaded) : null;
}

/** Satellites of the scene's imports by name, catalogue number or designator, best first, 50 at most. */
export async function searchSatellites(
  text: string,
  imports: readonly ImportedFile[],
): Promise<{ catalogueNumber: number; name: string }[]> {
  return (await load(imports)).searchCatalogues(text);
}

/** One satellite of the scene's imports at a time; null for a number that they do not have. */
export async function satelliteReading(
  catalogueNumber: number,
  timeMs: number,
  imports: readonly ImportedFile[],
): Promise<SatelliteReading | null> {
  const found = await (await load(imports)).findSatellite(catalogueNumber, timeMs);
  if (!found) return null;
  const { name, epochMs, motion } = found;
  return { catalogueNumber, name, epochMs, altitudeM: motion?.geodetic.altitudeM ?? null };
}

/** Height of the eye above a satellite that is shown, metres. */
const ABOVE_M = 6_000_000;

/** A camera straight above a satellite at a time, from where the heading is now; null for a number that the imports do not have. */
export async function satelliteCamera(
  catalogueNumber: number,
  timeMs: number,
  imports: readonly ImportedFile[],
  view: Camera,
): Promise<Camera | null> {
  const found = await (await load(imports)).findSatellite(catalogueNumber, timeMs);
  if (!found?.motion) return null;
  const { longitudeDeg, latitudeDeg, altitudeM } = found.motion.geodetic;
  return {
    longitudeDeg,
    latitudeDeg,
    altitudeM: altitudeM + ABOVE_M,
    headingDeg: view.headingDeg,
    tiltDeg: 0,
    ...onGround,
  };
}
