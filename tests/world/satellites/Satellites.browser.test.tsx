import { createRoot, type Root } from 'react-dom/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { pause, setTime, setView } from '../../../src/store/actions/clock';
import { importFile } from '../../../src/store/actions/files';
import { openScene, setLayer, setScene } from '../../../src/store/actions/scene';
import { stateNow } from '../../../src/store/stateNow';
import type { WorldHandle } from '../../../src/world/handle';
import { World } from '../../../src/world/World';
import { realisticTle } from './satelliteCatalogue';

const COUNT = 3_000;
const FIRST = '2026-05-06T13:10:00Z';
const YEAR_LATER = '2027-05-06T13:10:00Z';
const holder = document.createElement('div');
let root: Root;
let handle: WorldHandle | null = null;

/** The globe's picture, RGBA. */
async function picture(): Promise<Uint8ClampedArray> {
  const bitmap = await createImageBitmap(await handle!.snapshot({ width: 300, height: 200 }));
  const context = new OffscreenCanvas(300, 200).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, 300, 200).data;
}

const differing = (a: Uint8ClampedArray, b: Uint8ClampedArray): number =>
  a.reduce((sum, value, i) => sum + (value === b[i] ? 0 : 1), 0);

beforeAll(async () => {
  await page.viewport(480, 320);
  Object.assign(holder.style, { position: 'fixed', inset: '0' });
  document.body.append(holder);
  await openScene('overview');
  pause();
  setTime(FIRST);
  setView({ ...stateNow().view, altitudeM: 30_000_000 });
  root = createRoot(holder);
  const take = (given: WorldHandle | null) => {
    handle = given ?? handle;
  };
  root.render(<World gestures="greedy" theme="night" quality="high" onHandle={take} />);
  await vi.waitFor(() => expect(handle).not.toBeNull(), 30_000);
  expect((await importFile({ name: 'some.tle', text: realisticTle(COUNT) })).accepted).toBe(COUNT);
});
afterAll(() => {
  root.unmount();
  holder.remove();
});

describe('a picture of real satellites', () => {
  it('is of the time asked for, however far the clock leapt just before', async () => {
    const first = await picture();
    setTime(YEAR_LATER);
    expect(handle!.stats().loading).toBeGreaterThan(0);
    const leapt = await picture();
    expect(handle!.stats().loading).toBe(0);
    await new Promise((done) => setTimeout(done, 1_000));
    expect(differing(await picture(), leapt)).toBe(0);
    expect(differing(leapt, first)).toBeGreaterThan(1_000);
    setTime(FIRST);
    expect(differing(await picture(), first)).toBe(0);
    // By way of another time.
    setTime('2026-05-06T13:11:00Z');
    setTime(YEAR_LATER);
    expect(differing(await picture(), leapt)).toBe(0);
  });
});

/** Draws with the pointer over the globe while Alt is held: a box, and with Shift a lasso. */
function drawShape(points: [number, number][], shiftKey = false): void {
  const canvas = holder.querySelector('.world-canvas')!;
  // Pointers made by a test cannot be captured.
  (canvas.closest('.world') as HTMLElement).setPointerCapture = () => {};
  const send = (type: string, [x, y]: [number, number]) =>
    canvas.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        pointerId: 1,
        pointerType: 'mouse',
        buttons: 1,
        altKey: true,
        shiftKey,
        clientX: x,
        clientY: y,
      }),
    );
  send('pointerdown', points[0]!);
  for (const point of points.slice(1)) send('pointermove', point);
  send('pointerup', points.at(-1)!);
}

const numbers = realisticTle(COUNT)
  .split('\n')
  .filter((line) => line.startsWith('1 '))
  .map((line) => Number(line.slice(2, 7)));

/** Satellites that appear in a part of the picture, asked one by one. */
const appearIn = (holds: (x: number, y: number) => boolean): number =>
  numbers.filter((number) => {
    const at = handle!.project(`satellite:${number}`);
    return at?.visible && holds(at.x, at.y);
  }).length;

const cardText = () => holder.querySelector('.selection-card')?.textContent ?? '';
const counted = (text: RegExp) => Number(text.exec(cardText())?.[1]?.replace(/\D/g, '') ?? Number.NaN);

describe('a shape over real satellites', () => {
  it('counts them on a line of their own, by box and by lasso', async () => {
    await picture();
    drawShape([
      [120, 60],
      [300, 240],
    ]);
    await vi.waitFor(() => expect(cardText()).toMatch(/real satellites in the box/));
    const boxed = appearIn((x, y) => x >= 120 && x < 300 && y >= 60 && y < 240);
    expect(boxed).toBeGreaterThan(100);
    expect(counted(/([\d,]+) real satellites in the box/)).toBe(boxed);
    const [lit, dark] = [...cardText().matchAll(/([\d,]+) in sunlight, ([\d,]+) in shadow/g)]
      .at(-1)!
      .slice(1)
      .map((text) => Number(text.replace(/\D/g, '')));
    expect(lit! + dark!).toBe(boxed);
    expect(lit).toBeGreaterThan(0);
    drawShape(
      [
        [100, 20],
        [380, 20],
        [240, 160],
      ],
      true,
    );
    await vi.waitFor(() => expect(cardText()).toMatch(/real satellites in the outline/));
    const inside = appearIn((x, y) => y >= 20 && x - 100 >= y - 20 && 380 - x > y - 20);
    expect(inside).toBeGreaterThan(20);
    expect(counted(/([\d,]+) real satellites in the outline/)).toBe(inside);
  });

  it('shows nothing of them where orbits are hidden, and they alone where there are no constellations', async () => {
    setLayer('orbits', false);
    await picture();
    drawShape([
      [120, 60],
      [300, 240],
    ]);
    await vi.waitFor(() => expect(cardText()).toMatch(/0 nodes in the box/));
    expect(cardText()).not.toMatch(/real satellites/);
    setLayer('orbits', true);
    setScene({ constellations: [] });
    await picture();
    drawShape([
      [121, 60],
      [300, 240],
    ]);
    await vi.waitFor(() => expect(cardText()).toMatch(/^[\d,]+ real satellites in the box/));
    expect(cardText()).not.toMatch(/nodes/);
  });
});
