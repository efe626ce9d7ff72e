import type { NodeModel } from '../../render/models/NodeModels';
import { fetchBytes } from '../../shared/loadTwice';
import type { DecodeStream } from './modelsReader';

const loading = new Map<string, Promise<NodeModel>>();

async function loadDecoder(): Promise<DecodeStream> {
  const { MeshoptDecoder } = await import('meshoptimizer/decoder');
  await MeshoptDecoder.ready;
  return MeshoptDecoder.decodeGltfBuffer;
}

async function load(id: string): Promise<NodeModel> {
  const path = `models/${id}.glb`;
  const [bytes, decode, { readModel }] = await Promise.all([
    fetchBytes(path),
    loadDecoder(),
    import('./modelsReader'),
  ]);
  try {
    return readModel(bytes, decode);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : 'not readable'}`);
  }
}

/**
 * The model of a design in the facts, by its id, as plain numbers; each is loaded once. The reader and its decoder
 * (WebAssembly) come with the first one. Rejects with the path where there is no model of that id or it is broken, and
 * with the browser's reason where the page's policy forbids WebAssembly; it may then be asked again.
 */
export function loadNodeModel(id: string): Promise<NodeModel> {
  const known = loading.get(id);
  if (known) return known;
  const model = load(id);
  loading.set(id, model);
  model.catch(() => loading.delete(id));
  return model;
}
