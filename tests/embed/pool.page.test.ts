import { expect, it } from 'vitest';
import { globeIn, newsroom } from '../hosts/article';

const room = newsroom();

const SMALL = 'sandbox="allow-scripts" style="border:0;width:160px;height:120px"';

const iframes = (count: number): string =>
  Array.from({ length: count }, () =>
    room
      .iframe('autostart=1&scene=overview', SMALL)
      .replace(/ width="640" height="360" style="border:0"/, ''),
  ).join('\n');

const elements = (count: number, script = `<script src="${room.address}embed.js"></script>`): string =>
  `<style>groundtrack-scene{display:inline-block!important;width:160px;height:120px;min-height:0!important}</style>
   ${'<groundtrack-scene scene="overview" autostart height="css"></groundtrack-scene>\n'.repeat(count)}
   ${script}`;

const lateScript = (ms: number): string =>
  `<script>setTimeout(() => document.head.append(Object.assign(document.createElement('script'), { src: '${room.address}embed.js' })), ${ms})</script>`;

/** How many frames draw a globe, how many show a picture, and how many neither. */
async function shown(page: import('playwright').Page) {
  const counts = { globes: 0, pictures: 0, empty: 0 };
  for (const frame of page.frames().slice(1)) {
    if (frame.url() === 'about:srcdoc') continue;
    const globe = await globeIn(frame).count();
    const picture = await frame.locator('.poster img, .app-still').count();
    counts[globe > 0 ? 'globes' : picture > 0 ? 'pictures' : 'empty'] += 1;
  }
  return counts;
}

it.each([
  [
    'iframes, half of them one frame deeper,',
    () =>
      `${iframes(10)}<iframe class="around" style="border:0;width:860px;height:420px" srcdoc='${iframes(10)}'></iframe>`,
  ],
  ['elements', () => elements(20)],
  ['elements and iframes, ten of each,', () => `${iframes(10)}${elements(10)}`],
  // The iframes have spoken to each other by then, and embed.js has not heard them.
  ['iframes, and as many elements that come late,', () => `${iframes(10)}${elements(10, lateScript(6_000))}`],
])(
  'of twenty %s that start by themselves in view eight have globes, and the rest pictures',
  async (_, body) => {
    const page = await room.app.browser.newPage({
      viewport: { width: 900, height: 900 },
      deviceScaleFactor: 1,
    });
    const lost: string[] = [];
    page.on('console', (message) => {
      if (/context/i.test(message.text())) lost.push(message.text());
    });
    await page.goto((await room.host(body())).origin);
    await expect.poll(() => shown(page), { timeout: 90_000 }).toEqual({ globes: 8, pictures: 12, empty: 0 });
    // A reader's tap brings a ninth; the last that came by itself makes room.
    const resting = page.frames().slice(1);
    for (const frame of resting) {
      if ((await frame.locator('.poster button').count()) === 0) continue;
      await frame.locator('.poster button').evaluate((button: HTMLElement) => button.click());
      await globeIn(frame).waitFor();
      break;
    }
    await expect.poll(() => shown(page), { timeout: 90_000 }).toEqual({ globes: 8, pictures: 12, empty: 0 });
    expect(lost).toEqual([]);
    await page.close();
  },
  240_000,
);
