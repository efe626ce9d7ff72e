import { bands } from '../../model/questions/bands';
import { type BandsAnswer, type BandsRequest, bandsSeed } from './bandsMessages';

/** What a worker's global scope offers; the DOM's types have the window's. */
interface Scope {
  onmessage: ((event: MessageEvent<BandsRequest>) => void) | null;
  postMessage(message: BandsAnswer): void;
}

const scope = globalThis as unknown as Scope;
/** The engine makes fast code of what ran a few times: after the first answer the same is worked out once more. */
let warm = false;

scope.onmessage = ({ data: { id, scene, timeMs } }) => {
  try {
    const began = performance.now();
    const found = bands(scene, timeMs, bandsSeed);
    scope.postMessage({ id, bands: found, tookMs: performance.now() - began });
    if (!warm) setTimeout(() => bands(scene, timeMs, bandsSeed), 0);
    warm = true;
  } catch (error) {
    scope.postMessage({ id, failed: String(error) });
  }
};
