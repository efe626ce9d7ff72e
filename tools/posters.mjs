import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium } from 'playwright';
import sharp from 'sharp';
import { build } from 'vite';
import size from '../src/shared/posterSize.json' with { type: 'json' };
import { ensureBrowser, launchArgs } from './browser.mjs';
import { serveDist } from './serveDist.mjs';

// A still of every scene in both themes, for articles that show no 3D: public/posters/SCENE.THEME.webp; and the picture of the README,
// docs/overview.webp: the atlas as it opens.
const windowSize = { width: 1440, height: 900 };

/** Heaviest picture, bytes: an article shows it before anything else. */
const LIMIT_BYTES = 100_000;

async function squeezed(png) {
  let picture;
  for (let quality = 78; quality >= 30; quality -= 12) {
    picture = await sharp(png).webp({ quality, effort: 6 }).toBuffer();
    if (picture.length <= LIMIT_BYTES) break;
  }
  return picture;
}

await build({ logLevel: 'warn', configLoader: 'runner' });
const server = await serveDist('dist');
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: launchArgs });
mkdirSync('public/posters', { recursive: true });
for (const file of readdirSync('scenes')) {
  const id = basename(file, '.json');
  for (const theme of ['night', 'paper']) {
    const page = await browser.newPage({ viewport: size, deviceScaleFactor: 1 });
    await page.goto(
      `http://localhost:${server.port}/?mode=embed&autostart=1&ui=none&scene=${id}&theme=${theme}`,
    );
    await page.waitForFunction(() => window.groundtrack);
    await page.evaluate(async () => {
      window.groundtrack.pause();
      window.groundtrack.setTime(window.groundtrack.getScene().time);
      await window.groundtrack.ready;
      await new Promise((done) => setTimeout(done, 1_500));
    });
    const picture = await squeezed(await page.screenshot());
    writeFileSync(`public/posters/${id}.${theme}.webp`, picture);
    console.log(`posters/${id}.${theme}.webp ${(picture.length / 1000).toFixed(0)} kB`);
    await page.close();
  }
}
const page = await browser.newPage({ viewport: windowSize, deviceScaleFactor: 1 });
await page.goto(`http://localhost:${server.port}/?theme=night`);
// Whole once the chart has drawn its areas, of which the first may be flat and so not be seen.
await page.waitForSelector('.tab-panel .chart-drawing path', { state: 'attached' });
await page.waitForTimeout(3_000);
writeFileSync('docs/overview.webp', await squeezed(await page.screenshot()));
await browser.close();
await server.close();
