import { BufferAttribute, BufferGeometry, Mesh, PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import { afterEach, expect, test } from 'vitest';
import { createMaterial, drawAlways } from '../../../src/render/core/createMaterial';
import { FrameTarget } from '../../../src/render/core/FrameTarget';

/** Of colour and of depth, a sample. */
const BYTES = 8;
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

interface Stand {
  renderer: WebGLRenderer;
  gl: WebGL2RenderingContext;
  canvas: HTMLCanvasElement;
}

function stand(size: number, antialias = false): Stand {
  const canvas = document.createElement('canvas');
  const renderer = new WebGLRenderer({
    canvas,
    alpha: true,
    antialias,
    depth: false,
    reversedDepthBuffer: true,
  });
  renderer.setPixelRatio(1);
  renderer.setSize(size, size, false);
  ends.push(() => renderer.dispose());
  return { renderer, gl: renderer.getContext() as WebGL2RenderingContext, canvas };
}

/** One white triangle under a slanting edge. */
function triangle(): Scene {
  const geometry = new BufferGeometry();
  geometry.setAttribute(
    'position',
    new BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 0.7, 0]), 3),
  );
  const material = createMaterial({
    name: 'Triangle',
    vertexShader: 'void main() { gl_Position = vec4(position.xy, 0.5, 1.0); }',
    fragmentShader: 'out vec4 fragColor; void main() { fragColor = vec4(1.0); }',
    uniforms: {},
  });
  const mesh = new Mesh(geometry, material);
  drawAlways(mesh);
  return new Scene().add(mesh);
}

const camera = new PerspectiveCamera();
const scene = triangle();

/** What the canvas shows in the task that drew it: alpha, rows from the bottom. */
function shown({ gl }: Stand): Uint8Array {
  const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
  const pixels = new Uint8Array(4 * width * height);
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  return pixels.filter((_, i) => i % 4 === 3);
}

const between = (alphas: Uint8Array): number => alphas.filter((alpha) => alpha > 0 && alpha < 255).length;
const mean = (alphas: Uint8Array): number =>
  alphas.reduce((sum, alpha) => sum + alpha, 0) / alphas.length / 255;

test('edges are as smooth as a canvas of several samples draws them, and hard with one sample', () => {
  const [own, smooth, hard] = [stand(64, true), stand(64), stand(64)];
  own.renderer.render(scene, camera);
  const asCanvas = shown(own);
  const target = new FrameTarget(smooth.renderer, true);
  target.draw(scene, camera);
  const alphas = shown(smooth);
  expect(between(asCanvas)).toBeGreaterThan(40);
  expect(Math.abs(between(alphas) - between(asCanvas))).toBeLessThan(8);
  // A half of the width and 0.85 of the height.
  expect(mean(alphas)).toBeCloseTo(0.425, 2);
  new FrameTarget(hard.renderer, false).draw(scene, camera);
  const stepped = shown(hard);
  expect(between(stepped)).toBe(0);
  expect(mean(stepped)).toBeCloseTo(0.425, 2);
});

test('gives up its samples and takes them again, with the next picture', () => {
  const at = stand(64);
  const target = new FrameTarget(at.renderer, true);
  const edges = [true, false, true].map((smooth) => {
    target.smooth = smooth;
    target.draw(scene, camera);
    return [between(shown(at)) > 40, target.bytes > 64 * 64 * BYTES];
  });
  expect(edges).toEqual([
    [true, true],
    [false, false],
    [true, true],
  ]);
  expect(at.gl.getError()).toBe(at.gl.NO_ERROR);
});

test('follows the canvas: the whole picture at each size, and the bytes of it', () => {
  const at = stand(16);
  const target = new FrameTarget(at.renderer, true);
  expect(target.bytes).toBe(0);
  target.draw(scene, camera);
  const samples = target.bytes / (16 * 16 * BYTES);
  expect([2, 3, 4]).toContain(samples);
  for (const [width, height] of [
    [40, 24],
    [24, 40],
    [8, 8],
  ] as const) {
    at.renderer.setSize(width, height, false);
    target.draw(scene, camera);
    const alphas = shown(at);
    expect(alphas.length).toBe(width * height);
    expect(mean(alphas)).toBeCloseTo(0.425, 1);
    expect(alphas[width - 1]).toBe(255);
    expect(alphas[width * (height - 1)]).toBe(0);
    expect(target.bytes).toBe(width * height * samples * BYTES);
  }
  expect(at.gl.getError()).toBe(at.gl.NO_ERROR);
});

test('draws no more often than the scene asks for, and compiles a program once for canvas and target', () => {
  const at = stand(16);
  // As the world has it: shaders write what is shown.
  at.renderer.outputColorSpace = 'srgb-linear';
  at.renderer.compile(scene, camera);
  new FrameTarget(at.renderer, true).draw(scene, camera);
  expect(at.renderer.info.render.calls).toBe(1);
  expect(at.renderer.info.programs?.length).toBe(1);
  expect(at.renderer.getRenderTarget()).toBeNull();
});

test('makes buffers once a size, and leaves nothing on the GPU: as much is deleted as was made', () => {
  const at = stand(16);
  const { gl } = at;
  const living = new Set<unknown>();
  let made = 0;
  for (const [make, end] of [
    ['createFramebuffer', 'deleteFramebuffer'],
    ['createRenderbuffer', 'deleteRenderbuffer'],
  ] as const) {
    const [making, ending] = [gl[make].bind(gl), gl[end].bind(gl) as (thing: unknown) => void];
    Object.assign(gl, {
      [make]: () => {
        const thing = making();
        living.add(thing);
        made += 1;
        return thing;
      },
      [end]: (thing: unknown) => {
        living.delete(thing);
        ending(thing);
      },
    });
  }
  const target = new FrameTarget(at.renderer, true);
  for (const size of [16, 32, 16, 48]) {
    at.renderer.setSize(size, size, false);
    target.draw(scene, camera);
    expect(living.size).toBe(3);
    // Until the size changes nothing is made anew.
    const before = made;
    target.draw(scene, camera);
    expect(made).toBe(before);
  }
  target.dispose();
  expect(living.size).toBe(0);
  expect(target.bytes).toBe(0);
});

test('goes on with one sample where several cannot be held or resolved', () => {
  for (const fault of ['checkFramebufferStatus', 'getError'] as const) {
    const at = stand(32);
    const { gl } = at;
    const code = fault === 'getError' ? gl.INVALID_OPERATION : gl.FRAMEBUFFER_UNSUPPORTED;
    Object.assign(gl, { [fault]: () => code });
    const target = new FrameTarget(at.renderer, true);
    target.draw(scene, camera);
    expect(target.bytes).toBe(32 * 32 * BYTES);
    const alphas = shown(at);
    expect(between(alphas)).toBe(0);
    expect(mean(alphas)).toBeCloseTo(0.425, 1);
  }
});

test('draws the same again after the context was lost, and nothing while it is', async () => {
  const at = stand(32);
  const target = new FrameTarget(at.renderer, true);
  target.draw(scene, camera);
  const before = shown(at);
  const loss = at.gl.getExtension('WEBGL_lose_context');
  const happens = (name: string) =>
    new Promise((done) => at.canvas.addEventListener(name, done, { once: true }));
  const lost = happens('webglcontextlost');
  loss?.loseContext();
  await lost;
  target.draw(scene, camera);
  expect(target.bytes).toBe(0);
  const restored = happens('webglcontextrestored');
  await new Promise((done) => setTimeout(done));
  loss?.restoreContext();
  await restored;
  target.draw(scene, camera);
  expect(shown(at)).toEqual(before);
});
