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
  getScene(): {
    id: string;
    camera: { altitudeM: number };
    focus: string | null;
    layers: { exchange: boolean };
  };
}

const sceneOf = (page: Page) =>
  page.evaluate(() => (window as never as { groundtrack: Host }).groundtrack.getScene());
const eyeM = async (page: Page) => (await sceneOf(page)).camera.altitudeM;
const focusOf = async (page: Page) => (await sceneOf(page)).focus;

/** A page of the default scene, with fingers on a phone or a mouse and keys on a desk. */
async function openDefault(hand: 'mouse' | 'touch' | 'keys'): Promise<Page> {
  const desk = { viewport: { width: 1440, height: 900 } };
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const context = await app.browser.newContext({
    ...(hand === 'touch' ? phone : desk),
    deviceScaleFactor: COARSE,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`http://localhost:${app.port}/?lang=en`);
  await page.waitForFunction(() => 'groundtrack' in window);
  await page.evaluate(() => (window as never as { groundtrack: Host }).groundtrack.ready);
  await page.locator('.site-list .place').first().waitFor();
  return page;
}

/** Carries out actions one after the other, at most four of them; each waits until its effect is there. */
async function carryOut(
  page: Page,
  actions: readonly (readonly [act: () => Promise<unknown>, done: () => Promise<boolean>])[],
) {
  expect(actions.length).toBeLessThanOrEqual(4);
  for (const [i, [act, done]] of actions.entries()) {
    await act();
    await expect.poll(done, { timeout: 60_000, message: `action ${i + 1}` }).toBe(true);
  }
  await page.context().close();
}

const inMemphis = async (page: Page) => /^site:colossus-[12]$/.test((await focusOf(page)) ?? '');
const atCampus = async (page: Page) => (await inMemphis(page)) && (await eyeM(page)) < 5000;
const inHall = async (page: Page) => /^site:colossus-[12]\/hall:0$/.test((await focusOf(page)) ?? '');
const home = async (page: Page) => (await focusOf(page)) === null && (await eyeM(page)) > 2e7;

const job = 'finds Memphis, goes there, enters a hall and comes back';

it(`${job}, by mouse`, { timeout: 240_000 }, async () => {
  const page = await openDefault('mouse');
  await page.locator('.site-list input').first().fill('Memphis');
  await carryOut(page, [
    [() => page.locator('.place', { hasText: 'Colossus 1' }).click(), () => inMemphis(page)],
    [() => page.getByRole('button', { name: 'Go to the site' }).click(), () => atCampus(page)],
    [() => page.getByRole('button', { name: 'Into hall 1' }).click(), () => inHall(page)],
    [() => page.getByRole('link', { name: 'Earth' }).click(), () => home(page)],
  ]);
});

it(`${job}, by touch`, { timeout: 240_000 }, async () => {
  const page = await openDefault('touch');
  await page.locator('.site-list input').first().fill('Memphis');
  await carryOut(page, [
    [() => page.locator('.place', { hasText: 'Colossus 1' }).tap(), () => inMemphis(page)],
    [() => page.getByRole('button', { name: 'Go to the site' }).tap(), () => atCampus(page)],
    [() => page.getByRole('button', { name: 'Into hall 1' }).tap(), () => inHall(page)],
    [() => page.getByRole('link', { name: 'Earth' }).tap(), () => home(page)],
  ]);
});

/** A search, typed and confirmed, is one action. */
async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('dialog').locator('input').waitFor();
  await page.keyboard.type(text);
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

it(`${job}, by keys`, { timeout: 240_000 }, async () => {
  const page = await openDefault('keys');
  await carryOut(page, [
    [() => search(page, 'Memphis'), () => atCampus(page)],
    [() => page.keyboard.press('f'), () => inHall(page)],
    [() => page.keyboard.press('Home'), () => home(page)],
  ]);
});

it(`${job}, by keys that wait for nothing`, { timeout: 240_000 }, async () => {
  const page = await openDefault('keys');
  await search(page, 'Memphis');
  await page.keyboard.press('f');
  await page.keyboard.press('f');
  await expect.poll(() => inHall(page), { timeout: 60_000 }).toBe(true);
  await page.keyboard.press('Home');
  await expect.poll(() => home(page), { timeout: 60_000 }).toBe(true);
  await page.context().close();
});

const laid = async (page: Page) => (await sceneOf(page)).layers.exchange && (await eyeM(page)) < 50_000;
const words = 'See them beside the campus, at true size';

it('lays the same megawatts out beside the campus, by mouse', { timeout: 120_000 }, async () => {
  const page = await openDefault('mouse');
  await carryOut(page, [[() => page.getByRole('button', { name: words }).click(), () => laid(page)]]);
});

it('lays the same megawatts out beside the campus, by touch', { timeout: 120_000 }, async () => {
  const page = await openDefault('touch');
  const menu = page.getByRole('button', { name: /^Menu/ });
  const way = page.getByRole('button', { name: words });
  await carryOut(page, [
    [() => menu.tap(), () => way.isVisible()],
    [() => way.tap(), () => laid(page)],
  ]);
});

it('lays the same megawatts out beside the campus, by keys', { timeout: 120_000 }, async () => {
  const page = await openDefault('keys');
  await carryOut(page, [[() => search(page, 'here and there'), () => laid(page)]]);
});
