import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { hover, markDrawn } from '../../../src/store/actions/moment';
import { moveSplit, openPinned, splitPicture } from '../../../src/store/actions/scenario';
import { setInput, setScene } from '../../../src/store/actions/scene';
import { documentStore } from '../../../src/store/document';
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

/** Shows the world at a quality: another one is another world. */
function show(quality: 'high' | 'low'): Promise<void> {
  return new Promise((done) => {
    root.render(
      <World
        gestures="greedy"
        theme="night"
        quality={quality}
        onHandle={(given) => {
          if (!given) return;
          handle = given;
          done();
        }}
      />,
    );
  });
}

const line = () => holder.querySelector<HTMLElement>('[role="slider"]')!;

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
  await show('high');
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
  hover(`plane:${defaultScene.constellations[0]!.id}/0`);
  const pointed = await picture();
  hover(null);
  moveSplit(0.25);
  const quarter = await picture();
  splitPicture(null);
  openPinned('high');
  const pinned = await picture();
  expect(differing(present, pinned, 0, WIDTH)).toBeGreaterThan(500);
  expect(differing(half, present, 0, 199)).toBe(0);
  expect(differing(half, pinned, 201, WIDTH)).toBe(0);
  // What is pointed at is of the present scenario: its like on the right is not.
  expect(differing(pointed, half, 0, 199)).toBeGreaterThan(10);
  expect(differing(pointed, half, 201, WIDTH)).toBe(0);
  expect(differing(half, present, 199, 201)).toBeGreaterThan(500);
  expect(differing(quarter, present, 0, 99)).toBe(0);
  expect(differing(quarter, pinned, 101, WIDTH)).toBe(0);
});

it('links are of the present scenario left of the line and of the pinned one right of it', async () => {
  const { constellations: present, layers } = stateNow().scene;
  setScene({ constellations: [defaultScene.constellations[0]!], layers: { ...layers, links: false } });
  expect(splitPicture('high')).toEqual({ ok: true });
  await until('the line', () => holder.querySelector('[role="slider"]') !== null);
  const bare = await picture();
  setScene({ layers: { ...layers, links: true } });
  let half = await picture();
  for (let tries = 0; tries < 100 && differing(half, bare, 201, WIDTH) === 0; tries++) half = await picture();
  // A few hundred nodes with a line to the next each, on both sides.
  expect(differing(half, bare, 0, 199)).toBeGreaterThan(100);
  expect(differing(half, bare, 201, WIDTH)).toBeGreaterThan(100);
  splitPicture(null);
  expect(differing(half, await picture(), 0, 199)).toBe(0);
  openPinned('high');
  const pinned = await picture();
  expect(differing(half, pinned, 201, WIDTH)).toBe(0);
  setScene({ layers: { ...layers, links: false }, constellations: present });
});

it('has both scenarios in a world that takes the place of another', async () => {
  setScene({ split: { scenario: 'high', at: 0.5 }, constellations: [defaultScene.constellations[0]!] });
  await until('the line', () => line() !== null);
  await show('low');
  const half = await picture();
  splitPicture(null);
  openPinned('high');
  expect(differing(half, await picture(), 201, WIDTH)).toBe(0);
});

it('all arrow keys move the line', async () => {
  setScene({ split: { scenario: 'high', at: 0.5 } });
  await until('the line', () => line() !== null);
  for (const [key, at] of [
    ['ArrowLeft', 0.48],
    ['ArrowUp', 0.5],
    ['ArrowDown', 0.48],
    ['ArrowRight', 0.5],
  ] as const) {
    line().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    expect(stateNow().scene.split?.at).toBeCloseTo(at, 9);
  }
});

it('a press of the mouse leaves the focus where it is', () => {
  const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
  line().dispatchEvent(press);
  expect(press.defaultPrevented).toBe(true);
});

it('a line that goes while it is held leaves later changes steps of their own', () => {
  line().setPointerCapture = () => {};
  line().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, isPrimary: true, pointerId: 7 }));
  flushSync(() => splitPicture(null));
  documentStore.temporal.getState().clear();
  setInput('ground.pue', 1.3);
  setInput('ground.pue', 1.4);
  expect(documentStore.temporal.getState().pastStates).toHaveLength(2);
});
