import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltApp, openApp, startBuiltApp } from '../scenes/openPage';
import { selfSigned } from './selfSigned';

/** OMM as CelesTrak serves it: two satellites, one with a number that no TLE can hold. */
const csv = [
  'OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT',
  'ISS (ZARYA),1998-067A,2026-10-30T12:00:00.000000,15.4930962,.0006703,51.6393,160.4574,54.4500,305.7090,0,U,25544,999,50521,.1877E-3,.1E-3,0',
  'NEW,2026-201A,2026-10-30T12:00:00.000000,15.05,.0001,53.05,10,90,270,0,U,100083,999,12,.1E-3,0,0',
].join('\r\n');

let app: BuiltApp;
let owner: Server;
let asked: { host: string; path: string; cookie: string | undefined; referer: string | undefined }[] = [];
let answer: { status: number; body: string; isOpen: boolean };

beforeAll(async () => {
  owner = createServer(selfSigned(), ({ url = '', headers }, response) => {
    const { host = '', cookie, referer } = headers;
    asked.push({ host, path: url, cookie, referer });
    if (answer.isOpen) response.setHeader('access-control-allow-origin', '*');
    response.writeHead(answer.status, { 'content-type': 'text/plain' }).end(answer.body);
  });
  await new Promise<void>((done) => owner.listen(0, '127.0.0.1', done));
  const { port } = owner.address() as AddressInfo;
  const rules = `MAP celestrak.org 127.0.0.1:${port}`;
  app = await startBuiltApp([`--host-resolver-rules=${rules}`, '--ignore-certificate-errors']);
});
afterAll(async () => {
  await app.close();
  await new Promise((done) => owner.close(done));
});
beforeEach(() => {
  asked = [];
  answer = { status: 200, body: csv, isOpen: true };
});

/** The list of imported files, opened by the palette's words for it. */
async function openGroups(): Promise<Page> {
  const page = await openApp(app, '?scene=overview&lang=en&t=2026-11-01T00:00:00Z', 1010, 700);
  await page.locator('body').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('searchbox').fill('celestrak');
  await page.getByRole('option', { name: 'Groups at CelesTrak' }).click();
  await page.getByRole('button', { name: 'Fetch from celestrak.org' }).waitFor();
  return page;
}

const fetchIt = (page: Page) => page.getByRole('button', { name: 'Fetch from celestrak.org' }).click();
const scene = (page: Page) =>
  page.evaluate(() =>
    (
      window as never as { groundtrack: { getScene(): { imports: { name: string }[] } } }
    ).groundtrack.getScene(),
  );

describe('a group at CelesTrak', () => {
  it('is asked for at a press alone, in the documented form, and once in two hours', async () => {
    const page = await openGroups();
    await page.getByLabel('Groups at CelesTrak').selectOption('stations');
    await page.waitForTimeout(500);
    expect(asked).toEqual([]);
    await fetchIt(page);
    await page.getByText('CelesTrak stations.csv', { exact: true }).waitFor();
    expect(asked).toEqual([
      {
        host: 'celestrak.org',
        path: '/NORAD/elements/gp.php?GROUP=stations&FORMAT=CSV',
        cookie: undefined,
        referer: undefined,
      },
    ]);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Elements of 30 Oct 2026, a day from the time shown.').waitFor();
    expect(await dialog.textContent()).toContain('2 satellites');
    await fetchIt(page);
    await page.waitForTimeout(500);
    expect(asked.length).toBe(1);
    expect((await scene(page)).imports.map(({ name }) => name)).toEqual(['CelesTrak stations.csv']);
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the satellites shown (OMM, CSV)' }).click(),
    ]);
    expect(table.suggestedFilename()).toBe('satellites.csv');
    await page.close();
  });

  it.each([
    [
      'refuses',
      { status: 403, body: 'GP data has not updated since your last successful download', isOpen: true },
    ],
    ['may not be read from other pages', { status: 200, body: csv, isOpen: false }],
    ['answers with a page', { status: 200, body: '<!DOCTYPE html><p>Hello</p>', isOpen: true }],
  ])('whose host %s leaves the scene and shows the way by hand', async (_name, given) => {
    answer = given;
    const page = await openGroups();
    await fetchIt(page);
    const told = page.getByRole('alert').filter({ hasText: 'drop the file on this page' });
    await told.waitFor();
    expect(await told.textContent()).toContain('celestrak.org');
    expect(await told.locator('a').getAttribute('href')).toBe(
      'https://celestrak.org/NORAD/elements/gp.php?GROUP=starlink&FORMAT=CSV',
    );
    expect((await scene(page)).imports).toEqual([]);
    await page.close();
  });
});
