import {
  CustomBlending,
  GLSL3,
  type IUniform,
  type Line,
  type Mesh,
  OneFactor,
  OneMinusSrcAlphaFactor,
  type Points,
  ShaderMaterial,
  type ShaderMaterialParameters,
  Sphere,
  Vector3,
} from 'three';
import { chunks } from './chunks';
import { resolveIncludes } from './resolveIncludes';

interface MaterialOptions<U extends Record<string, IUniform>> extends ShaderMaterialParameters {
  vertexShader: string;
  fragmentShader: string;
  uniforms: U;
}

/** A material whose uniforms keep their types. */
export type TypedMaterial<U extends Record<string, IUniform>> = ShaderMaterial & { uniforms: U };

/**
 * A GLSL 3 material with its includes resolved. Colours are display-referred sRGB and are written as they are.
 * Blending is premultiplied alpha and, unless `transparent` is set, happens among the opaque objects in the order
 * of `renderOrder`, so that the globe is finished before whatever stands on it.
 */
export function createMaterial<U extends Record<string, IUniform>>(
  options: MaterialOptions<U>,
  pieces: Readonly<Record<string, string>> = chunks,
): TypedMaterial<U> {
  const material = new ShaderMaterial({
    glslVersion: GLSL3,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
    toneMapped: false,
    fog: false,
    ...options,
    vertexShader: resolveIncludes(options.vertexShader, pieces),
    fragmentShader: resolveIncludes(options.fragmentShader, pieces),
  });
  return material as unknown as TypedMaterial<U>;
}

/** Compiles a part of the shader in or out: a software GPU runs both sides of a branch, so what is not drawn is left out. */
export function setDefine(material: ShaderMaterial, name: string, on: boolean): void {
  const { defines } = material;
  if (name in defines === on) return;
  if (on) defines[name] = '';
  else delete defines[name];
  material.needsUpdate = true;
}

/** Order of drawing; anything else in the scene has 0 and comes after the globe. */
export const renderOrder = {
  stars: -60,
  earth: -50,
  land: -40,
  lines: -30,
  atmosphere: -20,
  orbitPaths: 10,
  field: 20,
  models: 25,
  siteColumns: 30,
} as const;

const nowhere = new Sphere(new Vector3(), 0);

/**
 * Draws an object always, in the order of `renderOrder` alone. Else three looks through all vertices for their bounds before
 * the first draw, which takes long outlines a frame.
 */
export function drawAlways(object: Mesh | Points | Line): void {
  object.frustumCulled = false;
  object.geometry.boundingSphere = nowhere;
}

/** Vertices that `limbDisc.vert.glsl` draws without any buffer. */
export const limbDiscVertices = 144;
