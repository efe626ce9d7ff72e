import { createRoot } from 'react-dom/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { pause, play, setView } from '../../../src/store/actions/clock';
import { openScene } from '../../../src/store/actions/scene';
import { liveStore } from '../../../src/store/live';
import { stateNow } from '../../../src/store/stateNow';
import type { WorldHandle } from '../../../src/world/handle';
import { World } from '../../../src/world/World';

const width = 320;
const height = 200;
const holder = document.createElement('div');
const prototype = WebGL2RenderingContext.prototype;
const { shaderSource, useProgram, attachShader } = prototype;
const { getContext } = HTMLCanvasElement.prototype;
const names = new Map<unknown, string>();
/** How often each shader was taken into use. */
const used = new Map<string, number>();
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (holds()) return;
    await sleep(25);
  }
  throw new Error(`${what} did not happen`);
}

/** What the canvas shows, RGBA. */
function shown(): Uint8Array {
  const gl = holder.querySelector('canvas')!.getContext('webgl2')!;
  const pixels = new Uint8Array(4 * gl.drawingBufferWidth * gl.drawingBufferHeight);
  gl.readPixels(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  return pixels;
}

const lit = (pixels: Uint8Array): number => pixels.filter((value, i) => i % 4 === 1 && value > 30).length;

/** Share of the channels that differ by more than `levels` of 255. */
const differing = (a: Uint8Array, b: Uint8Array, levels: number): number =>
  a.filter((value, i) => Math.abs(value - b[i]!) > levels).length / a.length;

let world: WorldHandle;
let unmount: () => void;

beforeAll(async () => {
  await page.viewport(width, height);
  Object.assign(holder.style, { position: 'fixed', inset: '0' });
  document.body.append(holder);
  // So that a picture can be read after the task that drew it.
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, options: object) {
    return Reflect.apply(getContext, this, [kind, { ...options, preserveDrawingBuffer: true }]);
  } as typeof getContext;
  prototype.shaderSource = function (this: WebGL2RenderingContext, shader: WebGLShader, source: string) {
    names.set(shader, /#define SHADER_NAME (\w+)/.exec(source)?.[1] ?? '');
    shaderSource.call(this, shader, source);
  };
  prototype.attachShader = function (
    this: WebGL2RenderingContext,
    program: WebGLProgram,
    shader: WebGLShader,
  ) {
    names.set(program, names.get(shader) ?? '');
    attachShader.call(this, program, shader);
  };
  prototype.useProgram = function (this: WebGL2RenderingContext, program: WebGLProgram | null) {
    const name = names.get(program) ?? '';
    used.set(name, (used.get(name) ?? 0) + 1);
    useProgram.call(this, program);
  };
  expect((await openScene('overview')).ok).toBe(true);
  pause();
  liveStore.setState({ drawn: false });
  let handle: WorldHandle | null = null;
  const root = createRoot(holder);
  root.render(
    <World gestures="greedy" theme="night" quality="high" onHandle={(given) => (handle = given ?? handle)} />,
  );
  unmount = () => root.unmount();
  await until('the picture', () => stateNow().drawn && handle?.stats().loading === 0);
  world = handle as unknown as WorldHandle;
}, 60_000);

afterAll(() => {
  unmount();
  Object.assign(prototype, { shaderSource, useProgram, attachShader });
  HTMLCanvasElement.prototype.getContext = getContext;
  holder.remove();
});

/** Plays until `frames` frames were drawn from the kept picture without the globe. */
async function playKept(rate: number, frames: number): Promise<void> {
  play(rate);
  await until('a kept picture', () => (used.get('KeptGlobe') ?? 0) > 0);
  const before = world.stats().frames;
  await until('frames', () => world.stats().frames > before + frames);
}

async function atRest(): Promise<void> {
  for (let frames = -1; frames !== world.stats().frames; await sleep(600)) frames = world.stats().frames;
}

it('plays before an eye at rest without drawing the globe, and it is the same picture', async () => {
  // So slowly that nothing moves.
  await playKept(1e-4, 3);
  used.clear();
  await playKept(1e-4, 5);
  expect(used.get('Earth') ?? 0).toBe(0);
  const kept = shown();
  pause();
  await atRest();
  const whole = shown();
  expect(used.get('Earth')).toBeGreaterThan(0);
  expect(lit(whole)).toBeGreaterThan(5_000);
  expect(differing(kept, whole, 4)).toBeLessThan(0.002);
  expect(differing(kept, whole, 24)).toBeLessThan(0.001);
}, 60_000);

it('takes the picture anew as the Sun moves, and draws the whole while the eye does', async () => {
  await playKept(60, 3);
  used.clear();
  await sleep(4_000);
  const kept = shown();
  pause();
  const earths = used.get('Earth') ?? 0;
  const pictures = used.get('KeptGlobe') ?? 0;
  await atRest();
  // In four seconds the Sun moves by a degree, some pixels of this small globe.
  expect(earths).toBeGreaterThan(0);
  expect(earths).toBeLessThan(pictures / 2);
  // What flies has moved on by a frame at most.
  expect(differing(kept, shown(), 8)).toBeLessThan(0.01);
  play(60);
  used.clear();
  for (let turn = 0; turn < 10; turn++) {
    const { view } = stateNow();
    setView({ ...view, longitudeDeg: view.longitudeDeg + 1 }, 'moved');
    await new Promise((done) => requestAnimationFrame(done));
  }
  expect(used.get('Earth') ?? 0).toBeGreaterThan(5);
  pause();
  await atRest();
}, 60_000);
