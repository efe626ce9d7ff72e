import type { Frame, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { globeIn, insideOf, newsroom } from './article';

const room = newsroom();

/** The poster's picture has come. */
const stands = async (frame: Frame): Promise<void> => {
  await frame.getByRole('button', { name: 'Explore in 3D' }).waitFor();
  const picture = frame.getByRole('img');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
};

/** What a page's or the app's policy has refused, as the browser tells it. */
function refusals(page: Page): string[] {
  const told: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy|TrustedScript|TrustedHTML/i.test(message.text())) told.push(message.text());
  });
  return told;
}

describe('an embed stands', () => {
  it.each([
    ['in the barest sandbox', 'sandbox="allow-scripts"'],
    ['in a sandbox with its own origin', 'sandbox="allow-scripts allow-same-origin"'],
    [
      'in the frame that WordPress leaves',
      'sandbox="allow-scripts" security="restricted" frameborder="0" scrolling="no"',
    ],
    [
      'in that of AMP',
      'sandbox="allow-scripts allow-same-origin allow-popups" layout="responsive" resizable',
    ],
  ])('%s', async (_, attributes) => {
    const page = await room.article(room.iframe('scene=overview', attributes));
    await stands(await insideOf(page));
    await page.close();
  });

  it('two frames deep, in a page of another origin and in a sandboxed one', async () => {
    const inner = await room.host(room.iframe('scene=overview', 'sandbox="allow-scripts"'));
    const page = await room.article(
      `<iframe src="${inner.origin}" width="700" height="400"></iframe>
       <iframe sandbox="allow-scripts" src="${inner.origin}" width="700" height="400"></iframe>`,
    );
    await expect.poll(() => page.frames().length).toBe(5);
    for (const frame of page.frames().filter((each) => each.url().startsWith(room.address)))
      await stands(frame);
    await page.close();
  });

  it('under a strict policy of the page around, as an iframe and as an element', async () => {
    const policy = `default-src 'none'; script-src ${room.address}embed.js; frame-src ${room.address}`;
    const { origin } = await room.host(
      `<groundtrack-scene scene="overview" lang="en"></groundtrack-scene><script src="${room.address}embed.js"></script>
       ${room.iframe('scene=overview').replace(' style="border:0"', '')}`,
      { 'content-security-policy': policy },
    );
    const page = await room.app.browser.newPage();
    const refused = refusals(page);
    await page.goto(origin);
    await expect.poll(() => page.frames().length).toBe(3);
    for (const frame of page.frames().slice(1)) await stands(frame);
    expect((await page.locator('groundtrack-scene').boundingBox())?.height).toBeGreaterThanOrEqual(360);
    expect(refused).toEqual([]);
    await page.close();
  });
});

it('tells WordPress its height with the secret that it was given', async () => {
  const page = await room.article(
    `<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>
     <iframe sandbox="allow-scripts" security="restricted" data-secret="Ab3xYz9Qr1" width="600" height="338" title="Groundtrack"
       src="${room.address}?mode=embed&lang=en&scene=overview#?secret=Ab3xYz9Qr1"></iframe>`,
  );
  await stands(await insideOf(page));
  const heard = await page.evaluate(() => (window as never as { heard: { message?: string }[] }).heard);
  expect(heard.filter(({ message }) => message === 'height')).toEqual([
    { message: 'height', value: 360, secret: 'Ab3xYz9Qr1' },
  ]);
  await page.close();
});

it('draws where the app’s own policy asks for trusted types, with nothing refused', async () => {
  const { origin } = await room.host(
    room.iframe('autostart=1&scene=overview', 'sandbox="allow-scripts allow-same-origin"'),
  );
  const page = await room.app.browser.newPage();
  const refused = refusals(page);
  await page.route(`${room.address}?*`, async (route) => {
    const response = await route.fetch();
    const policy = "require-trusted-types-for 'script'; trusted-types groundtrack";
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.goto(origin);
  const frame = await insideOf(page);
  await globeIn(frame).waitFor();
  await frame.evaluate(
    () => (window as never as { groundtrack: { ready: Promise<void> } }).groundtrack.ready,
  );
  await frame.locator('.embed-tools').waitFor();
  expect(refused).toEqual([]);
  // The policy is in force: a worker whose address nobody vouches for does not start.
  const untrusted = await frame.evaluate(() => {
    try {
      new Worker('./assets/none.js');
      return 'started';
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(untrusted).toBe('TypeError');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.close();
});
