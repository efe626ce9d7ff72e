import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { galleryIds } from '../../src/scene/link/gallery';
import type { SceneDocument } from '../../src/scene/types';
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
  openScene(id: string): Promise<{ ok: boolean }>;
  setScene(scene: object): { ok: boolean };
  getScene(): SceneDocument;
}

async function picture(id: string, theme: string): Promise<PNG> {
  const address = `?mode=embed&autostart=1&ui=none&scene=${id}&theme=${theme}`;
  // Nothing is flown to.
  const page =
    pages.get(theme) ??
    (await openApp(app, address, 960, 600, await app.browser.newContext({ reducedMotion: 'reduce' })));
  // What fails in it, a lost graphics context or a crash, is no other scene's.
  pages.delete(theme);
  const opened = await page.evaluate(
    async ([scene, light]) => {
      const { groundtrack } = window as never as { groundtrack: Host };
      const results = [await groundtrack.openScene(scene), groundtrack.setScene({ theme: light })];
      return { results, id: groundtrack.getScene().id };
    },
    [id, theme] as const,
  );
  expect(opened).toEqual({ results: [{ ok: true }, { ok: true }], id });
  // Every scene of the gallery stands still at its own moment.
  await comeToRest(page);
  const png = PNG.sync.read(await page.screenshot());
  pages.set(theme, page);
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

it.each(galleryIds)('the address of %s opens what its file says', async (id) => {
  const page = await app.visitor.newPage();
  await page.goto(`http://localhost:${app.port}/?mode=embed&autostart=1&ui=none&scene=${id}&theme=paper`);
  await page.waitForFunction(() => 'groundtrack' in window, null, { timeout: 60_000 });
  const { camera, focus, time, theme } = await page.evaluate(() =>
    (window as never as { groundtrack: Host }).groundtrack.getScene(),
  );
  const file = JSON.parse(readFileSync(`scenes/${id}.json`, 'utf8'));
  expect({ camera, focus, time, theme }).toMatchObject({
    camera: file.camera,
    focus: file.focus ?? null,
    time: file.time,
    theme: 'paper',
  });
  await page.close();
});

it('a blank canvas is caught', () => {
  const blank = new PNG({ width: 96, height: 60 });
  expect(colours(blank)).toBeLessThan(150);
});
