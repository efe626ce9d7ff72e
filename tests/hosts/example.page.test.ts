import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GroundtrackSceneElement } from '../../public/embed';
import { serveArticle } from '../../tools/example.mjs';
import { globeIn, newsroom } from './article';

const room = newsroom();
let article: { origin: string; close(): Promise<unknown> };
beforeAll(async () => {
  article = await serveArticle(room.address);
});
afterAll(() => article.close());

const watch = `
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifts.push(value);
  }).observe({ type: 'layout-shift', buffered: true });`;

async function open(width: number, height: number, calm = false): Promise<Page> {
  const page = await room.app.browser.newPage({
    viewport: { width, height },
    reducedMotion: calm ? 'reduce' : 'no-preference',
  });
  await page.addInitScript(watch);
  await page.goto(article.origin);
  return page;
}

/** Brings the middle of a step to the middle of what the picture leaves free, or so much of the way to the next one. */
const read = (page: Page, step: number, share = 0) =>
  page.evaluate(
    ([index, part]) => {
      const centres = [...document.querySelectorAll('.steps section')].map((section) => {
        const { top, height } = section.getBoundingClientRect();
        return scrollY + top + height / 2;
      });
      const { width = 0, height = 0 } =
        document.querySelector('groundtrack-scene')?.getBoundingClientRect() ?? {};
      const line = (innerHeight + (width > innerWidth * 0.9 ? height : 0)) / 2;
      const from = centres[index] ?? 0;
      scrollTo(0, from + part * ((centres[index + 1] ?? from) - from) - line);
    },
    [step, share] as const,
  );

/** Scene, month, and distance of the eye in metres to two digits: a window is scrolled by whole pixels. */
const shown = (page: Page) =>
  page.locator('groundtrack-scene').evaluate(async (element) => {
    const { id, time, camera } = await (element as GroundtrackSceneElement).getScene();
    return [id, String(time).slice(0, 7), Number(camera?.altitudeM?.toPrecision(2))];
  });

describe.each([
  [1440, 900],
  [390, 844],
])('the example article at %d × %d', (width, height) => {
  it('moves the scene as it is read, takes no wheel, and nothing in it moves by itself', async () => {
    const page = await open(width, height);
    const frame = page.frameLocator('groundtrack-scene iframe');
    await read(page, 0);
    await globeIn(frame).waitFor();
    await expect.poll(() => shown(page)).toEqual(['colossus-1', '2024-08', 1500]);
    await read(page, 1);
    await expect.poll(() => shown(page)).toEqual(['colossus-1', '2025-08', 900]);
    // Half of the way from 1,100 m to 34,000 m, by equal factors: the root of their product.
    await read(page, 2, 0.5);
    await expect.poll(async () => (await shown(page))[2]).toBe(6_100);
    await read(page, 4);
    await expect.poll(() => shown(page)).toEqual(['same-megawatts', '2026-11', 13_000_000]);
    await read(page, 3);
    await expect.poll(() => shown(page)).toEqual(['colossus-1', '2026-05', 34_000]);
    // The same frame all along.
    expect(page.frames()).toHaveLength(2);
    const before = await page.evaluate(() => scrollY);
    const box = await page.locator('groundtrack-scene').boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.7, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await page.mouse.wheel(0, -200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(before - 100);
    expect(await page.evaluate(() => (window as never as { shifts: number[] }).shifts)).toEqual([]);
    await page.close();
  });
});

it('jumps from step to step where motion is not wanted', async () => {
  const page = await open(900, 700, true);
  await read(page, 2, 0.5);
  await expect.poll(() => shown(page)).toEqual(['colossus-1', '2026-03', 1_100]);
  await page.close();
});

it('shows its picture where scripts are off', async () => {
  const page = await room.app.browser.newPage({ javaScriptEnabled: false });
  await page.goto(article.origin);
  const picture = page.getByRole('img', { name: /Colossus 1/ });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.boundingBox()).toMatchObject({ width: expect.any(Number) });
  expect(await page.getByRole('heading').allInnerTexts()).toContain('A tenant');
  await page.close();
});

it('says the figures that the gallery’s own stories say', () => {
  const root = resolve(import.meta.dirname, '../..');
  const text = readFileSync(resolve(root, 'docs/examples/index.html'), 'utf8');
  const told = ['colossus-1', 'same-megawatts']
    .map((id) => readFileSync(resolve(root, `scenes/${id}.json`), 'utf8'))
    .join();
  const figures = [...text.matchAll(/[\d,]*\d(?: | )(?:MW|accelerators|nodes|launches)/g)].map(
    ([figure]) => figure,
  );
  expect(figures.length).toBeGreaterThan(8);
  expect(
    figures.filter((figure) => !told.replaceAll(' ', ' ').includes(figure.replaceAll(' ', ' '))),
  ).toEqual([]);
});
