import { join } from 'node:path';
import type { Page } from 'playwright';
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

/** One page for each theme: shaders take seconds without a GPU. Scenes open in it one after another, as from the gallery. */
const pages = new Map<string, Page>();

interface Host {
  openScene(id: string): Promise<unknown>;
  setScene(scene: object): unknown;
}

async function picture(id: string, theme: string): Promise<PNG> {
  const address = `?mode=embed&autostart=1&ui=none&scene=${id}&theme=${theme}`;
  // Nothing is flown to.
  const page =
    pages.get(theme) ??
    (await openApp(app, address, 960, 600, await app.browser.newContext({ reducedMotion: 'reduce' })));
  pages.set(theme, page);
  await page.evaluate(
    async ([scene, light]) => {
      const { groundtrack } = window as never as { groundtrack: Host };
      await groundtrack.openScene(scene);
      groundtrack.setScene({ theme: light });
    },
    [id, theme] as const,
  );
  // Every scene of the gallery stands still at its own moment.
  await comeToRest(page);
  return PNG.sync.read(await page.screenshot());
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
