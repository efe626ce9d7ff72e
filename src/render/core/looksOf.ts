import type { IUniform, Mesh, Object3D, ShaderMaterial, Texture } from 'three';

/** Numbers that a uniform's value is; NaN, which equals nothing, for what is not known here. */
function addValue(value: unknown, out: number[]): void {
  if (typeof value === 'number') out.push(value);
  else if (typeof value === 'boolean') out.push(value ? 1 : 0);
  else if (value === null || value === undefined) out.push(-1);
  else if ((value as Texture).isTexture) out.push((value as Texture).id, (value as Texture).version);
  else if ('elements' in (value as object)) out.push(...(value as { elements: number[] }).elements);
  else if ('x' in (value as object)) {
    const { x, y, z = 0, w = 0 } = value as { x: number; y: number; z?: number; w?: number };
    out.push(x, y, z, w);
  } else if (ArrayBuffer.isView(value)) out.push(...(value as unknown as Iterable<number>));
  else out.push(Number.NaN);
}

function addUniforms(uniforms: Readonly<Record<string, IUniform>>, except: string, out: number[]): void {
  for (const name in uniforms) if (name !== except) addValue(uniforms[name]?.value, out);
}

/**
 * Appends the numbers that decide how what stands visibly in `object` looks: which objects, their ranges of vertices, their
 * materials and uniforms, save those of the name `except`. The same numbers, the same picture for the same camera.
 */
export function looksOf(object: Object3D, except: string, out: number[]): void {
  if (!object.visible) return;
  out.push(object.id);
  const { geometry, material } = object as Mesh;
  if (geometry && material) {
    const { version, uniforms } = material as ShaderMaterial;
    out.push(geometry.id, geometry.drawRange.start, geometry.drawRange.count, version);
    for (const name in geometry.attributes)
      out.push((geometry.attributes[name] as { version: number }).version);
    addUniforms(uniforms ?? {}, except, out);
  }
  for (const child of object.children) looksOf(child, except, out);
}
