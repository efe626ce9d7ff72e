import { type ModelLevel, modelPartNames } from '../../render/models/modelGeometry';
import type { NodeModel } from '../../render/models/NodeModels';

/** Unpacks one stream of EXT_meshopt_compression; as `MeshoptDecoder.decodeGltfBuffer`. */
export type DecodeStream = (
  target: Uint8Array,
  count: number,
  stride: number,
  source: Uint8Array,
  mode: string,
  filter?: string,
) => void;

interface Gltf {
  scenes: { nodes: number[] }[];
  nodes: GltfNode[];
  meshes: { primitives: { attributes: Record<string, number>; indices: number }[] }[];
  accessors: {
    bufferView: number;
    componentType: number;
    type: string;
    count: number;
    byteOffset?: number;
  }[];
  bufferViews: { byteLength: number; byteStride?: number; extensions: { EXT_meshopt_compression: Stream } }[];
  extras: Omit<NodeModel, 'levels' | 'pivotsM'>;
}

interface GltfNode {
  name?: string;
  mesh?: number;
  children?: number[];
  translation?: [number, number, number];
  rotation?: [number, number, number, number];
  scale?: [number, number, number];
}

interface Stream {
  byteOffset?: number;
  byteLength: number;
  byteStride: number;
  count: number;
  mode: string;
  filter?: string;
}

/** Number types of glTF that our models use. */
const arrays = { 5120: Int8Array, 5121: Uint8Array, 5122: Int16Array, 5123: Uint16Array } as const;

/**
 * A model of public/models as plain numbers. Reads what `npm run models` writes, not any glTF: binary, each stream
 * packed by meshopt, a scene for each level, parts below it, meshes below these.
 * @throws Error where the bytes are no such file.
 */
export function readModel(bytes: ArrayBuffer, decode: DecodeStream): NodeModel {
  const head = new DataView(bytes);
  if (bytes.byteLength < 28 || head.getUint32(0, true) !== 0x46546c67)
    throw new Error('not a binary glTF file');
  const jsonLength = head.getUint32(12, true);
  const gltf: Gltf = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 20, jsonLength)));
  const binary = new Uint8Array(bytes, 28 + jsonLength);
  const numbers = accessorReader(gltf, binary, decode);
  const levels = gltf.scenes.map((scene) => readLevel(gltf, scene.nodes, numbers));
  const [fine, middle, coarse] = levels;
  if (!fine || !middle || !coarse) throw new Error('a model needs three levels of detail');
  const { spanM, heightM, busM, wingM, wingRootM, bladesM, panels } = gltf.extras;
  const pivotsM = modelPartNames.map(
    (name) => gltf.nodes.find((node) => node.name === name)?.translation ?? ([0, 0, 0] as const),
  );
  return {
    levels: [fine, middle, coarse],
    pivotsM,
    spanM,
    heightM,
    busM,
    wingM,
    bladesM,
    wingRootM: wingRootM - Math.abs(pivotsM[1]?.[0] ?? 0),
    panels,
  };
}

type Numbers = (accessor: number) => ArrayLike<number>;

/** Numbers of an accessor, without the padding between elements; each stream is unpacked once. */
function accessorReader({ accessors, bufferViews }: Gltf, binary: Uint8Array, decode: DecodeStream): Numbers {
  const unpacked = new Map<number, Uint8Array<ArrayBuffer>>();
  const view = (index: number): Uint8Array<ArrayBuffer> => {
    const known = unpacked.get(index);
    if (known) return known;
    const {
      byteOffset = 0,
      byteLength,
      byteStride,
      count,
      mode,
      filter,
    } = bufferViews[index]!.extensions.EXT_meshopt_compression;
    const target = new Uint8Array(count * byteStride);
    decode(target, count, byteStride, binary.subarray(byteOffset, byteOffset + byteLength), mode, filter);
    unpacked.set(index, target);
    return target;
  };
  return (index) => {
    const { bufferView, componentType, type, count, byteOffset = 0 } = accessors[index]!;
    const NumberArray = arrays[componentType as keyof typeof arrays];
    const size = type === 'VEC3' ? 3 : 1;
    const from = new NumberArray(view(bufferView).buffer, byteOffset);
    const stride =
      (bufferViews[bufferView]!.byteStride ?? size * from.BYTES_PER_ELEMENT) / from.BYTES_PER_ELEMENT;
    const tight = new NumberArray(size * count);
    for (let i = 0; i < count; i++)
      for (let c = 0; c < size; c++) tight[size * i + c] = from[stride * i + c]!;
    return tight;
  };
}

/** Everything below the nodes of a scene as one list of vertices, each part about its own pivot. */
function readLevel({ nodes, meshes }: Gltf, partNodes: readonly number[], numbers: Numbers): ModelLevel {
  const level = { positionsM: [], normals: [], colors: [], kinds: [], parts: [], indices: [] } as Record<
    string,
    number[]
  >;
  for (const partNode of partNodes) {
    const { name = '', children = [] } = nodes[partNode]!;
    const part = modelPartNames.indexOf(name as (typeof modelPartNames)[number]);
    if (part < 0) throw new Error(`part "${name}" is not known`);
    for (const child of children) {
      const { mesh, ...placed } = nodes[child]!;
      for (const { attributes, indices } of meshes[mesh!]!.primitives)
        append(level, placed, part, numbers(indices), {
          position: numbers(attributes.POSITION!),
          normal: numbers(attributes.NORMAL!),
          color: numbers(attributes.COLOR_0!),
          kind: numbers(attributes._MATERIAL!),
        });
    }
  }
  return {
    positionsM: new Float32Array(level.positionsM!),
    normals: new Int8Array(level.normals!),
    colors: new Uint8Array(level.colors!),
    kinds: new Uint8Array(level.kinds!),
    parts: new Uint8Array(level.parts!),
    indices: new Uint16Array(level.indices!),
  };
}

/** Adds one placed mesh; of the shared vertices only those it uses. */
function append(
  level: Record<string, number[]>,
  { translation = [0, 0, 0], rotation = [0, 0, 0, 1], scale = [1, 1, 1] }: GltfNode,
  part: number,
  indices: ArrayLike<number>,
  from: Record<'position' | 'normal' | 'color' | 'kind', ArrayLike<number>>,
): void {
  const numberOf = new Map<number, number>();
  for (let i = 0; i < indices.length; i++) {
    const source = indices[i]!;
    let vertex = numberOf.get(source);
    if (vertex === undefined) {
      vertex = level.kinds!.length;
      numberOf.set(source, vertex);
      const at = (array: ArrayLike<number>, c: number) => array[3 * source + c]!;
      const position = turned(
        rotation,
        [0, 1, 2].map((c) => at(from.position, c) * scale[c]!),
      );
      level.positionsM!.push(...position.map((x, c) => x + translation[c]!));
      level.normals!.push(
        ...turned(
          rotation,
          [0, 1, 2].map((c) => at(from.normal, c)),
        ).map(Math.round),
      );
      level.colors!.push(...[0, 1, 2].map((c) => Math.round(255 * displayed(at(from.color, c) / 65535))));
      level.kinds!.push(from.kind[source]!);
      level.parts!.push(part);
    }
    level.indices!.push(vertex);
  }
}

/** Linear light as display-referred sRGB, 0 to 1. */
const displayed = (x: number): number => (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055);

/** A vector turned by a unit quaternion. */
function turned([x, y, z, w]: readonly [number, number, number, number], v: readonly number[]): number[] {
  const [a, b, c] = v as [number, number, number];
  const [tx, ty, tz] = [2 * (y * c - z * b), 2 * (z * a - x * c), 2 * (x * b - y * a)];
  return [a + w * tx + y * tz - z * ty, b + w * ty + z * tx - x * tz, c + w * tz + x * ty - y * tx];
}
