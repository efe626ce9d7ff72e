import axe from 'axe-core';
import type { Frame, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { newsroom } from '../hosts/article';

const room = newsroom();

const languages = ['en', 'de', 'fr', 'zh'] as const;
const themes = ['night', 'paper'] as const;
/** Every language and every theme, each with each. */
const states = languages.flatMap((language) => themes.map((theme) => ({ language, theme })));

/** Each fault that axe finds in a part of a page, with where. */
async function faults(page: Page | Frame, part: string): Promise<string[]> {
  const { violations } = await page.evaluate(
    (selector) => (window as never as { axe: typeof axe }).axe.run(selector, { iframes: false }),
    part,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
}

/** The faults of a running page in every state, which it is brought to through its own API; by state, where there are any. */
async function faultsInAll(page: Page, part: string): Promise<Record<string, string[]>> {
  await page.evaluate(axe.source);
  const found: Record<string, string[]> = {};
  for (const state of states) {
    await page.evaluate(async (asked) => {
      const { groundtrack } = window as never as { groundtrack: { setScene(part: object): { ok: boolean } } };
      if (!groundtrack.setScene(asked).ok) throw new Error(`not set: ${JSON.stringify(asked)}`);
    }, state);
    await page.waitForFunction(
      ({ language, theme }) =>
        document.documentElement.lang.startsWith(language) &&
        document.querySelector('[data-theme]')?.getAttribute('data-theme') === theme,
      state,
    );
    await page.locator(part).first().waitFor();
    const here = await faults(page, part);
    if (here.length > 0) found[`${state.language} ${state.theme}`] = here;
  }
  return found;
}

async function open(query: string, script?: () => void): Promise<Page> {
  const page = await room.app.browser.newPage({
    viewport: { width: 640, height: 420 },
    deviceScaleFactor: 1,
  });
  page.setDefaultTimeout(30_000);
  // What fades is looked at as it comes to stand.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  if (script) await page.addInitScript(script);
  await page.goto(`${room.address}${query}`);
  return page;
}

describe('axe finds nothing, in four languages and both themes', () => {
  it('in the poster', async () => {
    for (const { language, theme } of states) {
      const page = await open(`?mode=embed&scene=colossus-1&lang=${language}&theme=${theme}`);
      await page.getByRole('button').waitFor();
      await page.evaluate(axe.source);
      expect([language, theme, await faults(page, 'html')]).toEqual([language, theme, []]);
      await page.close();
    }
  });

  it('in the card of a live embed', async () => {
    const page = await open('?mode=embed&autostart=1&scene=commitments');
    await page.locator('.embed-tools').waitFor();
    await page.evaluate(() => {
      const { groundtrack } = window as never as { groundtrack: { focus(path: string): void } };
      groundtrack.focus('site:colossus-1');
    });
    await page.locator('.embed-card').waitFor();
    expect(await faultsInAll(page, '.embed')).toEqual({});
    await page.close();
  });

  it('in the flat map', async () => {
    const page = await open('?mode=embed&autostart=1&scene=overview', () => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.locator('.flat-map').waitFor();
    expect(await faultsInAll(page, '.flat')).toEqual({});
    await page.close();
  });
});
