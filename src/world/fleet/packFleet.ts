import { type FleetLayout, nodeCount, packNodes } from '../../render/fields/packNodes';
import { askOnce } from '../../shared/worker';

/** Fewer nodes are packed at once: some two milliseconds, less than a worker takes to start. */
const WORKER_FROM = 100_000;

/** The words of every node, see `packNodes`. A large fleet is packed in a worker; a small one is answered at once. */
export function packFleet(layout: FleetLayout): Uint32Array<ArrayBuffer> | Promise<Uint32Array<ArrayBuffer>> {
  if (nodeCount(layout) < WORKER_FROM) return packNodes(layout);
  const script = () => import('./packNodes.worker?worker&url');
  return askOnce({ script, load: async () => packNodes }, layout).then(({ answer }) => answer);
}
