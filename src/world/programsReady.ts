import type { Object3D, WebGLRenderer } from 'three';
import type { Stage } from './Stage';

/** How often the GPU is asked how far it has come, and how long at most, milliseconds. */
const ASK_EVERY_MS = 10;
const LONGEST_MS = 8000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until the GPU has come to the end of what it was given, without stopping the page. */
async function gpuIdle(gl: WebGL2RenderingContext): Promise<void> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!fence) return;
  gl.flush();
  for (let waitedMs = 0; waitedMs < LONGEST_MS && !gl.isContextLost(); waitedMs += ASK_EVERY_MS) {
    await wait(ASK_EVERY_MS);
    if (gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED) break;
  }
  gl.deleteSync(fence);
}

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
 * Waits until all that is in `object` can be drawn without stopping the page: its programs linked, which takes a driver a tenth
 * of a second and more, and their uniforms known. Asking for those waits for whatever the GPU has still to do, so it is done
 * once for all, and when there is the least. At once where nothing can be drawn yet.
 */
export async function programsReady({ renderer, camera, scene }: Stage, object: Object3D): Promise<void> {
  if (!renderer || !camera || !scene) return;
  const gl = renderer.getContext() as WebGL2RenderingContext;
  await renderer.compileAsync(object, camera, scene);
  await gpuIdle(gl);
  if (gl.isContextLost()) return;
  for (const { currentProgram } of programsOf(renderer, object)) currentProgram?.getUniforms();
}
