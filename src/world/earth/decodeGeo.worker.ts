import { decodeLand, decodeLines } from '../../render/earth/decodeGeo';
import type { DecodeAnswer, DecodeRequest } from './mapData';

/** Of the worker's global scope, what is used here. */
interface Scope {
  onmessage: ((event: MessageEvent<DecodeRequest>) => void) | null;
  postMessage(message: DecodeAnswer, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;
scope.onmessage = ({ data: { kind, bytes } }) => {
  try {
    const decoded = kind === 'land' ? decodeLand(bytes) : decodeLines(bytes);
    const arrays = Object.values(decoded) as (Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>)[];
    scope.postMessage(
      decoded,
      arrays.map(({ buffer }) => buffer),
    );
  } catch (error) {
    scope.postMessage({ broken: error instanceof Error ? error.message : String(error) }, []);
  }
};
