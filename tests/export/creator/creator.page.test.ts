import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import axe from 'axe-core';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostPage, serveHost } from '../../hosts/hostPage';
import { type BuiltApp, openApp, startBuiltApp } from '../../scenes/openPage';

const dist = resolve(import.meta.dirname, '../../../dist');
let app: BuiltApp;
const hosts: HostPage[] = [];
beforeAll(async () => {
  app = await startBuiltApp();
  await app.visitor.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(async () => {
  await app.close();
  for (const host of hosts) await host.close();
});

async function openCreator(query: string): Promise<Page> {
  const page = await openApp(app, query, 1200, 800);
  page.setDefaultTimeout(15_000);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Embed…' }).click();
  await page.getByRole('dialog', { name: 'Embed' }).waitFor();
  return page;
}

/** A text pasted into an article of somebody else, on another origin. */
async function pasted(text: string): Promise<Page> {
  const host = await serveHost(text);
  hosts.push(host);
  const page = await app.browser.newPage({ viewport: { width: 900, height: 700 }, deviceScaleFactor: 1 });
  await page.goto(host.origin);
  return page;
}

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Each fault that axe finds, with where. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    // The app in the preview is looked at where it is tested itself.
    (window as never as { axe: typeof axe }).axe.run(document, { iframes: false }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
}

describe('the creator of embeds', () => {
  it('gives a text that shows its poster in an article of another origin', async () => {
    const page = await openCreator('?scene=overview&lang=en');
    await page.getByLabel('Scene', { exact: true }).selectOption({ label: 'Colossus 1, Memphis' });
    await page.getByLabel('Theme').selectOption('Light');
    await page.getByRole('dialog').getByLabel('Language').selectOption('fr');
    await page.frameLocator('iframe').getByRole('button', { name: 'Explorer en 3D' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const text = await copied(page);
    expect(text).toBe(await page.getByLabel('Text to copy').inputValue());

    const article = await pasted(text);
    await article.frameLocator('iframe').getByRole('button', { name: 'Explorer en 3D' }).waitFor();
    const picture = article.frameLocator('iframe').getByRole('img');
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
    expect(await article.frameLocator('iframe').locator('canvas').count()).toBe(0);
    expect(await article.locator('iframe').boundingBox()).toMatchObject({ width: 884 });
    await article.close();

    await page.getByLabel('Form').selectOption('the element of embed.js');
    const element = await pasted(await page.getByLabel('Text to copy').inputValue());
    await element.frameLocator('iframe').getByRole('button', { name: 'Explorer en 3D' }).waitFor();
    await element.close();

    await page.getByLabel('Form').selectOption('the picture alone');
    const still = await pasted(await page.getByLabel('Text to copy').inputValue());
    const image = still.getByRole('img', { name: /^Colossus 1, Memphis\. / });
    await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(1200);
    expect(await still.getByRole('link').first().getAttribute('href')).toBe(
      `http://localhost:${app.port}/?scene=colossus-1&lang=fr&theme=paper`,
    );
    await still.close();

    await page.getByLabel('Form').selectOption('oEmbed address');
    const answer = await fetch(await page.getByLabel('Text to copy').inputValue());
    expect(await answer.json()).toMatchObject({ type: 'rich', title: 'Colossus 1, Memphis' });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.close();
  });

  it('keeps the scene as it is now in the address, and tells the length of one that holds it', async () => {
    const page = await openCreator('?scene=overview&lang=en&camera=-90,35,900000,0,0');
    const text = page.getByLabel('Text to copy');
    expect(await text.inputValue()).toContain('scene=overview&amp;camera=-90,35,900000,0,0&amp;lang=en');
    await page.getByLabel('Form').selectOption('the picture alone');
    await page.getByText('Only unchanged scenes of the gallery have a picture on the server.').waitFor();
    expect(await text.count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const { groundtrack } = window as never as { groundtrack: { setScene(part: object): object } };
      groundtrack.setScene({ title: { en: '<b>"Mine" & yours</b>' } });
    });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Embed…' }).click();
    await page
      .getByText(/The address holds the scene itself, in \d{2,3} letters\.|in \d,\d{3} letters/)
      .waitFor();
    const article = await pasted(await text.inputValue());
    expect(await article.locator('iframe').getAttribute('title')).toBe('<b>"Mine" & yours</b> · Groundtrack');
    expect(await article.locator('b').count()).toBe(0);
    await article.frameLocator('iframe').getByRole('button', { name: 'Explore in 3D' }).click();
    await article
      .frameLocator('iframe')
      .getByRole('heading', { name: '<b>"Mine" & yours</b>' })
      .waitFor({ timeout: 60_000 });
    await article.close();
    await page.close();
  });

  it('refuses sizes out of bounds and origins that are none, and gives no text until they are mended', async () => {
    const page = await openCreator('?scene=overview&lang=en');
    await page.getByLabel('Size').selectOption('another size');
    await page.getByLabel('Width, pixels').fill('100');
    await page
      .getByText('The width must be a whole number from 320 to 4000, the height from 240 to 4000.')
      .waitFor();
    expect(await page.getByLabel('Text to copy').count()).toBe(0);
    const told = page.getByRole('textbox', { description: /^The width must be a whole number/ });
    expect(await told.getAttribute('aria-invalid')).toBe('true');
    expect(await told.inputValue()).toBe('100');
    await page.getByLabel('Width, pixels').fill('500');
    await page.getByLabel('A script of the page may speak to it').check();
    await page
      .getByText('The page’s origin must be one such as https://news.example, without a path.')
      .waitFor();
    expect(await page.getByLabel('Text to copy').count()).toBe(0);
    await page.getByLabel('Origin of the page').fill('https://news.example');
    const text = await page.getByLabel('Text to copy').inputValue();
    expect(text).toContain('&amp;api=1&amp;origin=https://news.example"');
    expect(text).toContain('width:500px;max-width:100%;height:540px');
    await page.close();
  });

  it('hands out the whole app as a zip, whose cards name the place that it is meant for', async () => {
    const page = await openCreator('?scene=overview&lang=en');
    await page.getByLabel('Where it will stand').fill('https://atlas.example/sub');
    const download = page.waitForEvent('download');
    const save = page.getByRole('button', { name: /^Save a copy \(zip, \d+ MB\)$/ });
    await save.click();
    expect(await save.evaluate((button) => document.activeElement === button)).toBe(true);
    const file = await download;
    expect(file.suggestedFilename()).toBe('groundtrack-2026-11-30.zip');
    const entries = unzipSync(readFileSync(await file.path()));
    const listed = JSON.parse(readFileSync(resolve(dist, 'files.json'), 'utf8'));
    const paths: string[] = [...listed.files, ...listed.others].map(([path]: [string]) => path);
    expect(Object.keys(entries).sort()).toEqual([...paths, 'files.json'].sort());
    for (const path of ['index.html', 's/terafab/index.html', 'oembed/terafab.json'])
      expect(Buffer.from(entries[path] ?? []).toString(), path).toMatch(/"https:\/\/atlas\.example\/sub\//);
    for (const path of ['404.html', '_headers', 'embed.js', 'posters/filings.night.webp', 'facts.csv'])
      expect(Buffer.from(entries[path] ?? []).equals(readFileSync(resolve(dist, path))), path).toBe(true);
    await page.close();
  });
});
