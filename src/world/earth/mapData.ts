import { decodeLand, decodeLines, type GeoLand, type GeoLines } from '../../render/earth/decodeGeo';
import { startWorker } from '../../shared/startWorker';

/** Finenesses of the outlines: Natural Earth at 1:110, 1:50 and 1:10 million. */
export const finenesses = ['110m', '50m', '10m'] as const;
export type Fineness = (typeof finenesses)[number];

async function fetchBytes(path: string): Promise<ArrayBuffer> {
  const answer = await fetch(new URL(path, document.baseURI), { credentials: 'omit' });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.arrayBuffer();
}

/** More bytes than this are decoded in a worker: some ten milliseconds here, less than a worker takes to start. */
const WORKER_FROM_BYTES = 40_000;

/** What the worker is asked, and what it answers: the decoded data, or why it is none. */
export interface DecodeRequest {
  kind: 'lines' | 'land';
  bytes: ArrayBuffer;
}
export type DecodeAnswer = GeoLines | GeoLand | { broken: string };

async function decodedBeside(request: DecodeRequest): Promise<DecodeAnswer | null> {
  const { default: address } = await import('./decodeGeo.worker?worker&url');
  const worker = await startWorker(address);
  if (!worker) return null;
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<DecodeAnswer>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message || 'the worker could not start'));
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}

/** Reads a file of the map; a long one in a worker, where one can start, so that nothing stops meanwhile. */
async function load<T extends GeoLines | GeoLand>(
  kind: DecodeRequest['kind'],
  path: string,
  decode: (bytes: ArrayBuffer) => T,
): Promise<T> {
  const bytes = await fetchBytes(path);
  const beside = bytes.byteLength > WORKER_FROM_BYTES;
  const answer = beside ? await decodedBeside({ kind, bytes }).catch(() => null) : null;
  if (answer && 'broken' in answer) throw new Error(`${path}: ${answer.broken}`);
  return (answer as T | null) ?? decode(bytes);
}

/** Coast or border lines. Rejects with the path where the file is missing or broken. */
export const loadLines = (kind: 'coast' | 'borders', fineness: Fineness): Promise<GeoLines> =>
  load('lines', `geo/${kind}-${fineness}.bin`, decodeLines);

/** Borders between the states of the US. Rejects with the path where the file is missing or broken. */
export const loadStates = (): Promise<GeoLines> => load('lines', 'geo/states-10m.bin', decodeLines);

/** The land's surface; it has none at 1:10 million, where the coast is finer by under a kilometre. Rejects with the path where the file is missing or broken. */
export const loadLand = (fineness: Fineness): Promise<GeoLand> =>
  load('land', `geo/land-${fineness}.bin`, decodeLand);
