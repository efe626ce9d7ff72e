import { buildCampus } from '../../render/campus/buildCampus';
import type { CampusMesh, CampusPrism } from '../../render/campus/campusForms';
import { startWorker } from '../../shared/startWorker';
import type { CampusBuilt } from './campus.worker';

async function askWorker(site: string, prisms: CampusPrism[], radiusM: number): Promise<CampusMesh> {
  const { default: address } = await import('./campus.worker?worker&url');
  const worker = await startWorker(address);
  if (!worker) return buildCampus(prisms, radiusM);
  const start = performance.now();
  try {
    const { mesh, workMs } = await new Promise<CampusBuilt>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<CampusBuilt>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message || 'the worker could not start'));
      worker.postMessage({ prisms, radiusM });
    });
    // The bench reads it: see docs/performance.md.
    performance.measure('groundtrack:campus-mesh', { start, detail: { site, where: 'worker', workMs } });
    return mesh;
  } finally {
    worker.terminate();
  }
}

/** The campus of a site as buffers, built in a worker; where none can start, here. */
export function campusMesh(site: string, prisms: CampusPrism[], radiusM: number): Promise<CampusMesh> {
  return askWorker(site, prisms, radiusM).catch(() => buildCampus(prisms, radiusM));
}
