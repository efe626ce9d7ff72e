import { createRoot, type Root } from 'react-dom/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { setScene } from '../../../src/store/actions/scene';
import { shot } from '../../../src/store/actions/story';
import { stateNow } from '../../../src/store/stateNow';
import type { WorldHandle } from '../../../src/world/handle';
import { World } from '../../../src/world/World';
import { startWith } from '../../startWith';

const app = document.createElement('div');
app.id = 'app';
const holder = document.createElement('div');
const card = document.createElement('div');
const [WIDTH, HEIGHT] = [800, 500];
let root: Root;
let handle: WorldHandle;

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    if (holds()) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`${what} did not happen`);
}

const words = () => [...holder.querySelectorAll<HTMLElement>('.true-size:not([hidden])')];

const cross = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

beforeAll(async () => {
  startWith(defaultScene);
  const camera = { longitudeDeg: -73.97, latitudeDeg: 40.78, altitudeM: 8_000, headingDeg: 0, tiltDeg: 0 };
  const claim = { areas: ['exchange.arrayAreaM2', 'exchange.radiatorAreaM2'] };
  const told = setScene({ focus: null, story: [{ caption: { en: 'Areas' }, scene: { camera }, claim }] });
  expect(told).toEqual({ ok: true });
  expect(shot(0)).toEqual({ ok: true });
  Object.assign(holder.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    width: `${WIDTH}px`,
    height: `${HEIGHT}px`,
  });
  // Where the words of the first square would stand: over its middle.
  card.dataset.overGlobe = '';
  Object.assign(card.style, { position: 'fixed', left: '200px', top: '0', width: '400px', height: '200px' });
  app.append(holder, card);
  document.body.append(app);
  root = createRoot(holder);
  await new Promise<void>((done) => {
    const take = (given: WorldHandle | null) => {
      if (given) handle = given;
      if (given) done();
    };
    root.render(<World gestures="greedy" theme="night" quality="high" onHandle={take} />);
  });
  await until('the first whole picture', () => stateNow().drawn);
});

afterAll(() => {
  root.unmount();
  app.remove();
});

it('says how large each square is, clear of the other and of what lies over the globe', async () => {
  await until('the words of both squares', () => words().length === 2);
  // 2,500 nodes of 600 m²: 1.5 km², a square of 1.22 km; of 110 m²: 0.275 km², 524 m.
  const text = words().map((each) => each.textContent?.replaceAll(/\s/g, ' '));
  expect(text[0]).toContain('1.5 km²');
  expect(text[0]).toContain('1.22 km');
  expect(text[1]).toContain('0.275 km²');
  expect(text[1]).toContain('524 m');
  const inTheWay = card.getBoundingClientRect();
  const clear = () => {
    const [one, other] = words().map((each) => each.getBoundingClientRect());
    return one && other && ![cross(one, other), cross(one, inTheWay), cross(other, inTheWay)].includes(true);
  };
  await until('room for both', () => clear() === true);
});

it('draws a square of its true size, and none once the shot is left', async () => {
  const pictureNow = async () => {
    const image = await createImageBitmap(await handle.snapshot({ width: 400, height: 250 }));
    const context = new OffscreenCanvas(400, 250).getContext('2d')!;
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, 400, 250).data;
  };
  const laid = await pictureNow();
  expect(setScene({ story: [], camera: stateNow().scene.camera })).toEqual({ ok: true });
  await until('the words to go', () => words().length === 0);
  expect(stateNow().areasUnseen).toEqual([]);
  const bare = await pictureNow();
  let [left, right] = [400, 0];
  for (let x = 0; x < 400; x++) {
    const at = 4 * (125 * 400 + x);
    if ([0, 1, 2].every((k) => Math.abs(laid[at + k]! - bare[at + k]!) <= 4)) continue;
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  // At 8 km with a lens of 35° a picture of 250 pixels is 2 · 8,000 · tan 17.5° = 5,045 m high: both squares and the gap of
  // 98 m, 1,847 m, are 92 pixels wide.
  expect(right - left + 1).toBeGreaterThan(88);
  expect(right - left + 1).toBeLessThan(97);
});
