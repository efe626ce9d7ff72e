import { createRoot, type Root } from 'react-dom/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { markDrawn } from '../../../src/store/actions/moment';
import { moveSplit, openPinned, splitPicture } from '../../../src/store/actions/scenario';
import { setScene } from '../../../src/store/actions/scene';
import { stateNow } from '../../../src/store/stateNow';
import type { WorldHandle } from '../../../src/world/handle';
import { World } from '../../../src/world/World';
import { startWith } from '../../startWith';

const holder = document.createElement('div');
let root: Root;
let handle: WorldHandle;

/** So small that no words are painted on it. */
const [WIDTH, HEIGHT] = [400, 300];

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    if (holds()) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`${what} did not happen`);
}

async function picture(): Promise<ImageData> {
  const image = await createImageBitmap(await handle.snapshot({ width: WIDTH, height: HEIGHT }));
  const context = new OffscreenCanvas(WIDTH, HEIGHT).getContext('2d')!;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, WIDTH, HEIGHT);
}

/** Pixels that differ between two pictures from one column to before another. */
function differing(a: ImageData, b: ImageData, from: number, to: number): number {
  let count = 0;
  for (let y = 0; y < HEIGHT; y++)
    for (let x = from; x < to; x++) {
      const at = 4 * (y * WIDTH + x);
      if ([0, 1, 2].some((k) => Math.abs(a.data[at + k]! - b.data[at + k]!) > 2)) count += 1;
    }
  return count;
}

beforeAll(async () => {
  const first = defaultScene.constellations[0]!;
  const higher = { ...first, altitudeM: 2_000_000, nodes: 400, planes: 20 };
  startWith({
    ...defaultScene,
    pinned: [{ id: 'high', title: 'Higher', inputs: {}, constellation: higher }],
  });
  Object.assign(holder.style, { width: '640px', height: '400px' });
  document.body.append(holder);
  root = createRoot(holder);
  await new Promise<void>((done) => {
    root.render(
      <World
        gestures="greedy"
        theme="night"
        quality="high"
        onHandle={(given) => {
          if (!given) return;
          handle = given;
          done();
        }}
      />,
    );
  });
  await until('the first whole picture', () => stateNow().drawn);
  markDrawn();
});

afterAll(() => {
  root.unmount();
  holder.remove();
});

it('the present scenario is left of the line and the pinned one right of it, each as it is alone', async () => {
  const present = await picture();
  expect(splitPicture('high')).toEqual({ ok: true });
  await until('the line', () => holder.querySelector('[role="slider"]') !== null);
  const half = await picture();
  moveSplit(0.25);
  const quarter = await picture();
  splitPicture(null);
  openPinned('high');
  const pinned = await picture();
  expect(differing(present, pinned, 0, WIDTH)).toBeGreaterThan(500);
  expect(differing(half, present, 0, 199)).toBe(0);
  expect(differing(half, pinned, 201, WIDTH)).toBe(0);
  expect(differing(quarter, present, 0, 99)).toBe(0);
  expect(differing(quarter, pinned, 101, WIDTH)).toBe(0);
});

it('arrow keys move the line and not the globe', async () => {
  setScene({ split: { scenario: 'high', at: 0.5 } });
  await until('the line', () => holder.querySelector('[role="slider"]') !== null);
  const line = holder.querySelector<HTMLElement>('[role="slider"]')!;
  const { view } = stateNow();
  line.focus();
  line.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true }));
  expect(stateNow().scene.split).toEqual({ scenario: 'high', at: 0.48 });
  expect(stateNow().view).toBe(view);
});
