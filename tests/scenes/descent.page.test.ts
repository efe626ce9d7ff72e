import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawsAt, fallCamera, movedLeftPx, pictureFrom, rackTop, share } from './descent';
import { type BuiltApp, openApp, startBuiltApp } from './openPage';

let app: BuiltApp;
let page: Page;
beforeAll(async () => {
  app = await startBuiltApp();
  page = await openApp(app, '?ui=none&quality=high&theme=night&scene=colossus-1', 480, 300);
  // What flies between the eye and the ground moves by another measure.
  await page.evaluate(() => {
    const { groundtrack } = window as never as { groundtrack: { setScene(scene: object): unknown } };
    groundtrack.setScene({ constellations: [], playRate: 0 });
  });
});
afterAll(() => app.close());

/** Between two distances so near to each other nothing moves by a twentieth of a pixel. */
const CLOSE = 1.0002;

/** Distances on the fall across which something is drawn or left out, the two sides of each. */
async function switches(fromM: number, toM: number): Promise<[number, number][]> {
  const found: [number, number][] = [];
  const search = async (high: number, drawsHigh: number, low: number, drawsLow: number): Promise<void> => {
    if (drawsHigh === drawsLow) return;
    if (high / low < CLOSE) {
      found.push([high, low]);
      return;
    }
    const middle = Math.sqrt(high * low);
    const draws = await drawsAt(page, fallCamera(middle));
    await search(high, drawsHigh, middle, draws);
    await search(middle, draws, low, drawsLow);
  };
  let [high, drawsHigh] = [fromM, await drawsAt(page, fallCamera(fromM))];
  while (high > toM) {
    const low = Math.max(toM, high * 0.7);
    const drawsLow = await drawsAt(page, fallCamera(low));
    await search(high, drawsHigh, low, drawsLow);
    [high, drawsHigh] = [low, drawsLow];
  }
  return found;
}

describe('no pop', () => {
  // High above, the coasts of one map give way to those of a finer one: a hundredth of the picture at most.
  it.each([
    [1e9, 3e6, 0.01],
    [3e6, 200_000, 0.01],
    [200_000, 20_000, 0.002],
    [20_000, 1_000, 0.002],
    [1_000, 100, 0.002],
    [100, 10, 0.002],
    [10, 1, 0.002],
  ])('from %d to %d m nothing jumps where something is drawn or left out', async (fromM, toM, most) => {
    await drawsAt(page, fallCamera(toM));
    const jumps: string[] = [];
    for (const [high, low] of await switches(fromM, toM)) {
      const differs = share(
        await pictureFrom(page, fallCamera(high)),
        await pictureFrom(page, fallCamera(low)),
      );
      if (differs > most) jumps.push(`${high.toFixed(2)} m: ${(100 * differs).toFixed(2)} %`);
    }
    expect(jumps).toEqual([]);
  });
});

describe('no jitter, and nothing drawn through its neighbour', () => {
  it.each([300_000, 12_000, 3_000, 700, 150, 25, 6, 2, 1])(
    'at %d m a step of the camera by a millimetre, or far out a millionth of the way, changes the picture hardly',
    async (altitudeM) => {
      const camera = fallCamera(altitudeM);
      const here = await pictureFrom(page, camera);
      // A degree of longitude is 91,222 m there.
      const stepDeg = Math.max(0.001, 1e-6 * altitudeM) / 91_222;
      const there = await pictureFrom(page, { ...camera, longitudeDeg: camera.longitudeDeg + stepDeg });
      // At one metre that is half a pixel.
      expect(share(here, there)).toBeLessThan(altitudeM < 3 ? 0.02 : 0.002);
    },
  );
});

describe('the Earth stays where it is', () => {
  // Half of the shorter side spans 17.5°: 150 px are tan 17.5° of the distance.
  const focalPx = 150 / Math.tan((17.5 * Math.PI) / 180);
  it.each([3_000_000, 60_000, 3_000, 300, 20, 8, 3])(
    'from %d m above it a step of the camera moves the ground as far as it should',
    async (altitudeM) => {
      const over = altitudeM < 100 ? await rackTop(page) : { heightM: 0 };
      const camera = { ...fallCamera(altitudeM), headingDeg: 0, tiltDeg: 0, ...over };
      // One rack looks like the next, 0.6 m on: farther than half of that tells nothing. From 300 m on they are one grey.
      const reachPx = altitudeM < 100 ? Math.min(30, Math.floor((0.28 * focalPx) / altitudeM)) : 30;
      const stepPx = Math.ceil(0.4 * reachPx);
      // Radius of the parallel of 35.06008° on WGS 84: a·cos φ / √(1 − e² sin² φ), metres.
      const parallelM = 5_226_601 + camera.heightM * Math.cos((35.06008 * Math.PI) / 180);
      const stepDeg = (((stepPx * altitudeM) / focalPx / parallelM) * 180) / Math.PI;
      const here = await pictureFrom(page, camera);
      const there = await pictureFrom(page, { ...camera, longitudeDeg: camera.longitudeDeg + stepDeg });
      const moved = movedLeftPx(here, there, reachPx);
      expect(Math.abs(moved - stepPx)).toBeLessThanOrEqual(1);
    },
  );
});
