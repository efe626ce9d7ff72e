import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { galleryIds } from '../../src/scene/link/gallery';
import { type BuiltApp, comeToRest, openApp, startBuiltApp } from './openPage';
import { colours, holdPicture } from './picture';

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

for (const [i, id] of galleryIds.entries()) {
  // Themes alternate over the scenes, so that both are pictured without twice the time.
  const theme = i % 2 === 0 ? 'night' : 'paper';
  it(`${id} looks as it did (${theme})`, async () => {
    const now = await picture(id, theme);
    expect(colours(now), 'a blank or flat picture').toBeGreaterThan(150);
    holdPicture(join(import.meta.dirname, `${id}.${theme}.png`), now, DIFFERENT_AT_MOST);
  });
}

it('a blank canvas is caught', () => {
  const blank = new PNG({ width: 96, height: 60 });
  expect(colours(blank)).toBeLessThan(150);
});
