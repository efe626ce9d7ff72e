import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltApp, startBuiltApp } from '../scenes/openPage';

let app: BuiltApp;
beforeAll(async () => {
  app = await startBuiltApp();
});
afterAll(() => app.close());

/** Luminance of parts of the picture at one time, in ms. */
interface Sample {
  atMs: number;
  parts: number[];
}

interface HostWindow {
  samples: Sample[];
  groundtrack: {
    ready: Promise<void>;
    play(rate: number): void;
    setTime(iso: string): object;
    getReport(): { time: string };
    setScene(part: unknown): { ok: boolean };
  };
}

/** Parts of the picture that are looked at, each some 60 pixels wide: finer than WCAG asks for. */
const PARTS = [12, 8] as const;

/**
 * General flashes by WCAG 2.3.1: pairs of opposing changes of relative luminance by at least a tenth, the darker below 0.8. The most
 * that any second has.
 */
function mostFlashesASecond(samples: readonly { atMs: number; luminance: number }[]): number {
  const turns: number[] = [];
  let extreme = samples[0]?.luminance ?? 0;
  let way = 0;
  for (const { atMs, luminance } of samples) {
    const change = luminance - extreme;
    if (Math.sign(change) === way) extreme = luminance;
    else if (Math.abs(change) >= 0.1 && Math.min(luminance, extreme) < 0.8) {
      turns.push(atMs);
      way = Math.sign(change);
      extreme = luminance;
    } else if (way === 0 && Math.abs(change) >= 0.1) extreme = luminance;
  }
  return Math.max(
    0,
    ...turns.map((fromMs) => turns.filter((at) => at >= fromMs && at < fromMs + 1000).length / 2),
  );
}

it('counts flashes as WCAG does', () => {
  const blink = (high: number, low: number) =>
    Array.from({ length: 20 }, (_, k) => ({ atMs: k * 100, luminance: k % 2 === 0 ? low : high }));
  expect(mostFlashesASecond(blink(0.4, 0.1))).toBe(5);
  expect(mostFlashesASecond(blink(0.18, 0.1))).toBe(0);
  expect(mostFlashesASecond(blink(0.99, 0.85))).toBe(0);
});

async function openWatched(address: string): Promise<Page> {
  const page = await app.browser.newPage({ viewport: { width: 760, height: 520 } });
  // Reads what was drawn as soon as it is drawn, for what is shown is not kept.
  await page.addInitScript(
    ([columns, rows]) => {
      const own = window as never as HostWindow;
      own.samples = [];
      const small = new OffscreenCanvas(8 * columns, 8 * rows);
      const to = small.getContext('2d', { willReadFrequently: true })!;
      const linear = Array.from({ length: 256 }, (_, v) =>
        v <= 10 ? v / 3294.6 : ((v / 255 + 0.055) / 1.055) ** 2.4,
      );
      const look = (atMs: number) => {
        const canvas = document.querySelector('canvas.world-canvas');
        if (!(canvas instanceof HTMLCanvasElement)) return;
        to.clearRect(0, 0, small.width, small.height);
        to.drawImage(canvas, 0, 0, small.width, small.height);
        const { data } = to.getImageData(0, 0, small.width, small.height);
        if (!data.some((value, k) => k % 4 === 3 && value > 0)) return;
        const parts = new Array(columns * rows).fill(0);
        for (let k = 0; k < data.length; k += 4) {
          const [x, y] = [(k / 4) % small.width, Math.floor(k / 4 / small.width)];
          parts[Math.floor(y / 8) * columns + Math.floor(x / 8)] +=
            (0.2126 * linear[data[k]!]! + 0.7152 * linear[data[k + 1]!]! + 0.0722 * linear[data[k + 2]!]!) /
            64;
        }
        own.samples.push({ atMs, parts });
      };
      const { requestAnimationFrame: ask } = window;
      window.requestAnimationFrame = (then) =>
        ask((atMs) => {
          then(atMs);
          look(atMs);
        });
    },
    PARTS as unknown as [number, number],
  );
  await page.goto(`http://localhost:${app.port}/${address}`);
  await page.waitForFunction(() => 'groundtrack' in window);
  await page.evaluate(() => (window as never as HostWindow).groundtrack.ready);
  await page.locator('.timeline select').waitFor();
  return page;
}

/** The most flashes a second that any part of the picture had in some time, longer where a busy machine draws fewer than four pictures. */
async function watched(page: Page, ms: number): Promise<{ flashes: number; pictures: number }> {
  await page.evaluate(() => {
    (window as never as HostWindow).samples = [];
  });
  await page.waitForTimeout(ms);
  await page
    .waitForFunction(() => (window as never as HostWindow).samples.length > 3, null, { timeout: 15_000 })
    .catch(() => {});
  const samples = await page.evaluate(() => (window as never as HostWindow).samples);
  const parts = PARTS[0] * PARTS[1];
  const each = Array.from({ length: parts }, (_, part) =>
    mostFlashesASecond(samples.map(({ atMs, parts: all }) => ({ atMs, luminance: all[part]! }))),
  );
  return { flashes: Math.max(...each), pictures: samples.length };
}

const timeOf = (page: Page) =>
  page.evaluate(() => Date.parse((window as never as HostWindow).groundtrack.getReport().time));
const play = (page: Page, rate: number) =>
  page.evaluate((to) => (window as never as HostWindow).groundtrack.play(to), rate);

it('sees flashes where there are some: day and night, turn by turn', { timeout: 60_000 }, async () => {
  const page = await openWatched('?lang=en&theme=night');
  await page.evaluate(() => {
    let k = 0;
    setInterval(() => {
      k += 1;
      (window as never as HostWindow).groundtrack.setTime(`2026-06-22T${k % 2 === 0 ? '18' : '06'}:00:00Z`);
    }, 120);
  });
  expect((await watched(page, 4000)).flashes).toBeGreaterThan(1);
  await page.close();
});

it.each(['?scene=overview', '?scene=million-satellites', '?scene=overview&focus=node:ai1/56'])(
  'no rate that is offered flashes more than three times a second, and dates go on: %s',
  { timeout: 180_000 },
  async (address) => {
    const page = await openWatched(`${address}&lang=en&theme=night`);
    const follows = address.includes('node:');
    const rates = await page
      .locator('.timeline select option')
      .evaluateAll((all) => all.map((each) => Number((each as HTMLOptionElement).value)));
    // Then the timeline folds to its head.
    if (follows) {
      await page.keyboard.press('f');
      await page.waitForTimeout(2500);
    }
    expect(rates).toContain(2_592_000);
    for (const rate of rates) {
      const fromMs = await timeOf(page);
      await play(page, rate);
      const { flashes, pictures } = await watched(page, 2000);
      const wentMs = (await timeOf(page)) - fromMs;
      await play(page, 0);
      expect(pictures, `pictures at ${rate}`).toBeGreaterThan(3);
      expect(flashes, `flashes at ${rate}`).toBeLessThanOrEqual(3);
      expect(wentMs, `time at ${rate}`).toBeGreaterThan(0);
      // From a day a second on by whole days: the hour is held, and said to be.
      expect(wentMs % 86_400_000 === 0, `hour at ${rate}`).toBe(rate >= 86_400);
    }
    if (!follows) expect(await page.locator('.timeline').innerText()).toContain('hour held');
    await page.close();
  },
);
