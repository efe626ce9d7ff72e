import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coloursIn } from '../../hosts/hostPage';
import { type BuiltApp, comeToRest, startBuiltApp } from '../../scenes/openPage';

/** Words alone have up to 2,500 colours; a picture of the globe has several thousand more. */
const GLOBE_COLOURS = 5_000;

let app: BuiltApp;
beforeAll(async () => {
  app = await startBuiltApp();
});
afterAll(() => app.close());

type Host = { groundtrack: { ready: Promise<void> } };

async function open(address: string): Promise<Page> {
  const page = await app.browser.newPage({ viewport: { width: 900, height: 640 } });
  const loaded = page.waitForResponse(/PrintedView-[^/]*\.js/);
  await page.goto(`http://localhost:${app.port}/${address}`);
  await page.waitForFunction(() => 'groundtrack' in window, null, { timeout: 60_000 });
  await page.evaluate(() => (window as never as Host).groundtrack.ready);
  await loaded;
  await comeToRest(page);
  return page;
}

describe.each([
  ['explore', '?scene=colossus-1&lang=en', /340\sMW/],
  // Its first shot is of August 2024.
  ['present', '?mode=present&scene=colossus-1&lang=de', /35\sMW/],
  ['embed', '?mode=embed&scene=colossus-1&lang=en&theme=paper', /340\sMW/],
])('printing from %s', (_mode, address, megawatts) => {
  it('gives a sheet with picture, title, numbers and sources, and nothing of the shell', async () => {
    const page = await open(address);
    const title = await page.locator('h1').last().innerText();
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.printed .leaf');
    await sheet.waitFor();
    expect(await sheet.locator('h1').innerText()).not.toBe('');
    expect(title).not.toBe('');
    expect(await sheet.locator('tbody tr').count()).toBeGreaterThan(2);
    expect(await sheet.innerText()).toMatch(megawatts);
    expect(await sheet.locator('.leaf-sources li').count()).toBeGreaterThan(3);
    expect(coloursIn(await sheet.locator('.leaf-picture').screenshot())).toBeGreaterThan(GLOBE_COLOURS);
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll('.app > *')]
        .filter((each) => each.getClientRects().length > 0)
        .map((each) => each.className),
    );
    expect(seen).toEqual(['printed']);
    // Back on screen all is as it was.
    await page.emulateMedia({ media: null });
    await page.locator('.printed').waitFor({ state: 'detached' });
    await comeToRest(page);
    expect(coloursIn(await page.screenshot())).toBeGreaterThan(GLOBE_COLOURS);
    const pdf = await page.pdf({ format: 'A4' });
    // A page without a picture takes some 60 kB.
    expect(pdf.length).toBeGreaterThan(150_000);
    await page.close();
  });
});

it('a handout has a sheet for each shot, and leaves the scene as it was', async () => {
  const page = await open('?scene=same-megawatts&lang=zh');
  const before = await page.evaluate(() =>
    JSON.stringify((window as never as { groundtrack: { getScene(): object } }).groundtrack.getScene()),
  );
  await page
    .locator('.app-header .menu-item, .app-header button')
    .filter({ hasText: '菜单' })
    .first()
    .click();
  await page.locator('summary').filter({ hasText: '保存' }).click();
  await page.getByRole('button', { name: '讲义' }).click();
  await page.locator('.handout').waitFor();
  // The keys are the handout's: the search of the app would open under it.
  await page.keyboard.press('/');
  expect(await page.locator('.handout').evaluate((each) => each.contains(document.activeElement))).toBe(true);
  expect(await page.getByRole('searchbox').count()).toBe(0);
  await page
    .locator('.handout-tools button:not([disabled])')
    .filter({ hasText: 'PDF' })
    .waitFor({ timeout: 90_000 });
  expect(await page.locator('.handout .leaf').count()).toBe(5);
  const pictures = await page.locator('.handout .leaf-picture').all();
  for (const picture of pictures)
    expect(coloursIn(await picture.screenshot())).toBeGreaterThan(GLOBE_COLOURS);
  const pdf = await page.pdf({ format: 'A4' });
  expect(Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1])).toBeGreaterThanOrEqual(5);
  await page.keyboard.press('Escape');
  await page.locator('.handout').waitFor({ state: 'detached' });
  expect(
    await page.evaluate(() =>
      JSON.stringify((window as never as { groundtrack: { getScene(): object } }).groundtrack.getScene()),
    ),
  ).toBe(before);
  await page.close();
});
