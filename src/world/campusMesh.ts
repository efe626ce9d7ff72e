import { buildCampus } from '../render/buildCampus';
import type { CampusMesh, CampusPrism } from '../render/campusForms';
import { startWorker } from '../shared/startWorker';

async function askWorker(prisms: CampusPrism[], radiusM: number): Promise<CampusMesh> {
  const { default: address } = await import('./campus.worker?worker&url');
  const worker = await startWorker(address);
  if (!worker) return buildCampus(prisms, radiusM);
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<CampusMesh>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message || 'the worker could not start'));
      worker.postMessage({ prisms, radiusM });
    });
  } finally {
    worker.terminate();
  }
}

/** The campus as buffers, built in a worker; where none can start, here. */
export function campusMesh(prisms: CampusPrism[], radiusM: number): Promise<CampusMesh> {
  return askWorker(prisms, radiusM).catch(() => buildCampus(prisms, radiusM));
}
