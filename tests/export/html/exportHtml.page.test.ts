import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coloursIn } from '../../hosts/hostPage';
import { type BuiltApp, startBuiltApp } from '../../scenes/openPage';

/** Words alone have up to 2,500 colours; a globe without its pictures still has 12,000. */
const GLOBE_COLOURS = 5_000;
/** As an attachment of a mail may be. */
const MOST_BYTES = 10_000_000;

interface Api {
  groundtrack: {
    ready: Promise<void>;
    exportHtml(): Promise<Blob>;
    getScene(): { id: string; facts: string; story: unknown[] };
    getReport(): { facts: string };
  };
}

const folder = mkdtempSync(join(tmpdir(), 'groundtrack-'));
const file = join(folder, 'story.html');
let app: BuiltApp;
let html: string;
let outside: BrowserContext;
const asked: string[] = [];
const broke: string[] = [];

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => 'groundtrack' in window, null, { timeout: 60_000 });
  await page.evaluate(() => (window as never as Api).groundtrack.ready);
}

/** Opens the file from disk, without a network. */
async function openFile(suffix = ''): Promise<Page> {
  const page = await outside.newPage();
  page.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) asked.push(request.url());
  });
  page.on('pageerror', ({ message }) => broke.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') broke.push(message.text());
  });
  await page.goto(`${pathToFileURL(file).href}${suffix}`);
  await ready(page);
  return page;
}

beforeAll(async () => {
  app = await startBuiltApp();
  const page = await app.browser.newPage({ viewport: { width: 960, height: 600 } });
  await page.goto(`http://localhost:${app.port}/?scene=same-megawatts&lang=en&theme=night`);
  await ready(page);
  html = await page.evaluate(async () => (await (window as never as Api).groundtrack.exportHtml()).text());
  await page.close();
  writeFileSync(file, html);
  outside = await app.browser.newContext({ viewport: { width: 960, height: 600 }, offline: true });
});
afterAll(async () => {
  await outside?.close();
  await app.close();
  rmSync(folder, { recursive: true });
});

describe('a story as one HTML file', () => {
  it('is not too large for a mail, and names no server', () => {
    expect(html.length).toBeLessThan(MOST_BYTES);
    expect(html).not.toContain(`localhost:${app.port}`);
  });

  it('has a window of the speaker from disk: each moves the other, and finds it again once it is loaded anew', async () => {
    const room = await openFile('?lang=en');
    const opened = room.waitForEvent('popup');
    await room.keyboard.press('s');
    const speaker = await opened;
    const together = () => speaker.getByText('The room sees what you do.').waitFor({ timeout: 60_000 });
    const roomAt = (place: string) => room.locator('.present-count').filter({ hasText: place }).waitFor();
    await together();
    await speaker.bringToFront();
    await speaker.keyboard.press('PageDown');
    await roomAt('2 / 5');
    await speaker.reload();
    await together();
    await speaker.keyboard.press('PageDown');
    await roomAt('3 / 5');
    await room.bringToFront();
    await room.keyboard.press('PageUp');
    await speaker.getByText('Shot 2 of 5').waitFor();
    await room.reload();
    await roomAt('2 / 5');
    await speaker.bringToFront();
    await speaker.keyboard.press('End');
    await roomAt('5 / 5');
    await speaker.close();
    await room.close();
  });

  it('opens from disk without a network: picture, captions, keys and facts are there', async () => {
    const page = await openFile();
    await page.locator('.present-caption').filter({ hasText: 'more than 300 MW in Memphis' }).waitFor();
    await page.waitForTimeout(1500);
    expect(coloursIn(await page.screenshot())).toBeGreaterThan(GLOBE_COLOURS);
    // Its styles came too: the caption stands in its zone at the foot.
    const zone = await page.locator('.present-zone').boundingBox();
    expect(zone?.width).toBe(960);
    expect((zone?.y ?? 0) + (zone?.height ?? 0)).toBe(600);
    await page.keyboard.press('PageDown');
    await page.locator('.present-count').filter({ hasText: '2 / 5' }).waitFor();
    const told = await page.evaluate(() => {
      const { groundtrack } = window as never as Api;
      const { id, facts, story } = groundtrack.getScene();
      return { id, facts, shots: story.length, reported: groundtrack.getReport().facts };
    });
    expect(told).toMatchObject({ id: 'same-megawatts', shots: 5 });
    expect(told.facts).toBe(told.reported);
    expect(asked).toEqual([]);
    expect(broke.filter((words) => !/deprecated|WebGL/.test(words))).toEqual([]);
    await page.close();
  });

  it('is left with Escape to explore, and can be reloaded there', async () => {
    const page = await openFile();
    await page.locator('.present-zone').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.wordmark').waitFor();
    await ready(page);
    expect(await page.evaluate(() => (window as never as Api).groundtrack.getScene().id)).toBe(
      'same-megawatts',
    );
    // Where a file from disk may write its address, it stays there; else it begins again.
    await page.reload();
    await page.locator('.wordmark, .present-zone').first().waitFor();
    expect(asked).toEqual([]);
    await page.close();
  });

  it('shows its picture and says its captions where scripts are off', async () => {
    const context = await app.browser.newContext({ javaScriptEnabled: false, offline: true });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    expect(await page.locator('#app li').first().innerText()).toContain('more than 300 MW in Memphis');
    expect(coloursIn(await page.screenshot())).toBeGreaterThan(GLOBE_COLOURS);
    await context.close();
  });
});
