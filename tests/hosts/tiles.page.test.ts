import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltApp, comeToRest, openApp, startBuiltApp } from '../scenes/openPage';

/** Colours by column and row, even or odd: far apart in hue, so that no light makes one of them another. */
const colours = {
  evenEven: [200, 40, 40],
  oddEven: [40, 160, 60],
  evenOdd: [40, 80, 200],
  oddOdd: [210, 170, 30],
} as const;
type Name = keyof typeof colours;
const nameOf = (x: number, y: number): Name =>
  x % 2 === 0 ? (y % 2 === 0 ? 'evenEven' : 'evenOdd') : y % 2 === 0 ? 'oddEven' : 'oddOdd';

function png([r, g, b]: readonly [number, number, number]): Buffer {
  const picture = new PNG({ width: 256, height: 256 });
  for (let i = 0; i < picture.data.length; i += 4) picture.data.set([r, g, b, 255], i);
  return PNG.sync.write(picture);
}
const pictures = Object.fromEntries(
  Object.entries(colours).map(([name, colour]) => [name, png(colour)]),
) as Record<Name, Buffer>;

let app: BuiltApp;
let tiles: Server;
let origin: string;
let asked: string[] = [];
let atOnce = 0;
let mostAtOnce = 0;

/** What each kind of server answers, by the first part of the path. */
const answers: Record<string, (response: ServerResponse, x: number, y: number) => void> = {
  good: (response, x, y) => response.end(pictures[nameOf(x, y)]),
  missing: (response) => response.writeHead(404).end(),
  page: (response) => response.setHeader('content-type', 'text/html').end('<p>Please log in</p>'),
  closed: (response, x, y) => {
    response.removeHeader('access-control-allow-origin');
    response.end(pictures[nameOf(x, y)]);
  },
  gone: (response) => response.destroy(),
};

beforeAll(async () => {
  tiles = createServer((request, response) => {
    const [, kind = '', z, x, y] = /^\/(\w+)\/(\d+)\/(\d+)\/(\d+)/.exec(request.url ?? '') ?? [];
    asked.push(`${z}/${x}/${y}`);
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', 'image/png');
    response.on('close', () => {
      atOnce -= 1;
    });
    setTimeout(() => answers[kind]?.(response, Number(x), Number(y)), 5);
  });
  await new Promise<void>((done) => tiles.listen(0, 'localhost', done));
  origin = `http://localhost:${(tiles.address() as AddressInfo).port}`;
  app = await startBuiltApp();
});
afterAll(async () => {
  await app.close();
  await new Promise((done) => tiles.close(done));
});
beforeEach(() => {
  asked = [];
  mostAtOnce = 0;
});

interface Host {
  setScene(scene: object): { ok: boolean };
  link(): string;
  snapshot(options: { width: number; height: number }): Promise<Blob>;
}
type HostWindow = { groundtrack: Host };

const setScene = (page: Page, scene: object) =>
  page.evaluate((part) => (window as never as HostWindow).groundtrack.setScene(part), scene);

/** The globe alone, as a host gets it. */
async function snapshotOf(page: Page, size: number): Promise<PNG> {
  const data = await page.evaluate(async (px) => {
    const blob = await (window as never as HostWindow).groundtrack.snapshot({ width: px, height: px });
    const reader = new FileReader();
    await new Promise((done) => {
      reader.onload = done;
      reader.readAsDataURL(blob);
    });
    return String(reader.result).split(',')[1] ?? '';
  }, size);
  return PNG.sync.read(Buffer.from(data, 'base64'));
}

/** Which of the colours a pixel has, by its hue alone; null for greys and what lies between. */
function hueAt({ data, width }: PNG, x: number, y: number): Name | null {
  const i = 4 * (y * width + x);
  const unit = (rgb: readonly number[]) => {
    const low = Math.min(...rgb);
    const apart = rgb.map((value) => value - low);
    const norm = Math.hypot(...apart);
    return norm < 12 ? null : apart.map((value) => value / norm);
  };
  const found = unit([data[i]!, data[i + 1]!, data[i + 2]!]);
  if (!found) return null;
  const likeness = Object.entries(colours).map(([name, colour]) => {
    const wanted = unit(colour)!;
    return [name, found.reduce((sum, value, k) => sum + value * wanted[k]!, 0)] as const;
  });
  const [best] = likeness.sort((a, b) => b[1] - a[1]);
  return best && best[1] > 0.93 ? (best[0] as Name) : null;
}

// Where four tiles meet at each level from a low one on, the one to the north-west odd in column and row: at 0° 0° from
// level 2, and from level 3 at 90° W and the latitude whose row is a quarter, atan(sinh(π / 2)) = 66.51326°.
const straightDown = { headingDeg: 0, tiltDeg: 0 };
const equator = { longitudeDeg: 0, latitudeDeg: 0, ...straightDown };
const corner = { longitudeDeg: -90, latitudeDeg: 66.51326044311186, ...straightDown };
const bare = {
  // A day of June, between the noons of the two.
  time: '2026-06-21T15:00:00Z',
  theme: 'night',
  layers: { borders: false, sites: false, orbits: false, labels: false, atmosphere: false, graticule: false },
};
const good = () => ({
  address: `${origin}/good/{z}/{x}/{y}.png`,
  attribution: '© Four colours',
  maxZoom: 22,
});
const SIZE = 320;

describe('pictures of the ground', () => {
  it('are not asked for where a scene has none', async () => {
    const page = await openApp(app, '?scene=overview', 480, 360);
    await comeToRest(page);
    expect(asked).toEqual([]);
    expect(await page.locator('.tile-credit').count()).toBe(0);
    await page.close();
  });

  it.each([
    ['from space', equator, 17_000_000],
    ['from over a county', corner, 90_000],
    ['from a roof', corner, 20],
  ])('lie where they belong, to the pixel, %s', async (_, place, altitudeM) => {
    const page = await openApp(app, '?scene=overview&lang=en', 480, 360);
    await setScene(page, { ...bare, camera: { ...place, altitudeM }, tiles: good() });
    await page.locator('.tile-credit:not([hidden])').waitFor();
    await comeToRest(page);
    const picture = await snapshotOf(page, SIZE);
    const middle = SIZE / 2;
    const at = (x: number, y: number) => hueAt(picture, middle + x, middle + y);
    expect([at(-12, -12), at(12, -12), at(-12, 12), at(12, 12)]).toEqual([
      'oddOdd',
      'evenOdd',
      'oddEven',
      'evenEven',
    ]);
    // The seams run through the middle of the picture, a pixel wide at most, and nothing shows through them.
    for (const across of [-9, -6, 6, 9]) {
      for (const by of [-2, 2]) {
        expect(at(across, by), `${across}, ${by}`).toBe(nameOf(across < 0 ? 1 : 0, by < 0 ? 1 : 0));
        expect(at(by, across), `${by}, ${across}`).toBe(nameOf(by < 0 ? 1 : 0, across < 0 ? 1 : 0));
      }
    }
    // After the words at the lower right comes a little of the card that they stand on.
    const card = 4 * ((SIZE - 14) * SIZE + SIZE - 7);
    expect(Math.max(...picture.data.subarray(card, card + 3))).toBeLessThan(60);
    expect(asked.length).toBeLessThanOrEqual(120);
    expect(new Set(asked).size).toBe(asked.length);
    expect(mostAtOnce).toBeLessThanOrEqual(6);
    await page.close();
  });

  it('of a link are asked for only once the reader lets them', async () => {
    const first = await openApp(app, '?scene=overview&lang=en', 480, 360);
    await setScene(first, { ...bare, camera: { ...corner, altitudeM: 4_000_000 }, tiles: good() });
    const link = await first.evaluate(() => (window as never as HostWindow).groundtrack.link());
    await first.close();
    asked = [];
    const page = await app.browser.newPage({ viewport: { width: 480, height: 360 } });
    await page.goto(link);
    const question = page.getByRole('status').filter({ hasText: origin.replace('http://', '') });
    await question.waitFor();
    await comeToRest(page);
    expect(asked).toEqual([]);
    expect(await page.locator('.tile-credit:not([hidden])').count()).toBe(0);
    await question.getByRole('button', { name: 'Show' }).click();
    const credit = page.locator('.tile-credit:not([hidden])');
    await credit.waitFor();
    expect(await credit.textContent()).toBe('Pictures of the ground: © Four colours');
    expect(await page.getByText(/This scene shows pictures/).count()).toBe(0);
    expect(asked.length).toBeGreaterThan(0);
    await page.close();
  });

  it('come back after the graphics context was lost', async () => {
    const page = await openApp(app, '?scene=overview&lang=en', 480, 360);
    await setScene(page, { ...bare, camera: { ...corner, altitudeM: 90_000 }, tiles: good() });
    await page.locator('.tile-credit:not([hidden])').waitFor();
    await comeToRest(page);
    await page.evaluate(async () => {
      const canvas = document.querySelector<HTMLCanvasElement>('.world-canvas');
      const loss = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      if (!canvas || !loss) throw new Error('there is no context to lose');
      const restored = new Promise((done) => canvas.addEventListener('webglcontextrestored', done));
      loss.loseContext();
      await new Promise((done) => setTimeout(done, 100));
      loss.restoreContext();
      await restored;
    });
    await comeToRest(page);
    const picture = await snapshotOf(page, SIZE);
    const at = (x: number, y: number) => hueAt(picture, SIZE / 2 + x, SIZE / 2 + y);
    expect([at(-12, -12), at(12, -12), at(-12, 12), at(12, 12)]).toEqual([
      'oddOdd',
      'evenOdd',
      'oddEven',
      'evenEven',
    ]);
    await page.close();
  });

  it('go when the scene names none any more', async () => {
    const page = await openApp(app, '?scene=overview&lang=en', 480, 360);
    await setScene(page, { ...bare, camera: { ...corner, altitudeM: 90_000 } });
    await comeToRest(page);
    const before = await snapshotOf(page, SIZE);
    await setScene(page, { tiles: good() });
    await page.locator('.tile-credit:not([hidden])').waitFor();
    await comeToRest(page);
    expect((await snapshotOf(page, SIZE)).data.equals(before.data)).toBe(false);
    await setScene(page, { tiles: null });
    await comeToRest(page);
    expect(await page.locator('.tile-credit:not([hidden])').count()).toBe(0);
    expect((await snapshotOf(page, SIZE)).data.equals(before.data)).toBe(true);
    await page.close();
  });

  it.each([
    ['missing', 'answered with error 404'],
    ['page', 'is no picture'],
    ['closed', '(CORS)'],
    ['gone', 'cannot be reached'],
  ])('that do not come (%s) are told once and not asked for again and again', async (kind, words) => {
    const page = await openApp(app, '?scene=overview&lang=en', 480, 360);
    const address = `${origin}/${kind}/{z}/{x}/{y}`;
    await setScene(page, { ...bare, camera: { ...corner, altitudeM: 400_000 }, tiles: { address } });
    await page.getByRole('status').filter({ hasText: words }).waitFor();
    await comeToRest(page);
    const before = asked.length;
    expect(before).toBeGreaterThan(0);
    // A browser may ask once more by itself where a connection broke.
    const times = [...new Set(asked)].map((one) => asked.filter((other) => other === one).length);
    expect(Math.max(...times)).toBeLessThanOrEqual(kind === 'gone' ? 2 : 1);
    await page.waitForTimeout(1500);
    expect(asked.length).toBe(before);
    expect(await page.getByRole('status').locator('.notice').count()).toBe(1);
    expect(await page.locator('.tile-credit:not([hidden])').count()).toBe(0);
    await page.close();
  });
});
