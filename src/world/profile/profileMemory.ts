import {
  type BufferGeometry,
  FloatType,
  HalfFloatType,
  IntType,
  type Material,
  type Object3D,
  RedFormat,
  RedIntegerFormat,
  RGFormat,
  RGIntegerFormat,
  ShortType,
  type Texture,
  UnsignedIntType,
  UnsignedShortType,
  type WebGLRenderer,
} from 'three';

/** GPU memory, bytes, reckoned from what the scene holds: drivers do not tell, and they round up. */
export interface GpuMemory {
  buffers: number;
  textures: number;
  /** The canvas's colour, and colour and depth of every sample of what is drawn before it is shown. */
  canvas: number;
}

/** All levels of a texture against the first. */
const MIPMAPS = 4 / 3;

function bytesPerTexel({ format, type }: Texture): number {
  const one = format === RedFormat || format === RedIntegerFormat;
  const two = format === RGFormat || format === RGIntegerFormat;
  // A driver keeps three channels as four.
  const channels = one ? 1 : two ? 2 : 4;
  if (type === FloatType || type === IntType || type === UnsignedIntType) return channels * 4;
  return type === HalfFloatType || type === ShortType || type === UnsignedShortType ? channels * 2 : channels;
}

function textureBytes(texture: Texture): number {
  const { width = 0, height = 0, depth = 1 } = (texture.image ?? {}) as Record<string, number | undefined>;
  return Math.round(
    width * height * depth * bytesPerTexel(texture) * (texture.generateMipmaps ? MIPMAPS : 1),
  );
}

const isTexture = (value: unknown): value is Texture =>
  typeof value === 'object' && value !== null && 'isTexture' in value;

function texturesOf(material: Material): Texture[] {
  const uniforms = 'uniforms' in material ? (material.uniforms as Record<string, { value: unknown }>) : {};
  const values = Object.values(uniforms).map(({ value }) => value);
  return [...Object.values(material), ...values.flat()].filter(isTexture);
}

function arraysOf(geometry: BufferGeometry): ArrayBufferView[] {
  const attributes = [...Object.values(geometry.attributes), ...(geometry.index ? [geometry.index] : [])];
  return attributes.map((attribute) => ('data' in attribute ? attribute.data.array : attribute.array));
}

/** Bytes of all that `scene` draws, each buffer and texture counted once. */
function sceneMemory(scene: Object3D): { buffers: number; textures: number } {
  const arrays = new Set<ArrayBufferView>();
  const textures = new Set<Texture>();
  scene.traverse((object) => {
    if ('geometry' in object) {
      for (const array of arraysOf(object.geometry as BufferGeometry)) arrays.add(array);
    }
    if (!('material' in object)) return;
    for (const material of [object.material as Material | Material[]].flat()) {
      for (const texture of texturesOf(material)) textures.add(texture);
    }
  });
  const sum = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0);
  return {
    buffers: sum([...arrays].map(({ byteLength }) => byteLength)),
    textures: sum([...textures].map(textureBytes)),
  };
}

/** GPU memory of a renderer and its scene; `targetBytes` are those of what it draws into. */
export function gpuMemory(renderer: WebGLRenderer, scene: Object3D, targetBytes: number): GpuMemory {
  const gl = renderer.getContext();
  // Four bytes of colour shown, and four that the next picture comes in.
  const canvas = 8 * gl.drawingBufferWidth * gl.drawingBufferHeight;
  return { ...sceneMemory(scene), canvas: canvas + targetBytes };
}
