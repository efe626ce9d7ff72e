import { packNodes } from '../../render/fields/packNodes';
import type { PackAnswer, PackRequest } from './packFleet';

/** Of the worker's global scope, what is used here. */
interface Scope {
  onmessage: ((event: MessageEvent<PackRequest>) => void) | null;
  postMessage(message: PackAnswer, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;
scope.onmessage = ({ data }) => {
  const words = packNodes(data);
  scope.postMessage(words, [words.buffer]);
};
