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
    await page.locator(shown).waitFor({ timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    const sent = [...server.sent.values()];
    weights[name] = { bytes: sent.reduce((sum, bytes) => sum + bytes, 0), requests: sent.length };
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
