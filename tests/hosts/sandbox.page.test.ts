import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newsroom } from './article';
import { coloursIn } from './hostPage';

const room = newsroom();

/** A drawn globe has over 20,000 colours, the words around a missing one about 500. */
const GLOBE_COLOURS = 5_000;
const SANDBOX = 'sandbox="allow-scripts"';

/** An article with the app in a sandboxed frame; gathers every message that reaches it. */
async function article(parameters: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const src = `http://localhost:${room.app.port}/?mode=embed&autostart=1&scene=overview${parameters}`;
  const host = await room.host(`
    <p style="height:300px">Before.</p>
    <script>
      window.heard = [];
      addEventListener('message', ({ data, source }) => heard.push({ data, own: source === document.querySelector('iframe').contentWindow }));
    </script>
    <iframe ${SANDBOX} width="640" height="360" style="border:0" title="Groundtrack" src="${src}"></iframe>
    <p style="height:3000px">After.</p>`);
  const page = await room.app.browser.newPage({
    viewport: { width: 900, height: 760 },
    deviceScaleFactor: 1,
  });
  await prepare?.(page);
  await page.goto(host.origin);
  return page;
}

/** Waits until the picture in the frame has this many colours. */
async function drawn(page: Page, colours: number): Promise<number> {
  const frame = page.locator('iframe');
  let most = 0;
  for (const from = Date.now(); Date.now() - from < 60_000; ) {
    most = Math.max(most, coloursIn(await frame.screenshot()));
    if (most >= colours) return most;
    await page.waitForTimeout(500);
  }
  return most;
}

const scrolled = (page: Page) => page.evaluate(() => window.scrollY);

async function wheelOver(page: Page, deltaY: number): Promise<number> {
  const before = await scrolled(page);
  await page.mouse.wheel(0, deltaY);
  await page.waitForTimeout(700);
  return (await scrolled(page)) - before;
}

async function frameOf(page: Page) {
  const handle = await page.locator('iframe').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('The frame has no document.');
  return frame;
}

async function ask(page: Page, message: unknown): Promise<void> {
  await page.evaluate((data) => {
    document.querySelector('iframe')?.contentWindow?.postMessage(data, '*');
  }, message);
}

type Heard = { data: { type?: string; id?: string; ok?: boolean; value?: { id?: string } }; own: boolean }[];
const heard = (page: Page) => page.evaluate(() => (window as never as { heard: Heard }).heard);

async function readyIn(page: Page): Promise<void> {
  const frame = await frameOf(page);
  await frame.waitForFunction(() => 'groundtrack' in window, null, { timeout: 60_000 });
  await frame.evaluate(
    () => (window as never as { groundtrack: { ready: Promise<void> } }).groundtrack.ready,
  );
}

describe('in a sandboxed frame of a foreign page', () => {
  let page: Page;
  beforeAll(async () => {
    page = await article('');
  });
  afterAll(() => page.close());

  it('draws', async () => {
    expect(await drawn(page, GLOBE_COLOURS)).toBeGreaterThanOrEqual(GLOBE_COLOURS);
    const frame = await frameOf(page);
    expect(await frame.evaluate(() => window.origin)).toBe('null');
  });

  it('leaves the wheel to the page until the reader clicks the globe', async () => {
    await page.mouse.move(400, 500);
    expect(await wheelOver(page, 120)).toBeGreaterThan(50);
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.waitForTimeout(300);
    // The middle of the free half of the frame: text stands on its left.
    await page.mouse.click(520, 520);
    await page.waitForTimeout(500);
    expect(await wheelOver(page, 120)).toBe(0);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
    expect(await wheelOver(page, 120)).toBeGreaterThan(50);
  });

  it('says nothing but its height to a page that did not ask', async () => {
    await ask(page, { type: 'groundtrack:getScene', v: 1, id: '1', args: [] });
    await page.waitForTimeout(1_000);
    const messages = await heard(page);
    const types = messages.map(({ data }) =>
      typeof data === 'string' ? String(data).split('xPYMx')[0] : data.type,
    );
    expect(types).toContain('groundtrack:height');
    expect(types).toContain('embed-size');
    expect(types).toContain('pym');
    expect(types.filter((type) => !['groundtrack:height', 'embed-size', 'pym'].includes(type ?? ''))).toEqual(
      [],
    );
  });
});

/** A host page whose own origin is put into the frame's address. */
async function articleWithOrigin(origin: (own: string) => string): Promise<Page> {
  const host = await room.host(`
    <script>
      window.heard = [];
      addEventListener('message', ({ data, source }) => heard.push({ data, own: source === document.querySelector('iframe').contentWindow }));
    </script><div id="place"></div>`);
  const address = `http://localhost:${room.app.port}/?mode=embed&autostart=1&scene=overview&api=1&origin=${encodeURIComponent(origin(host.origin))}`;
  const page = await room.app.browser.newPage({
    viewport: { width: 900, height: 500 },
    deviceScaleFactor: 1,
  });
  await page.goto(host.origin);
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.width = '640';
    frame.height = '360';
    frame.title = 'Groundtrack';
    frame.src = src;
    document.getElementById('place')?.append(frame);
  }, address);
  await readyIn(page);
  return page;
}

describe('by message', () => {
  it('answers the one origin that the address names', async () => {
    const page = await articleWithOrigin((own) => own);
    await ask(page, { type: 'groundtrack:getScene', v: 1, id: '1', args: [] });
    await page.waitForFunction(
      () =>
        (window as never as { heard: { data: { type?: string; id?: string } }[] }).heard.some(
          ({ data }) => data?.type === 'groundtrack:reply' && data.id === '1',
        ),
      null,
      { timeout: 15_000 },
    );
    const reply = (await heard(page)).find(({ data }) => data?.type === 'groundtrack:reply');
    expect(reply?.own).toBe(true);
    expect(reply?.data).toMatchObject({ v: 1, id: '1', ok: true, value: { id: 'overview', version: 1 } });

    await ask(page, { type: 'groundtrack:setTime', v: 1, id: '2', args: ['yesterday'] });
    await page.waitForFunction(
      () =>
        (window as never as { heard: { data: { id?: string } }[] }).heard.some(
          ({ data }) => data?.id === '2',
        ),
      null,
      { timeout: 15_000 },
    );
    const refusal = (await heard(page)).find(({ data }) => data?.id === '2');
    expect(refusal?.data).toMatchObject({ type: 'groundtrack:reply', ok: false });
    await page.close();
  });

  it('is silent to any other origin', async () => {
    const page = await articleWithOrigin((own) => own.replace(/\d+$/, '1'));
    await ask(page, { type: 'groundtrack:getScene', v: 1, id: '1', args: [] });
    await page.waitForTimeout(2_000);
    const replies = (await heard(page)).filter(({ data }) => data?.type === 'groundtrack:reply');
    expect(replies).toEqual([]);
    expect((await heard(page)).some(({ data }) => data?.type === 'groundtrack:height')).toBe(true);
    await page.close();
  });
});

it('draws under the content security policy of _headers', async () => {
  const headers = readFileSync(resolve(import.meta.dirname, '../../public/_headers'), 'utf8');
  const policy = /Content-Security-Policy: (.*)/.exec(headers)?.[1] ?? '';
  // `*` stands for no opaque origin: a frame within a sandboxed page would be blocked.
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain('frame-ancestors');
  const refused: string[] = [];
  const page = await article('', async (fresh) => {
    fresh.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    await fresh.route(`http://localhost:${room.app.port}/**`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    });
  });
  await readyIn(page);
  expect(await drawn(page, GLOBE_COLOURS)).toBeGreaterThanOrEqual(GLOBE_COLOURS);
  expect(refused).toEqual([]);
  // Parts that come after the picture may still be on their way.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.close();
});

it('<groundtrack-scene> shows its own content first, then the globe, and no foreign message sizes it', async () => {
  const host = await room.host(`
    <script src="http://localhost:${room.app.port}/embed.js"></script>
    <groundtrack-scene scene="colossus-1" theme="night" autostart style="width:640px"><a href="/">Colossus 1</a></groundtrack-scene>`);
  const page = await room.app.browser.newPage({
    viewport: { width: 900, height: 600 },
    deviceScaleFactor: 1,
  });
  await page.goto(host.origin);
  const element = page.locator('groundtrack-scene');
  const frame = element.locator('iframe');
  await frame.waitFor({ state: 'attached' });
  expect(await frame.evaluate((node: HTMLIFrameElement) => node.src)).toBe(
    `http://localhost:${room.app.port}/?mode=embed&scene=colossus-1&theme=night&autostart=1&api=1&origin=${encodeURIComponent(host.origin)}&rest=1`,
  );
  expect(await frame.getAttribute('sandbox')).toBe('allow-scripts allow-popups');
  expect(await frame.getAttribute('loading')).toBe('lazy');
  await page.waitForFunction(
    () => document.querySelector('groundtrack-scene')?.hasAttribute('loaded'),
    null,
    {
      timeout: 60_000,
    },
  );
  expect(await page.getByText('Colossus 1', { exact: true }).isVisible()).toBe(false);
  await page.waitForFunction(() => document.querySelector('groundtrack-scene')?.hasAttribute('sized'), null, {
    timeout: 60_000,
  });
  const height = (await element.boundingBox())?.height;
  await page.evaluate(() => window.postMessage({ type: 'groundtrack:height', v: 1, value: 3000 }, '*'));
  await page.waitForTimeout(300);
  expect((await element.boundingBox())?.height).toBe(height);
  await page.close();
});
