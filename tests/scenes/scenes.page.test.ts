import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { galleryIds } from '../../src/scene/link/gallery';
import { type BuiltApp, comeToRest, openApp, startBuiltApp } from './openPage';

/** Software and hardware rasterise lines and text a little differently. */
const DIFFERENT_AT_MOST = 0.02;

let app: BuiltApp;
beforeAll(async () => {
  app = await startBuiltApp();
});
afterAll(() => app.close());

async function picture(id: string, theme: string): Promise<PNG> {
  const page = await openApp(app, `?mode=embed&autostart=1&ui=none&scene=${id}&theme=${theme}`);
  // Every scene of the gallery stands still at its own moment.
  await comeToRest(page);
  const png = PNG.sync.read(await page.screenshot());
  await page.close();
  return png;
}

function colours(png: PNG): number {
  const seen = new Set<number>();
  for (let i = 0; i < png.data.length; i += 4 * 7) {
    seen.add(((png.data[i] ?? 0) << 16) | ((png.data[i + 1] ?? 0) << 8) | (png.data[i + 2] ?? 0));
  }
  return seen.size;
}

for (const [i, id] of galleryIds.entries()) {
  // Themes alternate over the scenes, so that both are pictured without twice the time.
  const theme = i % 2 === 0 ? 'night' : 'paper';
  it(`${id} looks as it did (${theme})`, async () => {
    const now = await picture(id, theme);
    expect(colours(now), 'a blank or flat picture').toBeGreaterThan(150);
    const file = join(import.meta.dirname, `${id}.${theme}.png`);
    if (!existsSync(file)) {
      expect(process.env.CI, `${file} is missing; run the tests once without CI to make it`).toBeFalsy();
      writeFileSync(file, PNG.sync.write(now));
      return;
    }
    const then = PNG.sync.read(readFileSync(file));
    expect([now.width, now.height]).toEqual([then.width, then.height]);
    const diff = new PNG({ width: now.width, height: now.height });
    const different = pixelmatch(then.data, now.data, diff.data, now.width, now.height, { threshold: 0.2 });
    if (different > now.width * now.height * DIFFERENT_AT_MOST) {
      writeFileSync(file.replace('.png', '.actual.png'), PNG.sync.write(now));
      writeFileSync(file.replace('.png', '.diff.png'), PNG.sync.write(diff));
    }
    expect(different / (now.width * now.height)).toBeLessThan(DIFFERENT_AT_MOST);
  });
}

it('a blank canvas is caught', () => {
  const blank = new PNG({ width: 96, height: 60 });
  expect(colours(blank)).toBeLessThan(150);
});
