import { createRoot } from 'react-dom/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { pause, setView } from '../../src/store/actions/clock';
import { openScene } from '../../src/store/actions/scene';
import { liveStore } from '../../src/store/live';
import { stateNow } from '../../src/store/stateNow';
import type { WorldHandle } from '../../src/world/handle';
import { World } from '../../src/world/World';

const width = 320;
const height = 200;
const holder = document.createElement('div');
const prototype = WebGL2RenderingContext.prototype;
const { getExtension, linkProgram, deleteProgram } = prototype;
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
/** Of each program that lives, its shaders, but for what three writes there of the place it draws into. */
const living = new Map<WebGLProgram, string>();
let programs = 0;
let twins = 0;

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (holds()) return;
    await sleep(25);
  }
  throw new Error(`${what} did not happen`);
}

async function atRest(handle: WorldHandle): Promise<void> {
  for (let tries = 0, frames = -1; tries < 60; tries++) {
    const { frames: now, loading } = handle.stats();
    if (now === frames && loading === 0 && stateNow().drawn) return;
    frames = now;
    await sleep(500);
  }
  throw new Error('the world never came to rest');
}

const ground = { longitudeDeg: -90.15641, latitudeDeg: 35.06008, headingDeg: 20, heightM: 0, follow: null };
/** The globe, a campus from afar and from within, as cameras. */
const cameras = [
  { ...ground, altitudeM: 2e7, tiltDeg: 0 },
  { ...ground, altitudeM: 1500, tiltDeg: 70 },
  { ...ground, altitudeM: 40, tiltDeg: 80 },
];

interface Seen {
  pictures: Uint8ClampedArray[];
  draws: number[];
  /** Programs linked, and how many of them while their like was there. */
  programs: number;
  twins: number;
  canvasDepthBits: number;
}

/** The pictures of a world that is offered reversed depth or not. */
async function seen(clipControl: boolean): Promise<Seen> {
  prototype.getExtension = function (this: WebGL2RenderingContext, name: string) {
    return name === 'EXT_clip_control' && !clipControl ? null : Reflect.apply(getExtension, this, [name]);
  } as typeof getExtension;
  living.clear();
  programs = 0;
  twins = 0;
  liveStore.setState({ drawn: false });
  let handle: WorldHandle | null = null;
  const root = createRoot(holder);
  root.render(
    <World gestures="greedy" theme="night" quality="high" onHandle={(given) => (handle = given ?? handle)} />,
  );
  await until('the handle', () => handle !== null);
  const world = handle as unknown as WorldHandle;
  const [pictures, draws]: [Uint8ClampedArray[], number[]] = [[], []];
  for (const camera of cameras) {
    setView(camera, 'moved');
    await sleep(300);
    await atRest(world);
    const picture = await createImageBitmap(await world.snapshot({ width, height }));
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(picture, 0, 0);
    pictures.push(context.getImageData(0, 0, width, height).data);
    draws.push(world.stats().drawCalls);
  }
  const gl = holder.querySelector('canvas')!.getContext('webgl2')!;
  const canvasDepthBits = Number(gl.getParameter(gl.DEPTH_BITS));
  root.unmount();
  await until('the end', () => holder.querySelector('canvas') === null);
  return { pictures, draws, programs, twins, canvasDepthBits };
}

/** Share of pixels that differ by more than 16 of 255 in any channel. */
function differing(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let pixels = 0;
  for (let i = 0; i < a.length; i += 4) {
    if ([0, 1, 2].some((k) => Math.abs(a[i + k]! - b[i + k]!) > 16)) pixels += 1;
  }
  return pixels / (a.length / 4);
}

beforeAll(async () => {
  await page.viewport(width, height);
  Object.assign(holder.style, { position: 'fixed', inset: '0' });
  document.body.append(holder);
  prototype.linkProgram = function (this: WebGL2RenderingContext, program: WebGLProgram) {
    const shaders = this.getAttachedShaders(program) ?? [];
    const sources = shaders.map((shader) => this.getShaderSource(shader) ?? '');
    const source = sources.join('').replace(/.*linearToOutputTexel.*/g, '');
    programs += 1;
    if ([...living.values()].includes(source)) twins += 1;
    living.set(program, source);
    linkProgram.call(this, program);
  };
  prototype.deleteProgram = function (this: WebGL2RenderingContext, program: WebGLProgram) {
    living.delete(program);
    deleteProgram.call(this, program);
  };
  expect((await openScene('colossus-1')).ok).toBe(true);
  pause();
});

afterAll(() => {
  Object.assign(prototype, { getExtension, linkProgram, deleteProgram });
  holder.remove();
});

it('draws the same world without reversed depth where the browser has none', async () => {
  const reversed = await seen(true);
  const logarithm = await seen(false);
  expect(logarithm.draws).toEqual(reversed.draws);
  reversed.pictures.forEach((picture, i) => {
    expect(new Set(picture).size).toBeGreaterThan(40);
    expect(differing(picture, logarithm.pictures[i]!)).toBeLessThan(0.01);
  });
  // The globe and the campus are not one picture.
  expect(differing(reversed.pictures[0]!, reversed.pictures[1]!)).toBeGreaterThan(0.3);
  for (const world of [reversed, logarithm]) {
    expect(world.canvasDepthBits).toBe(0);
    expect(world.programs).toBeGreaterThan(8);
    expect(world.twins).toBe(0);
  }
}, 240_000);
