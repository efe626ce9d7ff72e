import { decodeGeo, type GeoLand, type GeoLines } from '../../render/earth/decodeGeo';
import { fetchBytes } from '../../shared/loadTwice';
import { askOnce } from '../../shared/worker';

/** Finenesses of the outlines: Natural Earth at 1:110, 1:50 and 1:10 million. */
export const finenesses = ['110m', '50m', '10m'] as const;
export type Fineness = (typeof finenesses)[number];

/** More bytes than this are decoded in a worker: some ten milliseconds here, less than a worker takes to start. */
const WORKER_FROM_BYTES = 40_000;

/** Reads a file of the map; a long one in a worker, where one can start, so that nothing stops meanwhile. */
async function load(kind: 'lines' | 'land', path: string): Promise<GeoLines | GeoLand> {
  const bytes = await fetchBytes(path);
  try {
    if (bytes.byteLength <= WORKER_FROM_BYTES) return decodeGeo(kind, bytes);
    const script = () => import('./decodeGeo.worker?worker&url');
    return (await askOnce({ script, load: async () => decodeGeo }, kind, bytes)).answer;
  } catch {
    throw new Error(path);
  }
}

/** Coast or border lines. Rejects with the path where the file is missing or broken. */
export const loadLines = (kind: 'coast' | 'borders', fineness: Fineness): Promise<GeoLines> =>
  load('lines', `geo/${kind}-${fineness}.bin`) as Promise<GeoLines>;

/** The land's surface; it has none at 1:10 million, where the coast is finer by under a kilometre. Rejects with the path where the file is missing or broken. */
export const loadLand = (fineness: Fineness): Promise<GeoLand> =>
  load('land', `geo/land-${fineness}.bin`) as Promise<GeoLand>;
