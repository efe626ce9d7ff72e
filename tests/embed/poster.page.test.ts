import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { newsroom } from '../hosts/article';

const dist = resolve(import.meta.dirname, '../../dist');
const room = newsroom();

/** An embed by itself, and the paths that it asked for. */
async function open(parameters: string, width = 640, height = 360): Promise<{ page: Page; asked: string[] }> {
  const page = await room.app.browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 });
  const asked: string[] = [];
  page.on('request', (request) => {
    asked.push(request.url());
  });
  await page.goto(`http://localhost:${room.app.port}/?mode=embed&${parameters}`);
  await page.getByRole('button').waitFor();
  return { page, asked };
}

/** What a file weighs on its way, bytes: pictures as they are, the rest by gzip. */
function weight(address: string): number {
  const { pathname } = new URL(address);
  const file = readFileSync(join(dist, pathname === '/' ? 'index.html' : pathname));
  return pathname.endsWith('.webp') ? file.length : gzipSync(file).length;
}
const sum = (addresses: string[]): number => addresses.reduce((all, each) => all + weight(each), 0);

describe('an article is shown a poster first', () => {
  it.each([
    [
      'overview',
      'AI compute, on the ground and in orbit',
      '3,144 nodes · Assumed · worked out by Groundtrack from 11 sources',
    ],
    [
      'gigawatts-in-orbit',
      'Gigawatts in orbit',
      '52,610 nodes · Assumed · worked out by Groundtrack from 9 sources',
    ],
    [
      'filings',
      'Who has filed what',
      'up to 1,259,600 satellites · Derived · worked out by Groundtrack from 14 sources',
    ],
  ])(
    '%s: picture, title, finding, its number and button in 10 kB of script and 130 kB in all, from here alone',
    async (id, title, figure) => {
      const { page, asked } = await open(`scene=${id}&lang=en`);
      await page.waitForLoadState('networkidle');
      expect(await page.getByRole('heading').innerText()).toBe(title);
      expect((await page.locator('.poster-text p').first().innerText()).length).toBeGreaterThan(30);
      const said = await page.locator('.poster-figure').innerText();
      expect(said.replaceAll('\u00a0', ' ')).toBe(figure);
      const picture = page.getByRole('img');
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
      expect(sum(asked.filter((address) => address.endsWith('.js')))).toBeLessThanOrEqual(10_000);
      expect(sum(asked)).toBeLessThanOrEqual(130_000);
      expect(new Set(asked.map((address) => new URL(address).host))).toEqual(
        new Set([`localhost:${room.app.port}`]),
      );
      expect(await page.locator('canvas').count()).toBe(0);
      await page.close();
    },
  );

  it.each(['', '&api=1&origin=https://news.example', '&lang=zh&theme=paper'])(
    'with “%s” asks for its own three scripts and preloads nothing of the app',
    async (more) => {
      const { page, asked } = await open(`scene=overview${more}`);
      await page.waitForLoadState('networkidle');
      // An idle page that would fetch ahead would do so by now.
      await page.waitForTimeout(2_000);
      const names = asked
        .map((address) => new URL(address).pathname)
        .filter((path) => /\.(js|css)$/.test(path))
        .map((path) => path.replace(/-[\w-]{8}\./, '.'));
      expect(names.toSorted()).toEqual([
        '/assets/index.js',
        '/assets/loader.js',
        '/assets/overview.js',
        '/assets/poster.js',
        '/assets/showPoster.css',
        '/assets/showPoster.js',
      ]);
      const ahead = await page
        .locator('link[rel="modulepreload"], link[rel="preload"], link[rel="prefetch"]')
        .evaluateAll((links) =>
          links.map((link) => (link as HTMLLinkElement).href.replace(/^.*\/|-[\w-]{8}\..*$/g, '')),
        );
      expect(ahead.toSorted()).toEqual(['loader', 'poster', 'showPoster']);
      await page.close();
    },
  );

  it.each([
    [960, 540],
    [640, 360],
    [390, 500],
    [360, 640],
    [320, 240],
  ])('at %d × %d its words are whole and apart from each other', async (width, height) => {
    // The longest finding of the gallery in the longest of the languages.
    const { page } = await open('scene=same-megawatts&lang=fr', width, height);
    const boxes = await page
      .locator('.poster h1, .poster-text p:first-of-type, .poster-figure, .poster button, .poster-credit')
      .evaluateAll((all) =>
        all
          .map((each) => {
            const { left, top, right, bottom } = each.getBoundingClientRect();
            return { left, top, right, bottom };
          })
          .filter(({ left, right }) => right > left),
      );
    // In the smallest the finding and its number make room for the picture.
    expect(boxes).toHaveLength(height > 240 ? 5 : 3);
    expect((await page.getByRole('img').boundingBox())?.height).toBeGreaterThan(40);
    for (const [i, box] of boxes.entries()) {
      expect(Math.min(box.left, box.top, width - box.right, height - box.bottom)).toBeGreaterThanOrEqual(0);
      const next = boxes[i + 1];
      if (next) expect(next.top).toBeGreaterThanOrEqual(box.bottom);
    }
    await page.close();
  });

  it('speaks the language and wears the theme of the address, or those of the scene', async () => {
    const { page } = await open('scene=colossus-1&lang=de&theme=night');
    expect(await page.getByRole('button').innerText()).toBe('In 3D erkunden');
    expect(await page.getByRole('img').getAttribute('src')).toContain('posters/colossus-1.night.webp');
    await page.close();
    const { page: own } = await open('scene=colossus-1');
    expect(await own.getByRole('img').getAttribute('src')).toContain('posters/colossus-1.paper.webp');
    await own.close();
  });

  it.each([
    ['s/terafab/?mode=embed&lang=en', 'Terafab, Grimes County'],
    ['embed.html?scene=terafab&lang=en', 'Terafab, Grimes County'],
    ['embed.html', 'AI compute, on the ground and in orbit'],
  ])('is that of the scene at %s too', async (path, title) => {
    const page = await room.app.browser.newPage({ viewport: { width: 640, height: 360 } });
    await page.goto(`http://localhost:${room.app.port}/${path}`);
    expect(await page.getByRole('heading').innerText()).toBe(title);
    await expect
      .poll(() => page.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(1200);
    await page.getByRole('button').click();
    await page.locator('canvas').first().waitFor();
    await page.getByRole('heading', { name: title }).waitFor();
    await page.close();
  });

  it('names the host of a scene from elsewhere and asks nothing of it', async () => {
    const { page, asked } = await open('src=https://news.example/map.json&lang=en');
    expect(await page.getByRole('heading').innerText()).toBe('A scene from news.example');
    expect(asked.filter((address) => address.includes('news.example/'))).toEqual([
      expect.stringContaining('src='),
    ]);
    await page.close();
  });

  it('gives way to the globe when the reader asks, and says so where that cannot be had', async () => {
    const { page } = await open('scene=overview&lang=en');
    let served = false;
    await page.route('**/assets/app-*.js', (route) => (served ? route.continue() : route.abort()));
    await page.getByRole('button').click();
    await page.getByText('The globe could not be loaded. Try again.').waitFor();
    served = true;
    await page.getByRole('button').click();
    await page.locator('.poster').waitFor({ state: 'detached' });
    await page.locator('canvas').first().waitFor();
    await page.getByRole('heading', { name: 'AI compute, on the ground and in orbit' }).waitFor();
    await page.close();
  });
});

/** An article of the given origin's own whose frame names an origin; gathers what it hears. */
async function article(named: (own: string) => string): Promise<Page> {
  const host = await room.host(
    '<script>window.heard = []; addEventListener("message", ({ data }) => heard.push(data));</script><div id="place"></div>',
  );
  const page = await room.app.browser.newPage({
    viewport: { width: 900, height: 500 },
    deviceScaleFactor: 1,
  });
  await page.goto(host.origin);
  const address = `http://localhost:${room.app.port}/?mode=embed&api=1&origin=${encodeURIComponent(named(host.origin))}`;
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement('iframe'), { src, width: '640', height: '360' });
    frame.setAttribute('sandbox', 'allow-scripts');
    document.getElementById('place')?.append(frame);
  }, address);
  await page.frameLocator('iframe').getByRole('button').waitFor();
  return page;
}
const ask = (page: Page, id: string, verb: string) =>
  page.evaluate(
    ([id, verb]) =>
      document
        .querySelector('iframe')
        ?.contentWindow?.postMessage({ type: `groundtrack:${verb}`, v: 1, id, args: [] }, '*'),
    [id, verb],
  );
const heard = (page: Page) =>
  page.evaluate(() => (window as never as { heard: { type?: string; id?: string; ok?: boolean }[] }).heard);

describe('a page may speak to an embed that has not started', () => {
  it('what the named origin asks starts it, and is answered in its order', async () => {
    const page = await article((own) => own);
    expect((await heard(page)).some((data) => data.type === 'groundtrack:height')).toBe(true);
    const readies = async () => (await heard(page)).filter(({ type }) => type === 'groundtrack:ready').length;
    // A page that waits to be told before it asks is told while only the poster stands.
    expect(await readies()).toBe(1);
    expect(await page.frameLocator('iframe').locator('canvas').count()).toBe(0);
    await ask(page, 'first', 'getScene');
    await ask(page, 'second', 'stats');
    const replies = async () => (await heard(page)).filter(({ type }) => type === 'groundtrack:reply');
    await expect
      .poll(async () => (await replies()).map(({ id, ok }) => [id, ok]))
      .toEqual([
        ['first', true],
        ['second', true],
      ]);
    await page.frameLocator('iframe').locator('.poster').waitFor({ state: 'detached' });
    expect(await readies()).toBe(1);
    await page.close();
  });

  it.each(['news.example', 'null', 'https://news.example:443'])(
    'an origin that is none (%s) is no reason to start, and the poster stands',
    async (origin) => {
      const page = await article(() => origin);
      const frame = page.frameLocator('iframe');
      await page.waitForTimeout(1_000);
      expect(await frame.locator('.poster').count()).toBe(1);
      expect(await frame.locator('canvas').count()).toBe(0);
      expect((await heard(page)).map(({ type }) => type)).not.toContain('groundtrack:ready');
      await page.close();
    },
  );

  it('what another origin asks does not', async () => {
    const page = await article(() => 'https://elsewhere.example');
    await ask(page, 'first', 'getScene');
    await page.waitForTimeout(1_000);
    expect(await page.frameLocator('iframe').locator('canvas').count()).toBe(0);
    expect((await heard(page)).some(({ type }) => type === 'groundtrack:reply')).toBe(false);
    await page.close();
  });

  it('who awaits window.groundtrack.ready has its verbs then', async () => {
    const { page } = await open('scene=overview');
    const id = await page.evaluate(async () => {
      const { groundtrack } = window as never as {
        groundtrack: { version: number; ready: Promise<void>; getScene(): { id: string } };
      };
      if (groundtrack.version !== 1) return 'none';
      await groundtrack.ready;
      return groundtrack.getScene().id;
    });
    expect(id).toBe('overview');
    await page.close();
  });
});
