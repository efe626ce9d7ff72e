import { footprintsOf } from '../../facts/footprints';
import { campusOfSite } from '../../model/campus/campusOfSite';
import type { CampusAnswer, CampusQuestion } from './campusMessages';

/** What a worker's global scope offers; the DOM's types have the window's. */
interface Scope {
  onmessage: ((event: MessageEvent<CampusQuestion>) => void) | null;
  postMessage(message: CampusAnswer): void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data: { site, accelerators } }) => {
  try {
    const began = performance.now();
    const campus = campusOfSite(site, footprintsOf(site.id), accelerators);
    scope.postMessage({ campus, workMs: performance.now() - began });
  } catch (error) {
    scope.postMessage({ failed: String(error) });
  }
};
