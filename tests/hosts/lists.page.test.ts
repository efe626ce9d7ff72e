import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltApp, comeToRest, openApp, startBuiltApp } from '../scenes/openPage';

let app: BuiltApp;
beforeAll(async () => {
  app = await startBuiltApp();
});
afterAll(async () => {
  await app.close();
});

interface Scene {
  focus: string | null;
  imports: {
    id: string;
    name: string;
    kind?: string;
    mapping?: { columns: Record<string, string | null> };
  }[];
}
interface Api {
  getScene(): Scene;
  getReport(): { quantities: Record<string, { value: number | null }> };
  project(path: string): { x: number; y: number; visible: boolean } | null;
}
type WithApi = { groundtrack: Api };

interface Dropped {
  name: string;
  /** Text, or bytes as numbers. */
  content: string | number[];
}

/** Lets go of files over the page, once the shell is there to take them. */
async function drop(page: Page, ...files: Dropped[]): Promise<void> {
  const taken = () =>
    page.evaluate((list) => {
      const dataTransfer = new DataTransfer();
      for (const { name, content } of list) {
        const part = typeof content === 'string' ? content : new Uint8Array(content);
        dataTransfer.items.add(new File([part], name));
      }
      const event = (type: string) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      // Only a page that takes files stops what the browser would do with them.
      if (document.body.dispatchEvent(event('dragover'))) return false;
      document.body.dispatchEvent(event('drop'));
      return true;
    }, files);
  for (let tries = 0; !(await taken()); tries++) {
    if (tries > 100) throw new Error('the page takes no files');
    await page.waitForTimeout(200);
  }
}

const sceneOf = (page: Page) => page.evaluate(() => (window as never as WithApi).groundtrack.getScene());
const projected = (page: Page, path: string) =>
  page.evaluate((site) => (window as never as WithApi).groundtrack.project(site), path);
const powerW = (page: Page, id: string) =>
  page.evaluate(
    (each) => (window as never as WithApi).groundtrack.getReport().quantities[each]?.value ?? null,
    `site.${id}.facilityPowerW`,
  );

/** Texts of a panel's buttons that something lies over at their left or right end. */
const coveredButtons = (panel: Locator) =>
  panel.evaluate((element) =>
    [...element.querySelectorAll('button')]
      .filter((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        const y = (top + bottom) / 2;
        return [left + 3, right - 3].some((x) => !button.contains(document.elementFromPoint(x, y)));
      })
      .map(({ textContent }) => textContent),
  );

const german =
  'Name;Breite;Länge;Netzanschluss (kW);Inbetriebnahme\nAue;50,59;12,70;1500;31.05.2024\nSpreetal;51,49;14,35;82000;2024-02-01\n';
const american = 'name\tlat\tlon\tCurrent power (MW)\tdate\nMesa Verde\t33.41\t-111.83\t120\t2025-03-01\n';
const picture = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

it('lists in the manner of their countries, dropped together, stand on the globe; a picture among them is named', async () => {
  const page = await openApp(app, '', 1280, 800);
  await drop(
    page,
    { name: 'standorte.csv', content: german },
    { name: 'sites.tsv', content: american },
    { name: 'table.csv', content: picture },
  );
  await page.getByText('standorte.csv: 2 sites.').waitFor();
  await page.getByText('sites.tsv: 1 site.').waitFor();
  await page.getByText('table.csv is a picture, not a list. The scene stays as it is.').waitFor();
  expect((await sceneOf(page)).imports.map(({ name, kind }) => [name, kind])).toEqual([
    ['standorte.csv', 'sites'],
    ['sites.tsv', 'sites'],
  ]);
  await expect
    .poll(() => projected(page, 'site:spreetal'), { timeout: 30_000 })
    .toMatchObject({
      visible: true,
    });
  // 82,000 kW.
  expect(await powerW(page, 'spreetal')).toBe(82e6);
  const list = page.getByRole('navigation', { name: 'Places' });
  await list.getByText('Imported, in no sum').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect((await sceneOf(page)).imports.map(({ name }) => name)).toEqual(['standorte.csv']);
  await page.close();
}, 240_000);

it('a list in doubt is on the globe by its guess; each choice counts at once, and all of it is one step of undo', async () => {
  const page = await openApp(app, '', 1280, 800);
  const text =
    'Name;Breite;Länge;Power;Stand\nAue;50,59;12,70;1500;03.04.2024\nSpreetal;51,49;14,35;82000;01.02.2024\n';
  await drop(page, { name: 'unklar.csv', content: text });
  const step = page.getByRole('region', { name: 'Columns of unklar.csv' });
  await step.waitFor();
  await step.getByRole('status').getByText('2 sites').waitFor();
  expect((await sceneOf(page)).imports).toHaveLength(1);
  expect(await step.getByText('guessed').count()).toBeGreaterThan(0);
  await expect.poll(() => coveredButtons(step)).toEqual([]);
  await step.getByLabel('What “Power” holds').selectOption('Facility power');
  await step.getByLabel('Unit of “Power”').selectOption('kW');
  await expect.poll(() => powerW(page, 'spreetal')).toBe(82e6);
  expect((await sceneOf(page)).imports[0]?.mapping?.columns.Power).toBe('facility_power_mw');
  await step.getByRole('button', { name: 'Done' }).click();
  await step.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  expect((await sceneOf(page)).imports).toEqual([]);

  // The same header again is read as it was matched, without asking.
  await drop(page, { name: 'newer.csv', content: text.replace('82000', '90000') });
  await page.getByText('Its columns are read as you matched them before.').waitFor();
  expect(await powerW(page, 'spreetal')).toBe(90e6);
  await page.getByRole('button', { name: 'Columns…' }).first().click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  expect((await sceneOf(page)).imports).toHaveLength(1);
  await page.close();
}, 240_000);

it('ten thousand rows are read beside the page', async () => {
  const page = await openApp(app, '', 1280, 800);
  await comeToRest(page);
  const rows = Array.from(
    { length: 10_000 },
    (_, k) => `Site ${k},${((k * 0.0131) % 130) - 65},${((k * 0.217) % 350) - 175},${k % 400}`,
  );
  await page.evaluate(() => {
    const longMs: number[] = [];
    new PerformanceObserver((list) => {
      // What comes after the file has come in is the drawing of ten thousand sites.
      if ((window as never as WithApi).groundtrack.getScene().imports.length === 0)
        for (const { duration } of list.getEntries()) longMs.push(duration);
    }).observe({ type: 'longtask' });
    Object.assign(window, { longMs });
  });
  const began = Date.now();
  await drop(page, { name: 'many.csv', content: ['name,lat,lon,facility power (MW)', ...rows].join('\n') });
  await expect.poll(async () => (await sceneOf(page)).imports.length, { timeout: 60_000 }).toBe(1);
  const seen = await page.evaluate(() => ({
    longMs: (window as never as { longMs: number[] }).longMs,
    guessMs: performance.getEntriesByName('groundtrack:guess')[0]?.duration ?? null,
    parts: performance
      .getEntriesByName('groundtrack:sites')
      .map((entry) => (entry as PerformanceMeasure).detail.where),
  }));
  console.log(
    `10,000 rows: in after ${Date.now() - began} ms; guess ${seen.guessMs} ms; long tasks ${seen.longMs}`,
  );
  expect(seen.parts).toEqual(['worker']);
  // 50 ms is the aim on a quiet machine; tests share theirs.
  expect(Math.max(0, ...seen.longMs)).toBeLessThan(400);
  await page.getByText('many.csv: 10000 sites.').or(page.getByText('many.csv: 10,000 sites.')).waitFor();
  const list = page.getByRole('navigation', { name: 'Places' });
  await list.getByRole('button', { name: /Show 200 more/ }).waitFor();
  await list.getByRole('searchbox').fill('Site 9999');
  await list.getByRole('button', { name: /Site 9999/ }).waitFor();
  await page.close();
}, 240_000);
