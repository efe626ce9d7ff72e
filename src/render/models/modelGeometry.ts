import {
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  InterleavedBuffer,
  InterleavedBufferAttribute,
} from 'three';

/** The parts that a model may have; a part's place here is its number on the GPU. */
export const modelPartNames = [
  'bus',
  'solarArrayLeft',
  'solarArrayRight',
  'radiator',
  'compute',
  'laserTerminals',
] as const;

/** One level of detail of a model, one entry an array for each vertex (three for positions, normals and colours). */
export interface ModelLevel {
  /** Metres from the pivot of the vertex's part: x along the boom, y up from the Earth, z to the Sun. */
  positionsM: Float32Array;
  /** Unit vectors times 127. */
  normals: Int8Array;
  /** Display-referred sRGB, 0 to 255. */
  colors: Uint8Array;
  /** Kinds of surface: 0 cells, 1 back of an array, 2 radiator, 3 foil, 4 structure, 5 dark, 6 glass. */
  kinds: Uint8Array;
  /** Places in `modelPartNames`. */
  parts: Uint8Array;
  indices: Uint16Array;
}

/** Words of 32 bits a vertex: position, then normal with part, then colour with kind. */
const words = 5;

/**
 * One level of a model for up to `capacity` instances, in one interleaved buffer of 20 bytes a vertex. The attribute
 * `node` holds the instances' node numbers; nothing is drawn until `instanceCount` is set.
 */
export function modelGeometry(level: ModelLevel, capacity: number): InstancedBufferGeometry {
  const count = level.kinds.length;
  const data = new Uint32Array(words * count);
  const places = new Float32Array(data.buffer);
  const bytes = new Uint8Array(data.buffer);
  const normals = new Uint8Array(level.normals.buffer, level.normals.byteOffset, level.normals.length);
  for (let i = 0; i < count; i++) {
    places.set(level.positionsM.subarray(3 * i, 3 * i + 3), words * i);
    const at = 4 * (words * i + 3);
    bytes.set(normals.subarray(3 * i, 3 * i + 3), at);
    bytes[at + 3] = level.parts[i]!;
    bytes.set(level.colors.subarray(3 * i, 3 * i + 3), at + 4);
    bytes[at + 7] = level.kinds[i]!;
  }
  const geometry = new InstancedBufferGeometry();
  const buffer = new InterleavedBuffer(data, words);
  geometry.setAttribute('corner', new InterleavedBufferAttribute(buffer, 3, 0));
  geometry.setAttribute('surface', new InterleavedBufferAttribute(buffer, 2, 3));
  geometry.setAttribute('node', new InstancedBufferAttribute(new Uint32Array(capacity), 1));
  geometry.setIndex(Array.from(level.indices));
  geometry.instanceCount = 0;
  return geometry;
}
