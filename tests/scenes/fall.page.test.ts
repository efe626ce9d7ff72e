import { join } from 'node:path';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FallPlace, rackTop } from './descent';
import { type BuiltApp, comeToRest, openApp, startBuiltApp } from './openPage';
import { holdPicture, shareDifferent } from './picture';

/**
 * The fall from beyond the Moon's orbit to a rack of Colossus 1: distance to the looked-at point, metres, and tilt. From
 * `INSIDE_M` on the rack is looked at, before that the site.
 */
const strip: [altitudeM: number, tiltDeg: number][] = [
  [1_000_000_000, 0],
  [100_000_000, 0],
  [15_000_000, 0],
  [4_000_000, 10],
  [1_200_000, 25],
  [200_000, 35],
  [30_000, 40],
  [5_000, 45],
  [1_000, 55],
  [150, 60],
  [15, 72],
  [1, 65],
];
const INSIDE_M = 200;
const memphis = { longitudeDeg: -90.15641, latitudeDeg: 35.06008, headingDeg: 20 };
const DIFFERENT_AT_MOST = 0.03;

let app: BuiltApp;
let page: Page;
let rack: FallPlace;
beforeAll(async () => {
  app = await startBuiltApp();
  page = await openApp(app, '?ui=none&quality=high&theme=night&scene=colossus-1', 480, 300);
  rack = await rackTop(page);
});
afterAll(() => app.close());

async function pictureAt(altitudeM: number, tiltDeg: number): Promise<PNG> {
  await page.evaluate(
    (camera) => {
      const { groundtrack } = window as never as { groundtrack: { setScene(scene: object): unknown } };
      groundtrack.setScene({ focus: null, camera });
    },
    { ...memphis, ...(altitudeM <= INSIDE_M ? rack : {}), altitudeM, tiltDeg },
  );
  await comeToRest(page);
  return PNG.sync.read(await page.screenshot());
}

let before: PNG | null = null;
for (const [i, [altitudeM, tiltDeg]] of strip.entries()) {
  const name = `fall-${String(i + 1).padStart(2, '0')}`;
  it(`${name}: ${altitudeM} m`, async () => {
    const now = await pictureAt(altitudeM, tiltDeg);
    // Each step of the fall shows something else: a frozen or blank picture would pass for the last.
    if (before) expect(shareDifferent(before, now)).toBeGreaterThan(0.002);
    before = now;
    holdPicture(join(import.meta.dirname, `${name}.png`), now, DIFFERENT_AT_MOST);
  });
}
