import { serveDist } from '../serveDist.mjs';

/** JavaScript and all bytes that had arrived when the first full frame was drawn; gzip, as served. */
export async function measureLoad(browser, folder) {
  const server = await serveDist(folder);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // Noted inside the page: asking from outside comes late, when the panels have begun to load.
  await page.addInitScript(() => {
    let api;
    Object.defineProperty(window, 'groundtrack', {
      configurable: true,
      get: () => api,
      set: (value) => {
        api = value;
        value?.ready.then(() => {
          // The model's numbers come just after the picture, and `ready` waits for both.
          const [drawn] = performance.getEntriesByName('groundtrack:drawn');
          window.firstFullFrameMs = drawn?.startTime ?? performance.now();
        });
      },
    });
  });
  const startedMs = Date.now();
  await page.goto(`http://localhost:${server.port}/`);
  await page.waitForFunction(() => window.groundtrack, null, { timeout: 60_000 });
  const beforeFrame = await page.evaluate(async () => {
    await window.groundtrack.ready;
    const sinceStartMs = window.firstFullFrameMs;
    const seen = performance
      .getEntriesByType('resource')
      .filter((entry) => entry.startTime < sinceStartMs)
      .map((entry) => new URL(entry.name).pathname);
    return { seen, sinceStartMs };
  });
  const bytes = (paths) => paths.reduce((sum, path) => sum + (server.sent.get(path) ?? 0), 0);
  const early = ['/', ...new Set(beforeFrame.seen)];
  const scripts = early.filter((path) => path.endsWith('.js'));
  await page.waitForTimeout(4_000);
  const result = {
    firstFullFrameMs: Math.round(beforeFrame.sinceStartMs),
    wallMs: Date.now() - startedMs,
    scriptBytesBeforeFirstFrame: bytes(scripts),
    bytesBeforeFirstFrame: bytes(early),
    bytesAll: [...server.sent.values()].reduce((a, b) => a + b, 0),
    requests: server.sent.size,
  };
  await page.close();
  await server.close();
  return result;
}

/** How long what is owed after the stop may take, milliseconds: two million nodes in software take a second a frame. */
const OWED_MS = 10_000;

/** Frames drawn in three seconds while nothing moves, once a second went by without one: none should be. */
export async function framesAtRest(page) {
  const frames = () => page.evaluate(() => window.groundtrack.stats().frames);
  await page.evaluate(() => window.groundtrack.pause());
  const untilMs = Date.now() + OWED_MS;
  let before = -1;
  for (let now = await frames(); now !== before && Date.now() < untilMs; now = await frames()) {
    before = now;
    await page.waitForTimeout(1_000);
  }
  before = await frames();
  await page.waitForTimeout(3_000);
  return (await page.evaluate(() => window.groundtrack.stats().frames)) - before;
}
