import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltApp, COARSE, comeToRest, openApp, startBuiltApp } from '../../scenes/openPage';

let app: BuiltApp;
beforeAll(async () => {
  app = await startBuiltApp([], COARSE);
});
afterAll(() => app.close());

interface Host {
  setScene(scene: object): { ok: boolean };
  stats(): { drawCalls: number; ground?: Record<string, number> };
}

/** From 1,500 km to 500 m in 24 heights, each some 30 % below the one before. */
const heightsM = Array.from({ length: 24 }, (_, i) => Math.round(1_500_000 * (500 / 1_500_000) ** (i / 23)));

/** What the picture shows at a height over a place: points of the map by kind, names by kind, whether a campus stands there. */
async function shownAt(page: Page, longitudeDeg: number, latitudeDeg: number, altitudeM: number) {
  await page.evaluate(
    (camera) => (window as never as { groundtrack: Host }).groundtrack.setScene({ camera }),
    { longitudeDeg, latitudeDeg, altitudeM, headingDeg: 0, tiltDeg: 0 },
  );
  await comeToRest(page);
  return page.evaluate(() => {
    const { ground, drawCalls } = (window as never as { groundtrack: Host }).groundtrack.stats();
    const names: Record<string, number> = {};
    for (const each of document.querySelectorAll<HTMLElement>('.map-name[data-shown="true"]'))
      names[each.dataset.kind ?? ''] = (names[each.dataset.kind ?? ''] ?? 0) + 1;
    return {
      ground: ground ?? {},
      names,
      drawCalls,
      campus: document.querySelector('.campus-note') !== null,
    };
  });
}

const kindsOf = ({ ground, names, campus }: Awaited<ReturnType<typeof shownAt>>): string[] => [
  ...Object.keys(ground).filter((kind) => ground[kind]! > 0),
  ...Object.keys(names).map((kind) => `name of a ${kind}`),
  ...(campus ? ['campus'] : []),
];

describe('the fall from 1,500 km to 500 m has no empty frame', () => {
  // Coasts and borders of countries are not counted: about Johor they are much of what there is.
  it.each([
    // Every second height over one, every third over the others, from another on: both ends, and of those between all but four.
    ['Colossus 1, Memphis', -90.15639, 35.05995, 3, 2, 1],
    ['Abilene', -99.78396, 32.50013, 3, 3, 0],
    ['Nusajaya, Johor', 103.59822, 1.42683, 1, 3, 2],
  ])(
    '%s',
    async (_name, longitudeDeg, latitudeDeg, fewest, each, from) => {
      const page = await openApp(
        app,
        `?ui=none&theme=paper&camera=${longitudeDeg},${latitudeDeg},1500000,0,0`,
        640,
        400,
      );
      const seen: [number, string[]][] = [];
      let mostDraws = 0;
      for (const altitudeM of heightsM.filter((_, i) => i % each === from)) {
        const shown = await shownAt(page, longitudeDeg, latitudeDeg, altitudeM);
        seen.push([altitudeM, kindsOf(shown)]);
        mostDraws = Math.max(mostDraws, shown.drawCalls);
      }
      if (process.env.FALL) console.log(seen.map(([m, kinds]) => `${m} m: ${kinds.join(', ')}`).join('\n'));
      expect(seen.filter(([, kinds]) => kinds.length === 0)).toEqual([]);
      // From where the map is all there is, several kinds; below, the campus takes over.
      expect(seen.filter(([m, kinds]) => m > 20_000 && kinds.length < fewest)).toEqual([]);
      expect(seen.filter(([m, kinds]) => m < 3_000 && !kinds.includes('campus'))).toEqual([]);
      expect(mostDraws).toBeLessThanOrEqual(40);
      await page.close();
    },
    360_000,
  );
});

/** The colour in the middle of a picture, each part the median of a square there: lines and words are thin. */
async function middleOf(page: Page): Promise<[red: number, green: number, blue: number]> {
  const png = PNG.sync.read(await page.screenshot());
  const SIDE = 120 * COARSE;
  const [left, top] = [(png.width - SIDE) / 2, (png.height - SIDE) / 2];
  return [0, 1, 2].map((channel) => {
    const values = Array.from({ length: SIDE * SIDE }, (_, i) => {
      const [x, y] = [left + (i % SIDE), top + Math.floor(i / SIDE)];
      return png.data[4 * (y * png.width + x) + channel] as number;
    });
    return values.sort((a, b) => a - b)[values.length >> 1] as number;
  }) as [number, number, number];
}

it.each(['paper', 'night'] as const)(
  'water, a town and the country about it have each their colour, %s',
  async (theme) => {
    const page = await openApp(
      app,
      `?ui=none&theme=${theme}&t=2026-11-22T18:00:00Z&camera=-99.5,33.2,60000,0,0`,
      640,
      400,
    );
    const colourAt = async (longitudeDeg: number, latitudeDeg: number) => {
      await shownAt(page, longitudeDeg, latitudeDeg, 60_000);
      return middleOf(page);
    };
    const [country, town, lake] = [
      await colourAt(-99.5, 33.2), // ranches in the north of Texas
      await colourAt(-96.8, 32.85), // Dallas
      await colourAt(-80.83, 26.95), // Lake Okeechobee
    ];
    if (process.env.FALL) console.log(theme, { country, town, lake });
    const blueness = ([red, , blue]: readonly [number, number, number]) => blue - red;
    const apart = (a: readonly number[], b: readonly number[]) =>
      Math.hypot(...a.map((part, i) => part - (b[i] as number)));
    const brightness = (colour: readonly number[]) => colour.reduce((sum, part) => sum + part, 0);
    // On paper water is blue beside warm land; by night it is dark.
    if (theme === 'paper') expect(blueness(lake) - blueness(country)).toBeGreaterThan(10);
    else expect(brightness(country) - brightness(lake)).toBeGreaterThan(40);
    expect(blueness(town)).toBeLessThan(blueness(lake));
    expect(apart(town, country)).toBeGreaterThan(5);
    await page.close();
  },
  120_000,
);
