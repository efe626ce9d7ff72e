import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeCode } from '../../src/scene/link/code';
import type { Camera, SceneDocument } from '../../src/scene/types';
import { serveDist } from '../../tools/serveDist.mjs';
import { type BuiltApp, openApp, startBuiltApp } from '../scenes/openPage';
import { iss } from '../world/satellites/satelliteCatalogue';

let app: BuiltApp;
beforeAll(async () => {
  app = await startBuiltApp();
});
afterAll(() => app.close());

const paper = encodeCode({ theme: 'paper', panel: 'sources' });

interface Seen {
  scene: SceneDocument;
  link: string;
}
const seen = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const { groundtrack } = window as never as {
      groundtrack: { getScene(): SceneDocument; link(): string };
    };
    return { scene: groundtrack.getScene(), link: groundtrack.link() };
  });

/** Opens an address, waits for its first frame, and gives the scene and the link of the page. */
async function open(address: string): Promise<Seen & { href: string; notices: string[] }> {
  const page = await openApp(app, address, 480, 320);
  const found = await seen(page);
  // Notices come with the panels.
  await page.waitForSelector('h1', { state: 'attached', timeout: 60_000 });
  const notices = await page.locator('.notice span').allInnerTexts();
  const href = page.url();
  await page.close();
  return { ...found, href, notices };
}

const at = (rest: string) => `http://localhost:${app.port}/${rest}`;

describe('the page of a scene', () => {
  it('opens it from any place, with all its files, and its links lead to the app', async () => {
    const server = await serveDist(resolve(import.meta.dirname, '../..'));
    const page = await app.browser.newPage({ viewport: { width: 480, height: 320 } });
    const missing: string[] = [];
    page.on('response', (answer) => {
      if (answer.status() >= 400) missing.push(answer.url());
    });
    await page.goto(`http://localhost:${server.port}/dist/s/texas-new-york?lang=de`);
    await page.waitForFunction(() => 'groundtrack' in window, null, { timeout: 60_000 });
    await page.evaluate(
      () => (window as never as { groundtrack: { ready: Promise<void> } }).groundtrack.ready,
    );
    const { scene, link } = await seen(page);
    expect(scene).toMatchObject({ id: 'texas-new-york', language: 'de' });
    expect(link).toBe(`http://localhost:${server.port}/dist/?v=1&scene=texas-new-york&lang=de`);
    expect(missing).toEqual([]);
    await page.close();
    await server.close();
  });
});

it('the preview answers as file servers do', async () => {
  const server = await preview({ configLoader: 'runner', logLevel: 'warn', preview: { port: 0 } });
  const { port } = server.httpServer.address() as AddressInfo;
  const answer = async (path: string): Promise<[number, string | undefined]> => {
    const got = await fetch(`http://localhost:${port}${path}`, { headers: { accept: 'text/html' } });
    return [got.status, /<title>([^<]*)/.exec(await got.text())?.[1]];
  };
  expect(await answer('/?lang=de')).toEqual([200, 'Groundtrack: AI compute on the ground and in orbit']);
  expect(await answer('/s/terafab/')).toEqual([200, 'Terafab, Grimes County · Groundtrack']);
  for (const missing of ['/%23s=abc', '/s/terafab/%23s=abc', '/nothing'])
    expect(await answer(missing)).toEqual([404, 'Not here · Groundtrack']);
  await server.close();
});

describe('a link that was changed on its way', () => {
  it.each([
    ['# written out in the arguments', `?scene=terafab%23s=${paper}`, `?scene=terafab#s=${paper}`],
    ['# written out in the path', `%23s=${paper}`, `#s=${paper}`],
    ['# written out after the page of a scene', `s/terafab/%23s=${paper}`, `s/terafab/#s=${paper}`],
    [
      '& as HTML',
      '?mode=present&amp;theme=paper&amp;scene=terafab',
      '?mode=present&theme=paper&scene=terafab',
    ],
    ['a sentence’s end after the page of a scene', 's/terafab).', 's/terafab/'],
  ])('%s', async (_, broken, whole) => {
    const { scene, href, notices } = await open(broken);
    expect(href).toBe(at(whole));
    expect(notices).toEqual([]);
    if (whole.includes('terafab')) expect(scene.id).toBe('terafab');
    if (whole.includes('#s=') || whole.includes('theme')) expect(scene.theme).toBe('paper');
  });

  it('is told where signs within it were changed', async () => {
    const { scene, notices } = await open(`?lang=en#s=${paper.slice(0, 9)}*${paper.slice(9)}`);
    expect(scene.theme).toBe('paper');
    expect(notices.join(' ')).toMatch(/was changed on its way here and has been mended/);
  });

  it('leads to a page that says so where nothing is meant', async () => {
    const page = await app.browser.newPage();
    await page.goto(at('s/atlantis/'));
    await page.waitForFunction(() => document.querySelector('a')?.href.endsWith('/s/atlantis/') === false);
    expect(await page.locator('main').innerText()).toContain('There is nothing at this address.');
    expect(
      await page
        .locator('a')
        .first()
        .evaluate((a: HTMLAnchorElement) => a.href),
    ).toBe(at(''));
    await page.close();
  });
});

describe('a focus in a link', () => {
  const camera = async (address: string): Promise<Camera> => (await open(address)).scene.camera;

  it('has the eye at the site with the first picture', async () => {
    expect(await camera('?focus=site:colossus-1')).toMatchObject({
      longitudeDeg: expect.closeTo(-90.16, 1),
      latitudeDeg: expect.closeTo(35.06, 1),
      altitudeM: 1_500_000,
      follow: null,
    });
  });

  it('has the eye in the hall', async () => {
    const inside = await camera('?focus=site:colossus-1/hall:0');
    expect(inside.longitudeDeg).toBeCloseTo(-90.16, 1);
    expect(inside.altitudeM).toBeLessThan(5_000);
  });

  const satellites = encodeCode({
    imports: [{ id: 'stations', name: 'stations.tle', text: iss.join('\n') }],
    time: '2026-05-06T13:10:00Z',
    focus: 'satellite:25544',
  });

  const list = encodeCode({
    imports: [{ id: 'ours', name: 'ours.csv', text: 'name,lat,lon,IT MW\nWorks,59.9,10.7,12' }],
    focus: 'site:works',
  });

  it.each([
    ['site:works', `#s=${list}`],
    ['node:ai1/1204', '?scene=overview&focus=node:ai1/1204'],
    ['satellite:25544', `#s=${satellites}`],
  ])('of %s has it in view', async (path, address) => {
    const page = await openApp(app, address, 480, 320);
    const place = (): Promise<{ x: number; y: number; visible: boolean } | null> =>
      page.evaluate((shown) => {
        const { groundtrack } = window as never as {
          groundtrack: { project(path: string): { x: number; y: number; visible: boolean } | null };
        };
        return groundtrack.project(shown);
      }, path);
    const fromMiddle = async () => {
      const { x, y, visible } = (await place()) ?? { x: 0, y: 0, visible: false };
      return visible ? Math.hypot(x - 240, y - 160) : Number.POSITIVE_INFINITY;
    };
    // The place of a satellite or of an imported site comes with its file.
    await expect.poll(fromMiddle, { timeout: 30_000 }).toBeLessThan(60);
    await page.close();
  });

  it('leaves the eye where the link says', async () => {
    const shown = { longitudeDeg: 10, latitudeDeg: 50, altitudeM: 3_000_000 };
    expect(await camera('?focus=site:colossus-1&camera=10,50,3000000')).toMatchObject(shown);
    const code = encodeCode({ focus: 'site:colossus-1', camera: shown });
    expect(await camera(`#s=${code}`)).toMatchObject(shown);
    expect((await camera(`#s=${encodeCode({ focus: 'site:colossus-1' })}`)).altitudeM).toBe(1_500_000);
  });
});

describe('a scene file from an address', () => {
  let endless: Server;
  let sent = 0;
  beforeAll(async () => {
    endless = createServer((_request, response) => {
      response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'application/json' });
      const block = Buffer.alloc(1_000_000, 32);
      const send = () => {
        sent += block.length;
        if (!response.destroyed) response.write(block, send);
      };
      send();
    });
    await new Promise<void>((done) => endless.listen(0, 'localhost', done));
  });
  afterAll(() => {
    endless.closeAllConnections();
    endless.close();
  });

  it('is read no further than it may be', async () => {
    const { port } = endless.address() as AddressInfo;
    const src = encodeURIComponent(`http://localhost:${port}/x.json`);
    const { scene, notices } = await open(`?lang=en&src=${src}`);
    expect(scene.id).toBe('overview');
    expect(notices.join(' ')).toMatch(/x\.json is larger than a scene from an address may be \(20 MB\)/);
    expect(sent).toBeLessThan(60_000_000);
  });

  it('comes over https, from the page’s own place or from this machine', async () => {
    const { notices } = await open(`?lang=en&src=${encodeURIComponent('http://192.0.2.1/x.json')}`);
    expect(notices.join(' ')).toMatch(/\?src must be the address of a scene file, over https or from here/);
  });
});
