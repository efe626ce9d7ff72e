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

/** The parts of a page of WordPress that its documentation tells of frames: it listens late, and gives the secret itself. */
const wordPress = (place: string) => `
  <blockquote data-secret="Ab3xYz9Qr1">A link</blockquote>
  <iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" width="600" height="338" title="Groundtrack"
    style="position: absolute; visibility: hidden" src="${place}"></iframe>
  <script>
    window.went = [];
    const frame = document.querySelector('iframe');
    window.begin = () => {
      addEventListener('message', ({ data, source }) => {
        if (!data || !data.secret || !data.message || /[^a-zA-Z0-9]/.test(data.secret)) return;
        if (source !== frame.contentWindow || data.secret !== frame.dataset.secret) return;
        document.querySelector('blockquote').style.display = 'none';
        frame.removeAttribute('style');
        if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
        if (data.message !== 'link') return;
        const target = new URL(data.value);
        const same = target.host === new URL(frame.getAttribute('src')).host && /^https?:$/.test(target.protocol);
        went.push([data.value, same && document.activeElement === frame]);
      });
      frame.src += '#?secret=Ab3xYz9Qr1';
      frame.dataset.secret = 'Ab3xYz9Qr1';
      frame.contentWindow.postMessage({ message: 'ready', secret: 'Ab3xYz9Qr1' }, '*');
    };
  </script>`;

it('a page of WordPress that listens late shows the frame at its height, and follows its link to the atlas', async () => {
  const page = await room.article(wordPress(`${room.address}?mode=embed&lang=en&scene=overview`));
  const frame = await insideOf(page);
  await frame.getByRole('button', { name: 'Explore in 3D' }).waitFor();
  expect(await page.locator('iframe').isVisible()).toBe(false);
  await page.evaluate(() => (window as never as { begin(): void }).begin());
  await expect.poll(() => page.locator('iframe').getAttribute('height')).toBe('360');
  expect(await page.locator('iframe').isVisible()).toBe(true);
  expect(await page.locator('blockquote').isVisible()).toBe(false);
  await frame.locator('.poster-credit').click();
  await expect
    .poll(() => page.evaluate(() => (window as never as { went: unknown[] }).went))
    .toEqual([[`${room.address}?lang=en&scene=overview`, true]]);
  await page.close();
});

it('asks AMP for its height by a number, and again where the frame gets another width', async () => {
  const page = await room.article(
    `<div id="amp" style="width:960px"><iframe sandbox="allow-scripts allow-same-origin" scrolling="no" style="width:100%;height:300px;border:0"
       title="Groundtrack" src="${room.address}?mode=embed&lang=en&scene=overview"></iframe></div>
     <script>
       window.sizes = [];
       addEventListener('message', ({ data, source, origin }) => {
         const frame = document.querySelector('iframe');
         if (source !== frame.contentWindow || origin !== new URL(frame.src).origin || data.sentinel !== 'amp') return;
         if (data.type !== 'embed-size') return;
         sizes.push(data.height);
         frame.style.height = data.height + 'px';
       });
     </script>`,
    { width: 1100, height: 700 },
  );
  await stands(await insideOf(page));
  const sizes = () => page.evaluate(() => [...new Set((window as never as { sizes: unknown[] }).sizes)]);
  expect(await sizes()).toEqual([540]);
  await page.locator('#amp').evaluate((box: HTMLElement) => {
    box.style.width = '320px';
  });
  await expect.poll(sizes).toEqual([540, 360]);
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
