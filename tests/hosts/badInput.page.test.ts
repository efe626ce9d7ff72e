import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltApp, startBuiltApp } from '../scenes/openPage';
import { coloursIn } from './hostPage';

/** Words and panels alone have up to 2,500 colours; a globe without its pictures still has 12,000. */
const GLOBE_COLOURS = 5_000;

let app: BuiltApp;
beforeAll(async () => {
  app = await startBuiltApp();
});
afterAll(() => app.close());

/** Opens an address, waits until the app says something that matches, and gives that sentence. */
async function told(
  address: string,
  sentence: RegExp,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<{ page: Page; texts: string[] }> {
  const page = await app.browser.newPage({ viewport: { width: 960, height: 600 }, deviceScaleFactor: 1 });
  await prepare?.(page);
  await page.goto(`http://localhost:${app.port}/${address}`);
  await page.waitForFunction(
    (pattern) =>
      [...document.querySelectorAll('[role="status"], [role="alert"]')].some((element) =>
        new RegExp(pattern, 'i').test(element.textContent ?? ''),
      ),
    sentence.source,
    { timeout: 60_000 },
  );
  const texts = await page.locator('.notice span, .flat-line [role="status"]').allInnerTexts();
  return { page, texts: texts.filter((text) => sentence.test(text)) };
}

/** The globe is there, and the shell too. */
async function notBlank(page: Page): Promise<void> {
  await page.waitForFunction(() => 'groundtrack' in window, null, { timeout: 60_000 });
  await page.evaluate(() => (window as never as { groundtrack: { ready: Promise<void> } }).groundtrack.ready);
  await page.waitForSelector('h1', { timeout: 30_000 });
  expect(coloursIn(await page.screenshot())).toBeGreaterThan(GLOBE_COLOURS);
}

const sceneId = (page: Page): Promise<string> =>
  page.evaluate(
    () => (window as never as { groundtrack: { getScene(): { id: string } } }).groundtrack.getScene().id,
  );

it('a wrong parameter is named, with what is allowed and what happens instead', async () => {
  const { page, texts } = await told('?lang=en&theme=purple', /theme/);
  expect(texts.join(' ')).toMatch(/night/);
  expect(texts.join(' ')).toMatch(/purple/);
  await notBlank(page);
  await page.close();
});

it('a wrong time and a wrong camera are two sentences', async () => {
  const { page, texts } = await told('?lang=en&t=tomorrow&camera=1,2', /\?(t|camera) must be/);
  expect(texts).toHaveLength(2);
  await notBlank(page);
  await page.close();
});

it('an unknown scene is named, and the overview opens', async () => {
  const { page, texts } = await told('?lang=en&scene=atlantis', /atlantis/);
  expect(texts.join(' ')).toMatch(/overview/i);
  await notBlank(page);
  expect(await sceneId(page)).toBe('overview');
  await page.close();
});

it('a broken code is told, and the overview opens', async () => {
  const { page, texts } = await told('?lang=en#s=not-a-scene', /#s/);
  expect(texts.length).toBeGreaterThanOrEqual(1);
  await notBlank(page);
  expect(await sceneId(page)).toBe('overview');
  await page.close();
});

it('a scene file that is not there is told, and the overview opens', async () => {
  const { page } = await told('?lang=en&src=/nothing.json', /nothing\.json/);
  await notBlank(page);
  expect(await sceneId(page)).toBe('overview');
  await page.close();
});

it.each(['explore', 'present', 'embed'])('without WebGL a flat map is shown (%s)', async (mode) => {
  const { page, texts } = await told(`?lang=en&mode=${mode}&autostart=1`, /flat map/, (fresh) =>
    fresh.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        ...rest: unknown[]
      ) {
        return kind.startsWith('webgl')
          ? null
          : (real as (...args: unknown[]) => unknown).call(this, kind, ...rest);
      } as never;
    }),
  );
  expect(texts.join(' ')).toMatch(/WebGL/);
  await page.waitForSelector('h1', { timeout: 30_000 });
  await page.waitForSelector('.flat-land', { timeout: 30_000 });
  const land = await page.locator('.flat-land').boundingBox();
  expect(land?.width).toBeGreaterThan(200);
  expect(await page.locator('.flat-map circle').count()).toBeGreaterThan(5);
  const fill = (name: string) => page.locator(name).evaluate((shape) => getComputedStyle(shape).fill);
  expect(await fill('.flat-land')).not.toBe('rgb(0, 0, 0)');
  expect(await fill('.flat-land')).not.toBe(await fill('.flat-sea'));
  await page.close();
});

it('a picture that does not arrive is named, and the globe is drawn without it', async () => {
  const { page } = await told('?lang=en&theme=night', /textures\/earth-.*could not be loaded/, (fresh) =>
    fresh.route('**/textures/**', (route) => route.abort()),
  );
  await notBlank(page);
  await page.close();
});
