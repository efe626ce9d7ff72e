import { type FleetLayout, nodeCount, packNodes } from '../../render/fields/packNodes';
import { startWorker } from '../../shared/startWorker';

/** Fewer nodes are packed at once: some two milliseconds, less than a worker takes to start. */
const WORKER_FROM = 100_000;

/** What the worker is asked, and what it answers. */
export type PackRequest = FleetLayout;
export type PackAnswer = Uint32Array<ArrayBuffer>;

async function askWorker(layout: FleetLayout): Promise<PackAnswer> {
  const { default: address } = await import('./packFleet.worker?worker&url');
  const worker = await startWorker(address);
  if (!worker) return packNodes(layout);
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<PackAnswer>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message || 'the worker could not start'));
      worker.postMessage(layout);
    });
  } finally {
    worker.terminate();
  }
}

/**
 * The words of every node, see `packNodes`. A large fleet is packed in a worker; where none can start, here. A small one is
 * answered at once.
 */
export function packFleet(layout: FleetLayout): PackAnswer | Promise<PackAnswer> {
  if (nodeCount(layout) < WORKER_FROM) return packNodes(layout);
  return askWorker(layout).catch(() => packNodes(layout));
}
