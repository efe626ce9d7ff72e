import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltApp, COARSE, startBuiltApp } from '../scenes/openPage';

let app: BuiltApp;
beforeAll(async () => {
  app = await startBuiltApp();
});
afterAll(() => app.close());

interface Host {
  ready: Promise<void>;
  getScene(): { camera: { altitudeM: number }; focus: string | null; campus: { colorBy: string } };
  setScene(part: unknown): { ok: boolean };
  project(path: string): { x: number; y: number } | null;
}

const scene = (page: Page) =>
  page.evaluate(() => (window as never as { groundtrack: Host }).groundtrack.getScene());

/** Above hall 1 of Colossus 1, near enough to tell one rack from the next. */
async function openHall(page: Page): Promise<void> {
  const camera = '-90.1572,35.06,60,20,40';
  await page.goto(`http://localhost:${app.port}/?theme=paper&focus=site:colossus-1/hall:0&camera=${camera}`);
  await page.waitForFunction(() => 'groundtrack' in window);
  await page.evaluate(() => (window as never as { groundtrack: Host }).groundtrack.ready);
  // The racks are there once their colours have a legend.
  await page.locator('.campus-legend:not([hidden]) li').first().waitFor({ timeout: 90_000 });
}

interface Seen {
  path: string;
  x: number;
  y: number;
}

/** A rack whose middle is on the open part of the picture, once panels have come and the picture has made room for them. */
async function rackInView(page: Page): Promise<Seen> {
  // `expect.poll` asks at once first: two looks of one moment say nothing.
  let found: Seen | null = null;
  await expect
    .poll(
      async () => {
        const before = found;
        found = await findRack(page);
        return found !== null && JSON.stringify(found) === JSON.stringify(before);
      },
      { interval: 3_000, timeout: 60_000 },
    )
    .toBe(true);
  return found!;
}

async function findRack(page: Page): Promise<Seen | null> {
  return page.evaluate(() => {
    const { groundtrack } = window as never as { groundtrack: Host };
    const globe = document.querySelector('[role="application"]')!;
    const offset = globe.getBoundingClientRect();
    for (let rack = 0; rack < 3500; rack += 1) {
      const path = `site:colossus-1/hall:0/rack:${rack}`;
      const at = groundtrack.project(path);
      if (!at) continue;
      const [x, y] = [at.x + offset.x, at.y + offset.y];
      const free = [-12, 0, 12].every((d) => globe.contains(document.elementFromPoint(x + d, y)));
      const top = document.elementFromPoint(x, y);
      if (free && (top instanceof HTMLCanvasElement || top === globe)) return { path, x, y };
    }
    return null;
  });
}

it('an address that names a rack leads to it, and one that names a view besides stays there', {
  timeout: 240_000,
}, async () => {
  const open = async (query: string) => {
    const page = await app.browser.newPage({
      viewport: { width: 960, height: 600 },
      deviceScaleFactor: COARSE,
      reducedMotion: 'reduce',
    });
    await page.goto(`http://localhost:${app.port}/?${query}`);
    await page.waitForFunction(() => 'groundtrack' in window);
    return page;
  };
  const rack = 'site:colossus-1/hall:0/rack:5';
  const led = await open(`focus=${rack}`);
  await expect.poll(async () => (await scene(led)).camera.altitudeM, { timeout: 60_000 }).toBeLessThan(200);
  expect((await scene(led)).focus).toBe(rack);
  await led.locator('.inside-card', { hasText: 'kW' }).waitFor({ timeout: 60_000 });
  await led.close();
  const stays = await open(`focus=${rack}&camera=-90,35,9000000,0,0`);
  await stays.locator('.inside-card').waitFor({ timeout: 60_000 });
  expect((await scene(stays)).camera.altitudeM).toBe(9_000_000);
  await stays.close();
});

it('a finger that taps a rack looks into it, on a phone', { timeout: 240_000 }, async () => {
  const context = await app.browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: COARSE,
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await openHall(page);
  // The sheet takes half of the picture when it comes.
  await page.waitForSelector('text=Places');
  const { x, y } = await rackInView(page);
  const session = await context.newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y, id: 0 }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect
    .poll(async () => (await scene(page)).focus, { timeout: 30_000 })
    .toMatch(/^site:colossus-1\/hall:0\/rack:\d+$/);
  // It flew to the rack, and the card tells of it.
  await expect.poll(async () => (await scene(page)).camera.altitudeM, { timeout: 30_000 }).toBeLessThan(20);
  await page.locator('.inside-card', { hasText: 'kW' }).waitFor({ timeout: 30_000 });
  // The colours can be chosen with a finger as well.
  await page.locator('.campus-choice select').selectOption('failed');
  await expect.poll(async () => (await scene(page)).campus.colorBy).toBe('failed');
  await page.locator('.campus-legend', { hasText: '3 and more' }).waitFor();
  await context.close();
});

it('Escape climbs from rack to hall to campus wherever the focus is, but for fields and menus', {
  timeout: 240_000,
}, async () => {
  const page = await app.browser.newPage({
    viewport: { width: 960, height: 600 },
    deviceScaleFactor: COARSE,
    reducedMotion: 'reduce',
  });
  await openHall(page);
  await page.evaluate(() =>
    (window as never as { groundtrack: Host }).groundtrack.setScene({
      focus: 'site:colossus-1/hall:0/rack:7',
    }),
  );
  const focus = async () => (await scene(page)).focus;
  const focusButton = () => page.locator('.inside-card button', { hasText: 'Next rack' }).focus();
  await focusButton();
  // A list of choices takes its own keys.
  await page.locator('.campus-choice select').focus();
  await page.keyboard.press('Escape');
  // An open menu is closed, and no more.
  await page
    .locator('button', { hasText: /^(Menu|View)/ })
    .first()
    .click();
  await page.locator('.menu:popover-open').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.menu:popover-open').waitFor({ state: 'detached' });
  expect(await focus()).toBe('site:colossus-1/hall:0/rack:7');
  await focusButton();
  await page.keyboard.press('Escape');
  await expect.poll(focus, { timeout: 20_000 }).toBe('site:colossus-1/hall:0');
  await page.locator('nav.crumbs a').last().focus();
  await page.keyboard.press('Escape');
  await expect.poll(focus, { timeout: 20_000 }).toBe('site:colossus-1');
  await page.keyboard.press('Escape');
  expect(await focus()).toBe('site:colossus-1');
  await page.close();
});
