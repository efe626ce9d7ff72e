import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltApp, COARSE, comeToRest, openApp, startBuiltApp } from '../../scenes/openPage';

let app: BuiltApp;
beforeAll(async () => {
  app = await startBuiltApp([], COARSE);
});
afterAll(() => app.close());

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
interface Standing extends Box {
  name: string;
}
/** A story as this test takes its areas away. */
interface Shots {
  story: { claim?: { areas?: string[] } }[];
}
interface Groundtrack {
  getScene(): Shots;
  setShot(index: number, shot: object): { ok: boolean };
  setScene(scene: object): { ok: boolean };
}

/** Names, words of areas, notes and cards, as they lie on the page. */
const standing = (page: Page): Promise<Standing[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.world-label[data-shown="true"], .campus-note, .scale-bar, .claim, .crumbs, .globe-buttons, .embed-tools',
      ),
    ]
      .filter((each) => each.checkVisibility())
      .map((each) => {
        const { left, top, right, bottom } = each.getBoundingClientRect();
        return { name: `${each.className} ${each.textContent}`, left, top, right, bottom };
      }),
  );

/** The globe alone, without what lies over it: its pixels under those boxes, as bytes. */
async function underneath(page: Page, boxes: readonly Box[]): Promise<number[][]> {
  const style = await page.addStyleTag({
    content:
      '#app *:not(canvas) { color: transparent !important; } #app .world-label, .campus-note, .scale-bar, [data-over-globe], .globe-buttons, .embed-tools { visibility: hidden !important; }',
  });
  const png = (await page.screenshot()).toString('base64');
  await style.evaluate((each) => (each as HTMLElement).remove());
  return page.evaluate(
    async ([data, under, ratio]) => {
      const blob = await (await fetch(`data:image/png;base64,${data}`)).blob();
      const image = await createImageBitmap(blob);
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      return under.map(({ left, top, right, bottom }) => [
        ...context.getImageData(
          Math.ceil(left * ratio),
          Math.ceil(top * ratio),
          Math.max(1, Math.floor((right - left) * ratio) - 1),
          Math.max(1, Math.floor((bottom - top) * ratio) - 1),
        ).data,
      ]);
    },
    [png, boxes, COARSE] as const,
  );
}

const takeAreas = (page: Page) =>
  page.evaluate(() => {
    const { groundtrack } = window as never as { groundtrack: Groundtrack };
    const { claim } = groundtrack.getScene().story[3]!;
    return groundtrack.setShot(3, { claim: { ...claim, areas: [] } });
  });

/** Pixels that another picture has otherwise, share. */
function changed(one: readonly number[], other: readonly number[]): number {
  let pixels = 0;
  for (let at = 0; at < one.length; at += 4)
    if ([0, 1, 2].some((k) => Math.abs(one[at + k]! - other[at + k]!) > 12)) pixels += 1;
  return pixels / (one.length / 4);
}

/** Nothing is cut, and nothing that is written stands over anything else that is. */
function expectApart(all: readonly Standing[], width: number, height: number): void {
  const told = all.map(({ name }) => name).join('\n');
  expect(told).toMatch(/true-size Array area/);
  expect(told).toMatch(/true-size Radiator area/);
  for (const [i, one] of all.entries()) {
    const cut = Math.min(one.left, one.top, width - one.right, height - one.bottom);
    expect(cut, `${one.name} is cut`).toBeGreaterThanOrEqual(0);
    for (const other of all.slice(i + 1)) {
      const apart =
        one.right <= other.left ||
        other.right <= one.left ||
        one.bottom <= other.top ||
        other.bottom <= one.top;
      expect(apart, `${one.name} and ${other.name} cross`).toBe(true);
    }
  }
}

it.each([
  [1440, 900, 'mode=present'],
  [390, 844, 'mode=present'],
  [640, 360, 'mode=present'],
  [640, 360, 'mode=embed&autostart=1'],
] as const)(
  'a campus beside its areas in orbit, %i × %i, %s: each is told, nothing over another or over a square',
  async (width, height, shell) => {
    const page = await openApp(app, `?${shell}&scene=gigawatts-in-orbit&shot=4&theme=night`, width, height);
    try {
      await comeToRest(page);
      expectApart(await standing(page), width, height);
      await page.evaluate(() =>
        (window as never as { groundtrack: Groundtrack }).groundtrack.setScene({ theme: 'paper' }),
      );
      await comeToRest(page);
      const all = await standing(page);
      expectApart(all, width, height);
      const boxes = [...all, { left: 0, top: 0, right: width, bottom: height }];
      const laid = await underneath(page, boxes);
      expect(await takeAreas(page)).toEqual({ ok: true });
      await comeToRest(page);
      const bare = await underneath(page, boxes);
      const shares = laid.map((pixels, i) => changed(pixels, bare[i]!));
      // The squares are seen in the picture, and nowhere under what is written.
      expect(shares.pop()).toBeGreaterThan(0.005);
      for (const [i, { name }] of all.entries())
        expect(shares[i], `${name} lies over a square`).toBeLessThan(0.01);
    } finally {
      await page.close();
    }
  },
);
