import { createRoot, type Root } from 'react-dom/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { flyTo, pause } from '../../../src/store/actions/clock';
import { openScene } from '../../../src/store/actions/scene';
import { liveStore } from '../../../src/store/live';
import { stateNow } from '../../../src/store/stateNow';
import type { WorldHandle } from '../../../src/world/handle';
import { World } from '../../../src/world/World';

const holder = document.createElement('div');
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1600; tries++) {
    if (holds()) return;
    await sleep(25);
  }
  throw new Error(`${what} did not happen`);
}

async function mount(): Promise<{ root: Root; handle: WorldHandle }> {
  liveStore.setState({ drawn: false });
  let given: WorldHandle | null = null;
  const root = createRoot(holder);
  root.render(<World gestures="greedy" theme="night" onHandle={(handle) => (given = handle ?? given)} />);
  await until('the picture', () => stateNow().drawn && given?.stats().loading === 0);
  return { root, handle: given as unknown as WorldHandle };
}

async function unmount(root: Root): Promise<void> {
  root.unmount();
  await until('the end', () => holder.querySelector('canvas') === null);
}

/** Waits until everything has arrived and no frame was drawn for half a second. */
async function atRest(handle: WorldHandle): Promise<void> {
  let frames = -1;
  await until('rest', () => stateNow().flight === null);
  for (let tries = 0; tries < 60; tries++) {
    const now = handle.stats();
    if (now.frames === frames && now.loading === 0) return;
    frames = now.frames;
    await sleep(500);
  }
  throw new Error('the world never came to rest');
}

async function bytesOf(handle: WorldHandle): Promise<Uint8ClampedArray> {
  const picture = await createImageBitmap(await handle.snapshot({ width: 240, height: 160 }));
  const context = new OffscreenCanvas(240, 160).getContext('2d')!;
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, 240, 160).data;
}

const differing = (a: Uint8ClampedArray, b: Uint8ClampedArray): number =>
  a.reduce((sum, value, i) => sum + (value === b[i] ? 0 : 1), 0);

beforeAll(async () => {
  await page.viewport(320, 200);
  Object.assign(holder.style, { position: 'fixed', inset: '0' });
  document.body.append(holder);
  expect((await openScene('overview')).ok).toBe(true);
  pause();
});
afterAll(() => holder.remove());

it('arrives where it was bound for, lost twice on the way, and shows what a world shows that was never lost', async () => {
  const { root, handle } = await mount();
  const canvas = holder.querySelector('canvas')!;
  const loss = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
  flyTo({ ...stateNow().view, longitudeDeg: 10, latitudeDeg: 50, altitudeM: 4e6 }, 3);
  for (const nth of [1, 2]) {
    const { frames } = handle.stats();
    await until('the flight', () => handle.stats().frames > frames);
    expect(stateNow().flight, `loss ${nth}`).not.toBeNull();
    loss?.loseContext();
    await until('the loss', () => handle.stats().contextLosses === nth);
    await sleep(100);
    loss?.restoreContext();
    await until('its end', () => canvas.getContext('webgl2')?.isContextLost() === false);
  }
  await atRest(handle);
  expect(stateNow().view).toMatchObject({ longitudeDeg: 10, latitudeDeg: 50, altitudeM: 4e6 });
  const picture = await bytesOf(handle);
  expect(new Set(picture).size).toBeGreaterThan(50);
  await unmount(root);
  const other = await mount();
  await atRest(other.handle);
  expect(differing(picture, await bytesOf(other.handle))).toBe(0);
  await unmount(other.root);
}, 120_000);
