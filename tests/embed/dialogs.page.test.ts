import axe from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveArticle } from '../../tools/example.mjs';
import { newsroom } from '../hosts/article';

const room = newsroom();
let article: { origin: string; close(): Promise<unknown> };
beforeAll(async () => {
  article = await serveArticle(room.address);
});
afterAll(() => article.close());

/** Each fault that axe finds in a part of a page, with where. */
async function faults(page: Page, part: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (selector) => (window as never as { axe: typeof axe }).axe.run(selector, { iframes: false }),
    part,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
}

/** Buttons and fields of a dialog that no scrolling brings whole into the window with nothing over them. */
const outOfReach = (page: Page): Promise<string[]> =>
  page.locator('[role="dialog"]').evaluate((dialog) => {
    const all = [...dialog.querySelectorAll<HTMLElement>('button, input, select, textarea, a')];
    return all
      .filter((each) => each.checkVisibility())
      .flatMap((each) => {
        each.scrollIntoView({ block: 'center', inline: 'nearest' });
        const { left, right, top, bottom } = each.getBoundingClientRect();
        const whole =
          left >= 0 &&
          right <= innerWidth &&
          top >= 0 &&
          (bottom <= innerHeight || bottom - top > innerHeight / 2);
        const over = document.elementFromPoint((left + right) / 2, (top + Math.min(bottom, innerHeight)) / 2);
        const label = each.closest('label');
        const free =
          over !== null && (each.contains(over) || over.contains(each) || label?.contains(over) === true);
        return whole && free
          ? []
          : [`${each.tagName} ${each.textContent || each.getAttribute('aria-label') || each.id}`];
      });
  });

async function openDialog(width: number, height: number, name: string): Promise<Page> {
  const page = await room.app.browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 });
  page.setDefaultTimeout(10_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${room.address}?scene=overview&theme=night`);
  // In a narrow window all menus are in one, each to be opened.
  if (width < 641) await page.getByRole('button', { name: 'Menu' }).click();
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await save
    .or(page.locator('summary', { hasText: 'Save' }))
    .first()
    .click();
  await page.getByRole('button', { name }).click();
  await page.locator('[role="dialog"]').waitFor();
  return page;
}

const sizes = [
  [1440, 900],
  [390, 844],
] as const;

it.each(['Cite…', 'Embed…'].flatMap((name) => sizes.map(([width, height]) => ({ name, width, height }))))(
  'axe finds nothing in $name at $width × $height, in both themes, and all of it can be reached',
  async ({ name, width, height }) => {
    const page = await openDialog(width, height, name);
    for (const theme of ['night', 'paper']) {
      await page.evaluate((asked) => {
        const { groundtrack } = window as never as { groundtrack: { setScene(part: object): unknown } };
        groundtrack.setScene({ theme: asked });
      }, theme);
      await page.locator(`[data-theme="${theme}"]`).first().waitFor();
      expect([theme, await faults(page, '[role="dialog"]')]).toEqual([theme, []]);
    }
    expect(await outOfReach(page)).toEqual([]);
    await page.close();
  },
);

it('axe finds nothing in the example article on a phone', async () => {
  const page = await room.app.browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(article.origin);
  await page.locator('groundtrack-scene').waitFor();
  expect(await faults(page, 'html')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.close();
});
