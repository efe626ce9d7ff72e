import type { MotionFault } from '../../model/satellites/Propagator';
import { onGround } from '../../scene/schema/cameraSchema';
import type { Camera, ImportedFile } from '../../scene/types';
import type { Problem } from '../../shared/result';
import type { CatalogueEntry } from './catalogue/catalogues';
import { satelliteImports } from './satelliteImports';

/** What became of the records of a file. */
export interface SatellitesRead {
  /** Satellites that were taken. */
  accepted: number;
  /** Records left out since they were faulty. */
  leftOut: number;
  /** What is wrong, line by line; of very many the first. */
  rejected: { line: number; message: string }[];
  /** What was assumed or passed over, each kind once. */
  remarks: { line: number; message: string }[];
  /** How old the elements are, and how many satellites they no longer serve: sentences without their stop. */
  fitness: string[];
  /** All of it in a sentence without its stop; empty where nothing was taken. */
  sentence: string;
}

/** What search and cards say of a real satellite. */
export interface SatelliteReading {
  catalogueNumber: number;
  /** As the file has it, though another satellite has it too; 0 where it has none. */
  reportedNumber: number;
  name: string;
  objectId: string;
  /** Time of its elements, milliseconds since 1970 UTC. */
  epochMs: number;
  /** Height above the ellipsoid, metres; null where its elements do not reach so far, which `fault` then tells the reason of. */
  altitudeM: number | null;
  fault: MotionFault | null;
}

type Catalogues = typeof import('./catalogue/catalogues');

/**
 * The catalogues, loaded when the first satellite is asked for, with these files read or being read. Files that are there
 * stay: the world takes out what the scene has no more. Rejects where the code cannot be fetched.
 */
export async function loadSatellites(imports: readonly ImportedFile[]): Promise<Catalogues> {
  const loaded = await import('./catalogue/catalogues');
  await loaded.addImports(satelliteImports(imports));
  return loaded;
}

const lines = (problems: readonly Problem[]): SatellitesRead['rejected'] =>
  problems.map(({ line, message }) => ({ line: line ?? 1, message }));

async function read(entry: CatalogueEntry, loaded: Catalogues, timeMs: number): Promise<SatellitesRead> {
  const { opened } = entry;
  const rejected = lines(loaded.catalogueProblems(entry));
  const none = { accepted: 0, leftOut: rejected.length, rejected, remarks: [], fitness: [], sentence: '' };
  if (!opened?.ok) return none;
  const census = await loaded.catalogueCensus(entry.file.id, timeMs);
  const { count, rejectedCount } = opened.value;
  return {
    accepted: count,
    leftOut: rejectedCount,
    rejected,
    remarks: lines(loaded.catalogueNotes(entry)),
    fitness: census ? loaded.censusSentences(census, timeMs) : [],
    sentence: loaded.catalogueSentence(opened.value, census, timeMs),
  };
}

/**
 * Reads one of `imports`, the files that the scene has or is about to have, and says how fit it is for a time. null where another
 * change of them came between. Rejects where the reader cannot be fetched.
 */
export async function readSatellites(
  id: string,
  imports: readonly ImportedFile[],
  timeMs: number,
): Promise<SatellitesRead | null> {
  const loaded = await loadSatellites(imports);
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
  return entry ? read(entry, loaded, timeMs) : null;
}

/** Lets go of a file that was read for nothing. */
export const forgetSatellites = async (id: string): Promise<void> =>
  (await import('./catalogue/catalogues')).forgetImport(id);

/** Satellites of the scene's imports by name, catalogue number or designator, best first, 50 at most. */
export async function searchSatellites(
  text: string,
  imports: readonly ImportedFile[],
): Promise<{ catalogueNumber: number; name: string; designation: string }[]> {
  return (await loadSatellites(imports)).searchCatalogues(text);
}

/** One satellite of the scene's imports at a time; null for a number that they do not have. */
export async function satelliteReading(
  catalogueNumber: number,
  timeMs: number,
  imports: readonly ImportedFile[],
): Promise<SatelliteReading | null> {
  const found = await (await loadSatellites(imports)).findSatellite(catalogueNumber, timeMs);
  if (!found) return null;
  const { reportedNumber, name, objectId, epochMs, motion, fault } = found;
  const altitudeM = motion?.geodetic.altitudeM ?? null;
  return { catalogueNumber, reportedNumber, name, objectId, epochMs, altitudeM, fault };
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
  const found = await (await loadSatellites(imports)).findSatellite(catalogueNumber, timeMs);
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
