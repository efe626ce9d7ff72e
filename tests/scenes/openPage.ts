import { resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { findBrowser, launchArgs } from '../../tools/browser.mjs';
import { serveDist } from '../../tools/serveDist.mjs';

const root = resolve(import.meta.dirname, '../..');

/** The built app behind a file server, and a browser to look at it. */
export interface BuiltApp {
  browser: Browser;
  /** Where pages are opened one after another: what was fetched and compiled, or stored, the next one finds. */
  visitor: BrowserContext;
  port: number;
  close(): Promise<void>;
}

/** Builds `dist/` unless the test run has just done so. */
export async function startBuiltApp(extraArgs: string[] = []): Promise<BuiltApp> {
  if (!process.env.GROUNDTRACK_BUILT) await build({ root, logLevel: 'warn', configLoader: 'runner' });
  const server = await serveDist(resolve(root, 'dist'));
  const executablePath = findBrowser() ?? undefined;
  const browser = await chromium.launch({ executablePath, args: [...launchArgs, ...extraArgs] });
  return {
    browser,
    visitor: await browser.newContext({ deviceScaleFactor: 1 }),
    port: server.port,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Opens an address of the app at a size and waits for its first full frame. */
export async function openApp(app: BuiltApp, address: string, width = 960, height = 600): Promise<Page> {
  const page = await app.visitor.newPage();
  await page.setViewportSize({ width, height });
  await page.goto(`http://localhost:${app.port}/${address}`);
  await page.waitForFunction(() => 'groundtrack' in window, null, { timeout: 60_000 });
  await page.evaluate(() => (window as never as { groundtrack: { ready: Promise<void> } }).groundtrack.ready);
  return page;
}

/** Waits until everything has arrived and the picture stands still. */
export async function comeToRest(page: Page): Promise<void> {
  let before = -1;
  for (let tries = 0; tries < 60; tries++) {
    const { frames, loading } = await page.evaluate(async () => {
      // A frame that was asked for is drawn by then, however busy the machine is.
      for (let k = 0; k < 2; k++) await new Promise((done) => requestAnimationFrame(done));
      const { groundtrack } = window as never as {
        groundtrack: { stats(): { frames: number; loading: number } };
      };
      return groundtrack.stats();
    });
    if (frames === before && loading === 0) return;
    before = frames;
    await page.waitForTimeout(300);
  }
  throw new Error('the picture never came to rest');
}
