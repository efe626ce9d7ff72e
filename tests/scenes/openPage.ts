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

/**
 * Pixels of the picture to one of the page where a test looks at where things stand and what they say, not at how they are
 * drawn: the layout is the same, and without a GPU a frame takes a quarter of the time. There nothing is eased or flown to
 * either: each of these is a dozen frames more.
 */
export const COARSE = 0.5;

/** Words are painted by the processor: without a GPU it paints them sooner than it draws them. */
const ownArgs = ['--disable-gpu-rasterization'];

/** Builds `dist/` unless the test run has just done so. Pages of the visitor have `pixelRatio` pixels to one of the page. */
export async function startBuiltApp(extraArgs: string[] = [], pixelRatio = 1): Promise<BuiltApp> {
  if (!process.env.GROUNDTRACK_BUILT) await build({ root, logLevel: 'warn', configLoader: 'runner' });
  const server = await serveDist(resolve(root, 'dist'));
  const executablePath = findBrowser() ?? undefined;
  const browser = await chromium.launch({ executablePath, args: [...launchArgs, ...ownArgs, ...extraArgs] });
  return {
    browser,
    visitor: await browser.newContext({
      deviceScaleFactor: pixelRatio,
      reducedMotion: pixelRatio < 1 ? 'reduce' : 'no-preference',
    }),
    port: server.port,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Opens an address of the app at a size and waits for its first full frame. */
export async function openApp(
  app: BuiltApp,
  address: string,
  width = 960,
  height = 600,
  visitor = app.visitor,
): Promise<Page> {
  const page = await visitor.newPage();
  await page.setViewportSize({ width, height });
  await page.goto(`http://localhost:${app.port}/${address}`);
  await page.waitForFunction(() => 'groundtrack' in window, null, { timeout: 60_000 });
  await page.evaluate(() => (window as never as { groundtrack: { ready: Promise<void> } }).groundtrack.ready);
  return page;
}

/** Labels stand anew 300 ms after the last frame, and ask for another: what rests for longer than that stays as it is. */
const QUIET_MS = 350;
/** A frame in software may keep the page from all else for as long: it must be seen at rest so many times, too. */
const QUIET_LOOKS = 6;

/** Waits until everything has arrived and the picture stands still. */
export const comeToRest = (page: Page): Promise<void> =>
  page.evaluate(
    async ([quietMs, quietLooks]) => {
      const { groundtrack } = window as never as {
        groundtrack: { stats(): { frames: number; loading: number } };
      };
      let [before, stillMs, looks] = [-1, 0, 0];
      for (const untilMs = performance.now() + 60_000; performance.now() < untilMs; ) {
        // A frame that was asked for is drawn by then, however busy the machine is.
        for (let k = 0; k < 2; k++) await new Promise((done) => requestAnimationFrame(done));
        const { frames, loading } = groundtrack.stats();
        if (frames !== before || loading > 0) [before, stillMs, looks] = [frames, performance.now(), 0];
        else if (++looks >= quietLooks && performance.now() - stillMs >= quietMs) return;
        await new Promise((done) => setTimeout(done, 40));
      }
      throw new Error('the picture never came to rest');
    },
    [QUIET_MS, QUIET_LOOKS] as const,
  );
