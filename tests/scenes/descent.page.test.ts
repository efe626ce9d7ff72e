import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockShifts } from './blockShifts';
import {
  type Drawn,
  drawnAt,
  type FallPlace,
  fallCamera,
  movedLeftPx,
  noteDraws,
  pictureFrom,
  rackTop,
  share,
  showAt,
} from './descent';
import { type BuiltApp, comeToRest, openApp, startBuiltApp } from './openPage';

let app: BuiltApp;
let page: Page;
let top: FallPlace;

/** Opens a scene without what flies between the eye and the ground, and with time at rest: both move by another measure. */
async function openScene(scene: string, width: number, height: number): Promise<Page> {
  const opened = await openApp(app, `?ui=none&quality=high&theme=night&scene=${scene}`, width, height);
  await opened.evaluate(() => {
    const { groundtrack } = window as never as { groundtrack: { setScene(scene: object): unknown } };
    groundtrack.setScene({ constellations: [], playRate: 0 });
  });
  await noteDraws(opened);
  return opened;
}

beforeAll(async () => {
  app = await startBuiltApp();
  page = await openScene('colossus-1', 480, 300);
  top = await rackTop(page);
});
afterAll(() => app.close());

/** Between two distances so near to each other nothing moves by a tenth of a pixel, not even a hand before the eye. */
const CLOSE = 1.00005;
/** On a machine that does other things too, milliseconds. */
const SLOW_MS = 300_000;
/** What comes and goes again between two distances this far apart is not found. */
const STEP = 0.6;

/**
 * Distances on the fall across which something else is drawn, the two sides of each: a layer, a finer set of it, another
 * level of a model. Racks come one by one: of those that only change in number the first is taken.
 */
async function switches(fromM: number, toM: number): Promise<[number, number][]> {
  const found: [number, number][] = [];
  let counted = false;
  const at = (distanceM: number) => drawnAt(page, fallCamera(distanceM, top));
  const search = async (high: number, above: Drawn, low: number, below: Drawn): Promise<void> => {
    const other = above.draws !== below.draws;
    if (!other && (counted || above.instances === below.instances)) return;
    if (high / low < CLOSE) {
      found.push([high, low]);
      counted ||= !other;
      return;
    }
    const middle = Math.sqrt(high * low);
    const drawn = await at(middle);
    await search(high, above, middle, drawn);
    await search(middle, drawn, low, below);
  };
  let [high, above] = [fromM, await at(fromM)];
  while (high > toM) {
    const low = Math.max(toM, high * STEP);
    const below = await at(low);
    await search(high, above, low, below);
    [high, above] = [low, below];
  }
  return found;
}

describe('no pop', () => {
  it.each([
    // At least so many: outlines come and go at two finenesses, states, land; the campus, columns; racks; their models.
    [1e9, 200_000, 6, 0.0005],
    [200_000, 3_000, 2, 0.0005],
    [3_000, 100, 2, 0.0005],
    [100, 20, 2, 0.0005],
    [20, 10, 2, 0.0005],
    [10, 4, 1, 0.001],
    [4, 1, 1, 0.001],
  ])(
    'from %d to %d m nothing jumps where something else is drawn',
    async (fromM, toM, atLeast, most) => {
      // All that this part of the way needs is there before.
      await drawnAt(page, fallCamera(toM, top));
      const jumps: string[] = [];
      const found = await switches(fromM, toM);
      expect(found.length).toBeGreaterThanOrEqual(atLeast);
      for (const [high, low] of found) {
        const differs = share(
          await pictureFrom(page, fallCamera(high, top)),
          await pictureFrom(page, fallCamera(low, top)),
        );
        if (differs > most) jumps.push(`${high.toFixed(2)} m: ${(100 * differs).toFixed(3)} %`);
      }
      expect(jumps).toEqual([]);
    },
    SLOW_MS,
  );

  // A globe 512 px wide wants pictures of more than 1,024 px, one of 1,024 px wants more than 2,048: both 7,077 km above.
  it.each([
    [2048, 480, 300],
    [4096, 960, 600],
  ])('a picture of the Earth %d px wide comes unseen', async (picturePx, width, height) => {
    // From 17,500 km, where a smaller picture is enough.
    const opened = await openScene('overview', width, height);
    try {
      await drawnAt(opened, fallCamera(7_200_000, top));
      let letGo = () => {};
      const held = new Promise<void>((done) => {
        letGo = done;
      });
      let asked = 0;
      await opened.route(
        (url) => url.pathname.includes(`-${picturePx}.webp`),
        async (route) => {
          asked += 1;
          await held;
          await route.continue();
        },
      );
      await showAt(opened, fallCamera(7_060_000, top));
      await expect.poll(() => asked).toBe(2);
      // Labels stand anew a moment after the camera came to rest.
      await opened.waitForTimeout(1_000);
      const before = PNG.sync.read(await opened.screenshot());
      letGo();
      await comeToRest(opened);
      const after = PNG.sync.read(await opened.screenshot());
      const differs = share(before, after);
      expect(Buffer.compare(before.data, after.data)).not.toBe(0);
      expect(differs).toBeLessThan(0.002);
    } finally {
      await opened.close();
    }
  });
});

describe('no jitter, and nothing drawn through its neighbour', () => {
  const coast: FallPlace = { longitudeDeg: -94.75, latitudeDeg: 29.33, heightM: 0 };
  it.each([
    ['the coast', 100_000, () => coast],
    ['land and columns', 300_000, () => top],
    ['buildings from afar', 12_000, () => top],
    ['roofs, roads and yards', 3_000, () => top],
    ['the hall as it opens', 700, () => top],
    ['racks and accelerators', 150, () => top],
    ['models of racks', 25, () => top],
    ['models of racks', 6, () => top],
    ['trays', 2, () => top],
    ['trays', 1, () => top],
  ])(
    'over %s from %d m a step of the camera by a millimetre, or far out a millionth of the way, changes the picture hardly',
    async (_, altitudeM, place) => {
      const camera = fallCamera(altitudeM, place());
      const here = await pictureFrom(page, camera);
      // A degree of longitude is 91,222 m at Memphis, 97,100 m at the coast.
      const stepDeg = Math.max(0.001, 1e-6 * altitudeM) / 91_222;
      const there = await pictureFrom(page, { ...camera, longitudeDeg: camera.longitudeDeg + stepDeg });
      // At one metre that is half a pixel.
      expect(share(here, there)).toBeLessThan(altitudeM < 3 ? 0.01 : altitudeM < 10 ? 0.002 : 0.0005);
    },
  );
});

describe('the Earth stays where it is', () => {
  // Half of the shorter side spans 17.5°: 150 px are tan 17.5° of the distance.
  const focalPx = 150 / Math.tan((17.5 * Math.PI) / 180);
  const ground = (): FallPlace => ({ ...top, heightM: 0 });
  // Bare floor of the hall, on the joint of two tiles.
  const floor = (): FallPlace => ({ longitudeDeg: -90.1564153, latitudeDeg: 35.06008, heightM: 0.15 });
  it.each([
    ['the ground', 3_000_000, ground],
    ['the ground', 60_000, ground],
    ['the ground', 3_000, ground],
    ['the ground', 300, ground],
    ['a rack', 20, () => top],
    ['a rack', 8, () => top],
    ['a rack', 3, () => top],
    ['a rack', 1, () => top],
    ['the floor', 1, floor],
  ])('above %s, %d m off, a step of the camera moves it as far as it should', async (_, altitudeM, place) => {
    const camera = { ...fallCamera(altitudeM, place()), ...place(), headingDeg: 0, tiltDeg: 0 };
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
  });
});

describe('before a rack the picture moves as the eye does', () => {
  // Half of the shorter side spans 17.5°, as above.
  const focalPx = 150 / Math.tan((17.5 * Math.PI) / 180);
  const STEP_M = 0.002;
  const STEPS = 3;
  const wayPx = STEPS * STEP_M * focalPx;
  /** A block may be off by so much at a step, pixels: edges are cut into four samples. */
  const OFF_PX = 0.4;
  it.each([
    // From the middle of a rack of 1.2 m its front is 0.6 m off, that of a tray drawn out another 0.72 m: 1 m before each.
    ['a rack', 1.6, 1.15],
    // Of eight trays on 0.9 of 2.3 m, above the lowest 6 %, the fourth.
    ['a tray', 2.32, 1.04],
  ])('facing %s from 1 m', async (_, altitudeM, aboveFloorM) => {
    // The racks' fronts look north.
    const heightM = top.heightM - 2.3 + aboveFloorM;
    const facing = { ...top, heightM, headingDeg: 180, tiltDeg: 89, altitudeM };
    // Radius of the parallel of 35.06° on WGS 84, as above. Who looks south steps to the right by going west.
    const stepDeg = ((STEP_M / 5_226_601) * 180) / Math.PI;
    const pictures: PNG[] = [];
    for (let step = 0; step <= STEPS; step++) {
      const longitudeDeg = facing.longitudeDeg - step * stepDeg;
      pictures.push(await pictureFrom(page, { ...facing, longitudeDeg }));
    }
    const again = await pictureFrom(page, facing);
    expect(Buffer.compare(again.data, pictures[0]!.data)).toBe(0);
    // Nothing nearer than half a metre is drawn.
    const moved = blockShifts(pictures, Math.ceil(wayPx / 0.5) + 1);
    expect(moved.length).toBeGreaterThan(15);
    const uneven = moved.filter(({ shiftsPx }) =>
      shiftsPx.some((px, step) => Math.abs(px - (step / STEPS) * shiftsPx[STEPS]!) > OFF_PX),
    );
    expect(uneven).toEqual([]);
    const depthsM = moved.map(({ shiftsPx }) => wayPx / shiftsPx[STEPS]!);
    expect(Math.min(...depthsM)).toBeGreaterThan(0.45);
    expect(depthsM.some((depthM) => Math.abs(depthM - 1) < 0.2)).toBe(true);
  });
});
