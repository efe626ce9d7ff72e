import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDist } from '../../../tools/serveDist.mjs';
import { coloursIn } from '../../hosts/hostPage';
import { type BuiltApp, startBuiltApp } from '../../scenes/openPage';

/** Words alone have up to 2,500 colours; a globe without its pictures still has 12,000. */
const GLOBE_COLOURS = 5_000;

interface Host {
  groundtrack: { ready: Promise<void>; shot(index: number): { ok: boolean }; stats(): { loading: number } };
}

let app: BuiltApp;
let served: Awaited<ReturnType<typeof serveDist>>;
let context: BrowserContext;
let address: string;
beforeAll(async () => {
  app = await startBuiltApp();
  served = await serveDist(join(import.meta.dirname, '../../../dist'));
  address = `http://localhost:${served.port}/`;
  context = await app.browser.newContext({ viewport: { width: 900, height: 600 } });
});
afterAll(async () => {
  await context.close();
  await app.close();
});

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => 'groundtrack' in window, null, { timeout: 60_000 });
  await page.evaluate(() => (window as never as Host).groundtrack.ready);
}

describe('a story that was made available offline', () => {
  it('opens, reloads and shows shots never seen before with the server gone', async () => {
    const page = await context.newPage();
    await page.goto(`${address}?scene=colossus-1&lang=en`);
    await ready(page);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.locator('summary').filter({ hasText: 'Save' }).click();
    await page.getByRole('button', { name: 'Make available offline' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /^Ready: \d{3} files, / })
      .waitFor({ timeout: 60_000 });
    const listed = await page.locator('.offline-files li[data-kept="true"]').allInnerTexts();
    expect(listed.some((path) => /assets\/CampusField-.*\.js/.test(path))).toBe(true);
    // Memphis lies in the area from 90 to 80 degrees west and 30 to 40 north or beside it; Peking in none of the story's.
    expect(
      listed.some(
        (path) => path.includes('geo/ground/2/-90_30.bin') || path.includes('geo/ground/2/-100_30.bin'),
      ),
    ).toBe(true);
    expect(listed.some((path) => path.includes('geo/ground/2/110_30.bin'))).toBe(false);
    await served.close();
    await context.setOffline(true);
    await page.reload();
    await ready(page);
    await page.locator('.wordmark').waitFor();
    await page.goto(`${address}?mode=present&scene=colossus-1&lang=en`);
    await ready(page);
    for (const index of [0, 1, 2, 3]) {
      expect(await page.evaluate((i) => (window as never as Host).groundtrack.shot(i).ok, index)).toBe(true);
      await page.waitForTimeout(4500);
      await page.waitForFunction(() => (window as never as Host).groundtrack.stats().loading === 0);
      expect(await page.locator('.notice').allInnerTexts()).toEqual([]);
    }
    expect(coloursIn(await page.screenshot())).toBeGreaterThan(GLOBE_COLOURS);
    // An embed is never answered by it.
    expect(await page.goto(`${address}?mode=embed&scene=overview`).catch(() => null)).toBeNull();
    await page.close();
  });
});
