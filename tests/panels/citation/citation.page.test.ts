import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltApp, openApp, startBuiltApp } from '../../scenes/openPage';

let app: BuiltApp;
beforeAll(async () => {
  app = await startBuiltApp();
});
afterAll(async () => {
  await app.close();
});

/** The APA form, from under the sources. */
async function cite(page: Page): Promise<string> {
  page.setDefaultTimeout(15_000);
  await page.getByRole('button', { name: 'More' }).click();
  await page
    .getByRole('button', { name: 'Sources' })
    .or(page.getByRole('menuitem', { name: 'Sources' }))
    .click();
  await page.getByRole('button', { name: 'Cite…' }).click();
  return page.getByLabel('APA').inputValue();
}

it('a citation names the hash of its scene’s file, and its address opens a scene of the same hash', async () => {
  const page = await openApp(app, '?scene=overview&lang=en&camera=-90,35,900000,0,0', 1200, 800);
  const apa = await cite(page);
  const [, hash = '', address = ''] = /; scene ([0-9a-f]{12})\) .*, from (\S+)$/.exec(apa) ?? [];
  expect(apa).toMatch(
    /^Groundtrack\. \(2026, November 30\)\. AI compute, on the ground and in orbit \(Facts release 2026-11-30; scene /,
  );
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save scene file' }).click();
  const file = readFileSync(await (await download).path());
  expect(createHash('sha256').update(file).digest('hex').slice(0, 12)).toBe(hash);
  await page.close();

  const again = await openApp(app, address.slice(`http://localhost:${app.port}/`.length), 1200, 800);
  expect(await cite(again)).toContain(`; scene ${hash})`);
  await again.close();
});
