import { buildCampus } from '../../render/campus/buildCampus';
import type { CampusMesh, CampusPrism } from '../../render/campus/campusForms';

/** What the worker is asked. */
export interface CampusRequest {
  prisms: CampusPrism[];
  radiusM: number;
}

/** What it answers; `workMs` is the time that building took, milliseconds. */
export interface CampusBuilt {
  mesh: CampusMesh;
  workMs: number;
}

/** Of the worker's global scope, what is used here. */
interface Scope {
  onmessage: ((event: MessageEvent<CampusRequest>) => void) | null;
  postMessage(message: CampusBuilt, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;
scope.onmessage = ({ data }) => {
  const began = performance.now();
  const mesh = buildCampus(data.prisms, data.radiusM);
  const { solids, solidIndex, ground, groundIndex, edges } = mesh;
  scope.postMessage(
    { mesh, workMs: performance.now() - began },
    [solids, solidIndex, ground, groundIndex, edges].map((array) => array.buffer),
  );
};
