import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { ensureBrowser, launchArgs } from './browser.mjs';
import { serveDist } from './serveDist.mjs';

// What readers of an article cost its host: bytes of a first view, caches empty, as a file server sends them, times the readers.
const READERS = 1_000_000;
const views = [
  { name: 'picture', address: '?mode=embed&scene=overview', shown: '.poster img' },
  { name: 'globe', address: '?mode=embed&autostart=1&scene=overview', shown: '.embed-tools' },
  { name: 'campus', address: '?mode=embed&autostart=1&scene=colossus-1', shown: '.embed-tools' },
];

/** Bytes that come this long after the last ones are another visit's, milliseconds. */
const QUIET_MS = 2_000;

const sum = (sent) => [...sent.values()].reduce((all, bytes) => all + bytes, 0);

/** Waits until the first picture is whole, which on a slow machine comes long after the network was idle once. */
async function comeWhole(page, shown, sent) {
  await page.locator(shown).waitFor({ timeout: 60_000 });
  // What a poster has in the app's place would start it when asked.
  if (!shown.startsWith('.poster')) {
    await page.evaluate(() => window.groundtrack.ready);
    await page.waitForFunction(() => window.groundtrack.stats().loading === 0, null, { timeout: 60_000 });
  }
  for (let before = -1; before !== sum(sent); await page.waitForTimeout(QUIET_MS)) before = sum(sent);
}

/**
 * Body bytes and requests of each view of a built folder: `picture`, `globe` and `campus`.
 * @param {import('playwright').Browser} browser
 * @returns {Promise<Record<string, { bytes: number, requests: number }>>}
 */
export async function weighViews(browser, folder = 'dist') {
  const weights = {};
  for (const { name, address, shown } of views) {
    const server = await serveDist(folder);
    const page = await browser.newPage({ viewport: { width: 960, height: 540 }, deviceScaleFactor: 1 });
    await page.goto(`http://localhost:${server.port}/${address}`);
    await comeWhole(page, shown, server.sent);
    weights[name] = { bytes: sum(server.sent), requests: server.sent.size };
    await page.close();
    await server.close();
  }
  return weights;
}

/**
 * Terabytes that a million first views take.
 * @param {{ bytes: number }} weight
 */
export const terabytesOf = ({ bytes }) => (bytes * READERS) / 1e12;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: launchArgs });
  for (const [name, weight] of Object.entries(await weighViews(browser)))
    console.log(
      `${name}: ${Math.round(weight.bytes / 1000)} kB in ${weight.requests} requests; a million readers ${terabytesOf(weight).toFixed(2)} TB`,
    );
  await browser.close();
}
