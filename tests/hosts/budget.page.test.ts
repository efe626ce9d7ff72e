import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { weighViews } from '../../tools/readers.mjs';
import { serveDist } from '../../tools/serveDist.mjs';
import { type BuiltApp, comeToRest, openApp, startBuiltApp } from '../scenes/openPage';

let app: BuiltApp;
beforeAll(async () => {
  app = await startBuiltApp();
});
afterAll(() => app.close());

interface Host {
  ready: Promise<void>;
  getScene(): { time: string; constellations: object[]; camera: { longitudeDeg: number } };
  setScene(scene: object): { ok: boolean };
  play(rate: number): void;
  openScene(id: string): Promise<{ ok: boolean }>;
  stats(): {
    frames: number;
    drawCalls: number;
    instances: number;
    uploadBytesPerFrame: number;
    loading: number;
    drawnShare: number;
    bytesPerNode: number;
  };
}

it('sends at most 45 files and 1.6 MB in all for the default scene, compressed as file servers do', async () => {
  const server = await serveDist('dist');
  const page = await app.browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`http://localhost:${server.port}/`);
  // As the page opens, the inspector stands folded to its tabs where the window has little room.
  await page.waitForSelector('text=IT power over time', { state: 'attached' });
  await page.waitForLoadState('networkidle');
  const sent = [...server.sent.values()].reduce((sum, bytes) => sum + bytes, 0);
  expect(sent).toBeGreaterThan(300_000);
  expect(sent).toBeLessThan(1_600_000);
  expect([...server.sent.keys()].length, [...server.sent.keys()].join(' ')).toBeLessThanOrEqual(45);
  await page.close();
  await server.close();
});

it('an embed takes no more than an article has for it, and what docs/hosting.md says', async () => {
  const { picture, globe, campus } = (await weighViews(app.browser)) as Record<string, { bytes: number }>;
  expect(picture!.bytes).toBeLessThanOrEqual(130_000);
  expect(globe!.bytes).toBeLessThanOrEqual(1_200_000);
  expect(campus!.bytes).toBeLessThanOrEqual(1_200_000);
  const rows = [...readFileSync('docs/hosting.md', 'utf8').matchAll(/\| +([\d,]+) kB \| +([\d.]+) TB \|/g)];
  expect(rows).toHaveLength(3);
  for (const [i, weight] of [picture!, globe!, campus!].entries()) {
    const [, kilobytes, terabytes] = rows[i]!;
    const saidBytes = 1000 * Number(kilobytes!.replace(',', ''));
    expect(
      Math.abs(weight.bytes / saidBytes - 1),
      `${saidBytes} B told, ${weight.bytes} B sent`,
    ).toBeLessThan(0.05);
    // A million times the kilobytes beside it, to two places.
    expect(Number(terabytes)).toBe(Number((Number(kilobytes!.replace(',', '')) / 1000).toFixed(2)));
  }
});

/** Publishers' words and figures that the globe's first frame needs none of, by a text in each file. */
const later = ['MLGW and TVA, first substation', 'Anthropic Taking Over All Capacity'];

it('asks for no facts beyond the sites before the globe is drawn; .size-limit.js holds what they weigh', async () => {
  const server = await serveDist('dist');
  const page = await app.browser.newPage({ viewport: { width: 1440, height: 900 } });
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) scripts.push(new URL(request.url()).pathname);
  });
  const texts = () =>
    scripts
      .map((path) => readFileSync(`dist${path}`, 'utf8'))
      .filter((text) => later.some((one) => text.includes(one)));
  // Without its ground the globe is not drawn yet.
  let give = () => {};
  const given = new Promise<void>((done) => {
    give = done;
  });
  await page.route('**/textures/**', async (route) => {
    await given;
    await route.continue();
  });
  await page.goto(`http://localhost:${server.port}/`, { waitUntil: 'commit' });
  await expect.poll(() => scripts.some((path) => path.includes('/Labels-')), { timeout: 30_000 }).toBe(true);
  await page.waitForTimeout(1_000);
  expect(texts()).toEqual([]);
  // Who does not wait for the whole picture can turn the globe.
  const longitudeDeg = () =>
    page.evaluate(
      () => (window as never as { groundtrack: Host }).groundtrack.getScene().camera.longitudeDeg,
    );
  const before = await longitudeDeg();
  await expect
    .poll(async () => {
      await page.locator('.world').press('ArrowLeft');
      return longitudeDeg();
    })
    .not.toBe(before);
  give();
  const come = () => later.filter((one) => texts().some((text) => text.includes(one)));
  await expect.poll(come, { timeout: 30_000 }).toEqual(later);
  await page.close();
  await server.close();
});

/** What `noteUploads` puts on the page: bytes by frame, and the wait for so many frames more. */
interface Noting {
  noted: Map<number, number>;
  framesOn(frames: number): Promise<void>;
}

/** From now on notes the bytes that each frame hands over to the GPU, apart from what the app counts itself. */
const noteUploads = (page: Page) =>
  page.evaluate(() => {
    const gl = document.querySelector('canvas')?.getContext('webgl2');
    if (!gl) throw new Error('no canvas of WebGL 2');
    const { groundtrack } = window as never as { groundtrack: Host };
    const noted = new Map<number, number>();
    for (const name of ['bufferData', 'bufferSubData', 'texImage2D', 'texSubImage2D'] as const) {
      const original = gl[name] as (...args: unknown[]) => void;
      const noting = (...args: unknown[]) => {
        const { frames } = groundtrack.stats();
        for (const arg of args)
          if (ArrayBuffer.isView(arg)) noted.set(frames, (noted.get(frames) ?? 0) + arg.byteLength);
        original.apply(gl, args);
      };
      Object.defineProperty(gl, name, { value: noting, configurable: true });
    }
    const framesOn = async (n: number) => {
      const to = groundtrack.stats().frames + n;
      while (groundtrack.stats().frames < to) await new Promise((done) => setTimeout(done, 20));
    };
    Object.assign(window, { noted, framesOn } satisfies Noting);
  });

// From 96 nodes behind the Earth on each ring, what is in sight is several stretches of numbers, drawn in one call more.
it('uploads the same few bytes a frame for 10,000 nodes and for 100,000, in the same few draws', async () => {
  const page = await openApp(app, '?ui=none&quality=high', 640, 360);
  const measure = (nodes: number) =>
    page.evaluate(async (count) => {
      const { groundtrack } = window as never as { groundtrack: Host };
      const [first] = groundtrack.getScene().constellations;
      const { ok } = groundtrack.setScene({ constellations: [{ ...first, nodes: count, planes: 25 }] });
      while (groundtrack.stats().loading > 0 || groundtrack.stats().instances !== count)
        await new Promise((done) => setTimeout(done, 20));
      const { noted, framesOn } = window as never as Noting;
      groundtrack.play(600);
      // The first bring the nodes themselves.
      await framesOn(3);
      noted.clear();
      // Two minutes of simulated time at least: planes are set anew meanwhile.
      const timeMs = () => Date.parse(groundtrack.getScene().time);
      const untilMs = timeMs() + 120_000;
      while (timeMs() < untilMs) await framesOn(1);
      const uploads = [...noted.values()];
      const { uploadBytesPerFrame } = groundtrack.stats();
      // The ground is kept while the Sun turns by less than a pixel, here 80 s: at this rate for some frames on any machine.
      groundtrack.play(10);
      const draws: number[] = [];
      for (let k = 0; k < 20; k++) {
        await framesOn(1);
        draws.push(groundtrack.stats().drawCalls);
      }
      groundtrack.play(0);
      return { ok, ...groundtrack.stats(), uploadBytesPerFrame, draws, uploads };
    }, nodes);
  // What comes just after the first picture brings buffers of its own.
  await comeToRest(page);
  await noteUploads(page);
  const few = await measure(10_000);
  const many = await measure(100_000);
  expect([few.ok, many.ok]).toEqual([true, true]);
  expect([few.instances, many.instances]).toEqual([10_000, 100_000]);
  // 25 planes of 48 bytes when they are set, and nothing in between.
  expect(new Set(few.uploads)).toEqual(new Set([1200]));
  expect(new Set(many.uploads)).toEqual(new Set([1200]));
  expect(many.uploadBytesPerFrame).toBeLessThanOrEqual(1200);
  expect(Math.min(...many.draws)).toBe(Math.min(...few.draws));
  expect(Math.max(...few.draws, ...many.draws)).toBeLessThanOrEqual(12);
  await page.close();
});

it.each([
  ['million-satellites', 1_198_120],
  ['filings', 1_457_801],
])('flies %s, %d nodes, with 32 kB a frame, twelve draws and sixteen bytes a node', async (id, nodes) => {
  const page = await openApp(app, '?ui=none&quality=high', 640, 360);
  await noteUploads(page);
  const found = await page.evaluate(
    async ([scene, count]) => {
      const { groundtrack } = window as never as { groundtrack: Host };
      const { noted, framesOn } = window as never as Noting;
      await groundtrack.openScene(scene);
      groundtrack.setScene({ layers: { links: true, trails: true } });
      while (groundtrack.stats().loading > 0 || groundtrack.stats().instances < count)
        await new Promise((done) => setTimeout(done, 20));
      groundtrack.play(600);
      // The first bring the nodes and the links themselves.
      await framesOn(6);
      noted.clear();
      await framesOn(6);
      return { ...groundtrack.stats(), most: Math.max(...noted.values()) };
    },
    [id, nodes] as const,
  );
  expect(found.instances).toBe(nodes);
  expect(found.drawnShare).toBe(1);
  expect(found.most).toBeGreaterThan(0);
  expect(found.most).toBeLessThanOrEqual(32_000);
  expect(found.uploadBytesPerFrame).toBeLessThanOrEqual(32_000);
  expect(found.drawCalls).toBeLessThanOrEqual(12);
  expect(found.bytesPerNode).toBeGreaterThanOrEqual(8);
  expect(found.bytesPerNode).toBeLessThanOrEqual(16);
  await page.close();
});
