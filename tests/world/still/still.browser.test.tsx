import { createRoot, type Root } from 'react-dom/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { pause, setView } from '../../../src/store/actions/clock';
import { openScene } from '../../../src/store/actions/scene';
import { stateNow } from '../../../src/store/stateNow';
import type { WorldHandle } from '../../../src/world/handle';
import { World } from '../../../src/world/World';
import '../../../src/kit/tokens.css';

const holder = document.createElement('div');
let root: Root;
let world: WorldHandle;

async function pixelsOf(blob: Blob): Promise<ImageData> {
  const picture = await createImageBitmap(blob);
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, picture.width, picture.height);
}

/** Share of pixels that differ by more than rounding in any channel. */
function differing({ data: a }: ImageData, { data: b }: ImageData): number {
  let count = 0;
  for (let i = 0; i < a.length; i += 4)
    if ([0, 1, 2].some((k) => Math.abs(a[i + k]! - b[i + k]!) > 2)) count += 1;
  return count / (a.length / 4);
}

beforeAll(async () => {
  await page.viewport(640, 400);
  Object.assign(holder.style, { position: 'fixed', inset: '0' });
  document.body.append(holder);
  expect((await openScene('gigawatts-in-orbit')).ok).toBe(true);
  pause();
  root = createRoot(holder);
  let handle: WorldHandle | null = null;
  root.render(
    <World
      gestures="greedy"
      theme="night"
      onHandle={(given) => {
        handle = given ?? handle;
      }}
    />,
  );
  await vi.waitFor(() => expect(stateNow().drawn && handle?.stats().loading === 0).toBe(true), 50_000);
  world = handle as unknown as WorldHandle;
}, 60_000);
afterAll(() => root.unmount());

describe('a picture of the globe', () => {
  it('in pieces is the one of a single piece, to within rounding', async () => {
    const whole = await pixelsOf(await world.snapshot({ width: 450, height: 350 }));
    const pieces = await pixelsOf(await world.snapshot({ width: 450, height: 350, piecePx: 160 }));
    expect([pieces.width, pieces.height]).toEqual([450, 350]);
    expect(differing(whole, pieces)).toBeLessThan(0.0005);
    expect(new Set(whole.data).size).toBeGreaterThan(100);
  });

  it('says title and sources, and more of them as it grows is only larger', async () => {
    const withWords = await pixelsOf(await world.snapshot({ width: 800, height: 500 }));
    const [left, top, right, bottom] = [20, 20, 300, 50];
    let bright = 0;
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) if (withWords.data[4 * (y * 800 + x)]! > 200) bright += 1;
    // Letters of a title: some hundreds of pixels of it.
    expect(bright).toBeGreaterThan(300);
    const twice = await pixelsOf(await world.snapshot({ width: 2560, height: 1440 }));
    let large = 0;
    for (let y = 40; y < 100; y++)
      for (let x = 40; x < 600; x++) if (twice.data[4 * (y * 2560 + x)]! > 200) large += 1;
    expect(large).toBeGreaterThan(2.5 * bright);
  });

  it('leaves the screen as it was: the same view, and labels at their places', async () => {
    setView({ ...stateNow().view, altitudeM: 9_000_000 }, 'moved');
    await vi.waitFor(() => expect(world.stats().loading).toBe(0));
    await new Promise((done) => setTimeout(done, 1200));
    const words = () =>
      [...holder.querySelectorAll<HTMLElement>('.world-label[data-shown="true"]')]
        .map(({ textContent, style }) => `${textContent} ${style.transform}`)
        .sort();
    const before = words();
    await world.snapshot({ width: 1200, height: 500 });
    await new Promise((done) => setTimeout(done, 1200));
    expect(words()).toEqual(before);
  });

  it('is refused with a sentence where the graphics context is lost', async () => {
    const gl = holder.querySelector('canvas')!.getContext('webgl2')!;
    const loss = gl.getExtension('WEBGL_lose_context')!;
    loss.loseContext();
    await vi.waitFor(() => expect(gl.isContextLost()).toBe(true));
    await expect(world.snapshot({ width: 640, height: 400 })).rejects.toThrow('the globe is not drawn now');
    loss.restoreContext();
    await vi.waitFor(() => expect(gl.isContextLost()).toBe(false));
  });
});
