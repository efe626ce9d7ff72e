import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltApp, comeToRest, openApp, startBuiltApp } from './openPage';
import { colours, holdPicture, shrunk } from './picture';

/**
 * Three windows, how many of their pixels are one that is drawn, and how many of those one of the picture that is stored.
 * Without a GPU the time goes by what is drawn.
 */
const sizes = [
  { width: 1440, height: 900, drawn: 3, side: 3 },
  { width: 390, height: 844, drawn: 3, side: 1 },
  { width: 640, height: 360, drawn: 2, side: 2 },
] as const;
const looks = (['night', 'paper'] as const).flatMap((theme) => sizes.map((size) => ({ theme, ...size })));
type Look = (typeof looks)[number];

/** A small picture is smooth: more than this has moved, or has another colour. */
const DIFFERENT_AT_MOST = 0.03;

interface Host {
  setScene(scene: object): { ok: boolean };
  nodeState(id: string, index: number): { longitudeDeg: number; latitudeDeg: number; altitudeM: number };
}

/** What is looked into, from where: longitude and latitude, distance, heading and tilt, and the height of what is looked at. */
interface Near {
  focus: string;
  at: readonly [
    lon: number,
    lat: number,
    altitudeM: number,
    headingDeg: number,
    tiltDeg: number,
    heightM?: number,
  ];
  time?: string;
  /** The label that must stand. */
  named?: string;
}

const noon = '2026-11-22T18:00:00Z';
const rack = (index: number) => `site:colossus-1/hall:0/rack:${index}`;
const near: Record<string, Near> = {
  'colossus-1': { focus: 'site:colossus-1', at: [-90.15563, 35.06014, 1387, 20, 48], named: 'Colossus 1' },
  'colossus-1-by-night': {
    focus: 'site:colossus-1',
    at: [-90.15563, 35.06014, 900, -60, 68],
    time: '2026-11-22T05:00:00Z',
  },
  hyperion: { focus: 'site:hyperion', at: [-91.63705, 32.51059, 8869, 20, 48], named: 'Hyperion' },
  'fairwater-wisconsin': {
    focus: 'site:fairwater-wisconsin',
    at: [-87.9152, 42.68393, 6432, 20, 48],
    named: 'Fairwater Wisconsin',
  },
  'stargate-uae': {
    focus: 'site:stargate-uae',
    at: [54.44305, 24.15029, 805, 20, 48],
    time: '2026-11-22T09:00:00Z',
  },
  'google-the-dalles': {
    focus: 'site:google-the-dalles',
    at: [-121.20715, 45.62427, 1319, 20, 48],
    named: 'The Dalles',
  },
  'stargate-abilene': {
    focus: 'site:stargate-abilene',
    at: [-99.78561, 32.50131, 3683, 20, 48],
    named: 'Abilene',
  },
  hall: { focus: 'site:colossus-1/hall:0', at: [-90.15631, 35.05991, 543, 20, 48, 1] },
  rack: { focus: rack(117), at: [-90.157214, 35.0595636, 13, 166.2, 52, 1.3] },
  aisle: { focus: rack(117), at: [-90.1572133, 35.059569, 2.414, 128.5, 81.2, 1.4] },
  'newer-racks': { focus: rack(3300), at: [-90.1556422, 35.059896, 13, 166.2, 52, 1.3] },
};
const hereAndThere = [
  'colossus-1',
  'hyperion',
  'fairwater-wisconsin',
  'stargate-abilene',
  'google-the-dalles',
];

/** Each view has one of the six looks, in turn; with VIEWS=FOLDER all of them are drawn in all, whole, into that folder. */
const all = process.env.VIEWS;
const looksOf = (turn: number): readonly Look[] => (all ? looks : [looks[turn % looks.length] as Look]);
const folder = join(import.meta.dirname, 'views');

let app: BuiltApp;
const pages = new Map<Look, Page>();
beforeAll(async () => {
  app = await startBuiltApp();
  mkdirSync(all ?? folder, { recursive: true });
});
afterAll(() => app.close());

async function openLook(address: string, { theme, width, height, drawn }: Look): Promise<Page> {
  const visitor = await app.browser.newContext({ deviceScaleFactor: all ? 1 : 1 / drawn });
  return openApp(app, `?ui=none&theme=${theme}&${address}`, width, height, visitor);
}

async function pageOf(look: Look): Promise<Page> {
  const page = pages.get(look) ?? (await openLook('scene=overview', look));
  pages.set(look, page);
  return page;
}

const labelsOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.world-label[data-shown="true"]')]
      .map(({ textContent }) => textContent)
      .join(' · '),
  );

/** Holds what a page shows, and that words stand in it. */
async function hold(name: string, page: Page, { theme, width, side }: Look, words: readonly string[]) {
  await comeToRest(page);
  const now = PNG.sync.read(await page.screenshot());
  expect(colours(now), 'a blank or flat picture').toBeGreaterThan(150);
  const labels = await labelsOf(page);
  for (const each of words) expect(labels).toContain(each);
  if (all) writeFileSync(join(all, `${name}.${theme}.${width}.png`), PNG.sync.write(now));
  else holdPicture(join(folder, `${name}.png`), shrunk(now, side), DIFFERENT_AT_MOST);
}

for (const [turn, [name, view]] of Object.entries(near).entries())
  for (const look of looksOf(turn))
    it(`${name} from near (${look.theme}, ${look.width} × ${look.height})`, async () => {
      const page = await pageOf(look);
      const [longitudeDeg, latitudeDeg, altitudeM, headingDeg, tiltDeg, heightM = 0] = view.at;
      const camera = { longitudeDeg, latitudeDeg, altitudeM, headingDeg, tiltDeg, heightM, follow: null };
      const { focus, time = noon } = view;
      const { ok } = await page.evaluate(
        (scene) => (window as never as { groundtrack: Host }).groundtrack.setScene(scene),
        { focus, time, camera },
      );
      expect(ok).toBe(true);
      await hold(name, page, look, view.named ? [view.named] : []);
    });

for (const look of looksOf(5))
  it(`a node from near (${look.theme}, ${look.width} × ${look.height})`, async () => {
    const page = await openLook('scene=overview', look);
    await page.evaluate((time) => {
      const { groundtrack } = window as never as { groundtrack: Host };
      const follow = 'node:ai1/120';
      groundtrack.setScene({ time, focus: follow, playRate: 0 });
      const { longitudeDeg, latitudeDeg, altitudeM: heightM } = groundtrack.nodeState('ai1', 120);
      const camera = {
        longitudeDeg,
        latitudeDeg,
        heightM,
        altitudeM: 285,
        headingDeg: 0,
        tiltDeg: 70,
        follow,
      };
      groundtrack.setScene({ camera });
    }, noon);
    await hold('node', page, look, []);
    await page.context().close();
  });

for (const [turn, site] of hereAndThere.entries())
  for (const look of looksOf(turn))
    it(`here and there at ${site} (${look.theme}, ${look.width} × ${look.height})`, async () => {
      const page = await openLook(`scene=here-and-there&site=${site}`, look);
      await hold(`here-and-there-${site}`, page, look, ['Solar arrays']);
      await page.context().close();
    });
