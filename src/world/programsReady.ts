import type { Object3D, WebGLRenderer } from 'three';
import { gpuIdle } from '../render/core/gpuIdle';
import type { Stage } from './Stage';

/** What three keeps of a material. */
interface Kept {
  currentProgram?: { getUniforms(): unknown };
}

function* programsOf({ properties }: WebGLRenderer, object: Object3D): Generator<Kept> {
  const seen = new Set<unknown>();
  const meshes: Object3D[] = [];
  object.traverse((each) => meshes.push(each));
  for (const { material } of meshes as (Object3D & { material?: object })[]) {
    if (!material || seen.has(material)) continue;
    seen.add(material);
    yield properties.get(material) as Kept;
  }
}

/**
 * Waits until all that is in `objects` can be drawn without stopping the page: its programs linked, which takes a driver a tenth
 * of a second and more, and their uniforms known. Asking for those waits for whatever the GPU has still to do, so it is done
 * once for all, and when there is the least. At once where nothing can be drawn yet.
 */
export async function programsReady(
  { renderer, camera, scene }: Stage,
  ...objects: Object3D[]
): Promise<void> {
  if (!renderer || !camera || !scene) return;
  const gl = renderer.getContext() as WebGL2RenderingContext;
  await Promise.all(objects.map((object) => renderer.compileAsync(object, camera, scene)));
  await gpuIdle(gl);
  if (gl.isContextLost()) return;
  for (const object of objects)
    for (const { currentProgram } of programsOf(renderer, object)) currentProgram?.getUniforms();
}
