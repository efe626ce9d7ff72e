import { createRoot } from 'react-dom/client';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { pause } from '../../src/store/actions/clock';
import { openScene } from '../../src/store/actions/scene';
import { liveStore } from '../../src/store/live';
import { stateNow } from '../../src/store/stateNow';
import type { WorldHandle } from '../../src/world/handle';
import { World } from '../../src/world/World';

const [width, height] = [320, 200];
const holder = document.createElement('div');
const prototype = WebGL2RenderingContext.prototype;
const own = { ...Object.getOwnPropertyDescriptors(prototype) };
const { getParameter, getExtension, getInternalformatParameter, renderbufferStorage } = prototype;
const { renderbufferStorageMultisample, texStorage2D } = prototype;
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
let whole: Uint8ClampedArray;

/** Widest picture that was put on the GPU. */
let widestPx = 0;

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (holds()) return;
    await sleep(25);
  }
  throw new Error(`${what} did not happen`);
}

/** The picture of a world mounted now, once all of it is there; RGBA. */
async function pictureNow(sizePx = [width, height]): Promise<Uint8ClampedArray> {
  liveStore.setState({ drawn: false });
  let handle: WorldHandle | null = null;
  const root = createRoot(holder);
  root.render(
    <World gestures="greedy" theme="night" quality="high" onHandle={(given) => (handle = given ?? handle)} />,
  );
  await until('the picture', () => stateNow().drawn && handle?.stats().loading === 0);
  const world = handle as unknown as WorldHandle;
  const [w, h] = sizePx as [number, number];
  const picture = await createImageBitmap(await world.snapshot({ width: w, height: h }));
  const context = new OffscreenCanvas(w, h).getContext('2d')!;
  context.drawImage(picture, 0, 0);
  root.unmount();
  await until('the end', () => holder.querySelector('canvas') === null);
  return context.getImageData(0, 0, w, h).data;
}

/** Share of pixels that differ by more than 24 of 255 in any channel. */
function differing(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let pixels = 0;
  for (let i = 0; i < a.length; i += 4) {
    if ([0, 1, 2].some((k) => Math.abs(a[i + k]! - b[i + k]!) > 24)) pixels += 1;
  }
  return pixels / (a.length / 4);
}

beforeAll(async () => {
  await page.viewport(width, height);
  Object.assign(holder.style, { position: 'fixed', inset: '0' });
  document.body.append(holder);
  expect((await openScene('overview')).ok).toBe(true);
  pause();
  whole = await pictureNow();
}, 60_000);

afterEach(() => Object.defineProperties(prototype, own));
afterAll(() => holder.remove());

it('draws where depth cannot be floats', async () => {
  const floats = prototype.DEPTH_COMPONENT32F;
  // Nothing is stored, so that what it is attached to stays incomplete.
  prototype.renderbufferStorage = function (this: WebGL2RenderingContext, ...args) {
    if (args[1] !== floats) renderbufferStorage.apply(this, args);
  };
  prototype.renderbufferStorageMultisample = function (this: WebGL2RenderingContext, ...args) {
    if (args[2] !== floats) renderbufferStorageMultisample.apply(this, args);
  };
  const picture = await pictureNow();
  expect(new Set(picture).size).toBeGreaterThan(50);
  expect(differing(picture, whole)).toBeLessThan(0.01);
}, 60_000);

it('draws with one sample a pixel where there are no more', async () => {
  prototype.getInternalformatParameter = function (this: WebGL2RenderingContext, ...args) {
    if (args[2] === this.SAMPLES) return new Int32Array();
    return getInternalformatParameter.apply(this, args);
  };
  const picture = await pictureNow();
  expect(new Set(picture).size).toBeGreaterThan(50);
  // Hard edges of lines and marks alone.
  expect(differing(picture, whole)).toBeLessThan(0.1);
}, 60_000);

it('asks for no picture larger than the GPU takes', async () => {
  await page.viewport(1920, 1400);
  prototype.getParameter = function (this: WebGL2RenderingContext, name: number) {
    return name === this.MAX_TEXTURE_SIZE ? 2048 : getParameter.call(this, name);
  };
  prototype.texStorage2D = function (this: WebGL2RenderingContext, ...args) {
    widestPx = Math.max(widestPx, args[3]);
    texStorage2D.apply(this, args);
  };
  const picture = await pictureNow([960, 700]);
  expect(new Set(picture).size).toBeGreaterThan(50);
  expect(widestPx).toBe(2048);
  await page.viewport(width, height);
}, 90_000);

it('draws without any extension', async () => {
  prototype.getExtension = function (this: WebGL2RenderingContext, name: string) {
    return name === 'WEBGL_lose_context' ? Reflect.apply(getExtension, this, [name]) : null;
  } as typeof getExtension;
  const picture = await pictureNow();
  expect(differing(picture, whole)).toBeLessThan(0.01);
}, 60_000);
