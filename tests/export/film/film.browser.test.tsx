import { unzipSync } from 'fflate';
import { ALL_FORMATS, BlobSource, CanvasSink, Input } from 'mediabunny';
import { createRoot, type Root } from 'react-dom/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { film } from '../../../src/export/film/film';
import type { FilmOptions } from '../../../src/export/film/filmPlan';
import { pause } from '../../../src/store/actions/clock';
import { openScene } from '../../../src/store/actions/scene';
import { documentStore } from '../../../src/store/document';
import { liveStore } from '../../../src/store/live';
import { stateNow } from '../../../src/store/stateNow';
import type { WorldHandle } from '../../../src/world/handle';
import { World } from '../../../src/world/World';
import '../../../src/kit/tokens.css';

const holder = document.createElement('div');
const form: FilmOptions = { width: 384, height: 216, fps: 4, seconds: 2, fromShot: 0, toShot: 1 };
let root: Root;
let world: WorldHandle;

const pixels = (picture: CanvasImageSource): Uint8ClampedArray => {
  const context = new OffscreenCanvas(384, 216).getContext('2d')!;
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, 384, 216).data;
};

/** Mean difference of 255. */
const apart = (a: Uint8ClampedArray, b: Uint8ClampedArray): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;

/** A film with the pictures that went into it. */
async function made(options: FilmOptions) {
  const pictures: Uint8ClampedArray[] = [];
  const blob = await film(world, options, {
    onPicture: (_done, _all, picture) => pictures.push(pixels(picture)),
  });
  return { blob: blob!, pictures };
}

beforeAll(async () => {
  await page.viewport(480, 320);
  Object.assign(holder.style, { position: 'fixed', inset: '0' });
  document.body.append(holder);
  expect((await openScene('same-megawatts')).ok).toBe(true);
  pause();
  root = createRoot(holder);
  let handle: WorldHandle | null = null;
  const take = (given: WorldHandle | null) => {
    handle = given ?? handle;
  };
  root.render(<World gestures="greedy" theme="night" onHandle={take} />);
  await vi.waitFor(() => expect(stateNow().drawn && handle?.stats().loading === 0).toBe(true), 50_000);
  world = handle as unknown as WorldHandle;
}, 60_000);
afterAll(() => root.unmount());

describe('a film', () => {
  it('plays the pictures that were shown, flies, and leaves the scene as it was', async () => {
    const before = [documentStore.getState(), liveStore.getState().view, liveStore.getState().clockMs];
    const { blob, pictures } = await made(form);
    expect([documentStore.getState(), liveStore.getState().view, liveStore.getState().clockMs]).toEqual(
      before,
    );
    expect(blob.type).toMatch(/^video\/(mp4|webm)$/);
    const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(blob) });
    const track = (await input.getPrimaryVideoTrack())!;
    expect(await track.computeDuration()).toBeCloseTo(2, 1);
    const read: Uint8ClampedArray[] = [];
    for await (const { canvas } of new CanvasSink(track).canvases()) read.push(pixels(canvas));
    expect(read).toHaveLength(8);
    for (const [i, picture] of pictures.entries())
      expect(apart(picture, read[i]!), `picture ${i}`).toBeLessThan(6);
    // The second shot is another view, and the way there is flown.
    expect(apart(pictures[0]!, pictures.at(-1)!)).toBeGreaterThan(4);
    expect(apart(pictures.at(-2)!, pictures.at(-1)!)).toBeGreaterThan(0.2);
  });

  it('of the same scene is the same to the last bit, here as pictures in a zip', async () => {
    const zipped: FilmOptions = { ...form, seconds: 1, type: 'application/zip' };
    const [one, other] = [await made(zipped), await made(zipped)];
    expect(one.pictures).toHaveLength(4);
    for (const [i, picture] of one.pictures.entries()) expect(apart(picture, other.pictures[i]!)).toBe(0);
    const files = unzipSync(new Uint8Array(await one.blob.arrayBuffer()));
    expect(Object.keys(files)).toEqual(['000001.png', '000002.png', '000003.png', '000004.png']);
    const third = await createImageBitmap(new Blob([files['000003.png'] as Uint8Array<ArrayBuffer>]));
    expect(apart(pixels(third), one.pictures[2]!)).toBe(0);
  });

  it('can be ended, and the scene is put back', async () => {
    const before = documentStore.getState();
    const stop = new AbortController();
    const ends: string[] = [];
    const disk = () =>
      new WritableStream({ close: () => void ends.push('kept'), abort: () => void ends.push('as before') });
    const watch = { signal: stop.signal, onPicture: () => stop.abort(), disk: disk() };
    await expect(film(world, form, watch)).rejects.toThrow(/abort/i);
    expect(documentStore.getState().scene).toBe(before.scene);
    await expect(film(world, { ...form, width: 385 }, { disk: disk() })).rejects.toThrow('even number');
    expect(ends).toEqual(['as before', 'as before']);
  });
});
