import type { CatalogueAnswer, CatalogueRequest } from './catalogueMessages';
import { CatalogueService, finish, transferred } from './catalogueService';

/** What a worker's global scope offers; the DOM's types have the window's. */
interface Scope {
  onmessage: ((event: MessageEvent<CatalogueRequest>) => void) | null;
  postMessage(message: CatalogueAnswer, transfer: ArrayBuffer[]): void;
}

const scope = globalThis as unknown as Scope;
const service = new CatalogueService(() => performance.now());

scope.onmessage = ({ data }) => {
  try {
    const answer = finish(service.handle(data));
    scope.postMessage({ id: data.id, answer }, transferred(answer));
  } catch (error) {
    scope.postMessage({ id: data.id, failed: String(error) }, []);
  }
};
