import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';

/** A camera of the fall. */
export interface FallCamera {
  longitudeDeg: number;
  latitudeDeg: number;
  headingDeg: number;
  altitudeM: number;
  tiltDeg: number;
  heightM: number;
}

/** Above the racks of Colossus 1, metres: the top of a rack of 2.3 m on a floor of 0.15 m. */
const rackTopM = 2.45;

/** The fall from 1,000,000 km to 1 m: one path, every quantity of it continuous in the distance. */
export function fallCamera(altitudeM: number): FallCamera {
  const between = (low: number, high: number) =>
    Math.min(1, Math.max(0, Math.log(high / altitudeM) / Math.log(high / low)));
  return {
    longitudeDeg: -90.15641,
    latitudeDeg: 35.06008,
    headingDeg: 20,
    altitudeM,
    tiltDeg: 70 * between(25, 6e6),
    heightM: rackTopM * between(100, 3000),
  };
}

interface Api {
  setScene(scene: object): { ok: boolean };
  stats(): { frames: number; loading: number; drawCalls: number };
  snapshot(options: { width: number; height: number }): Promise<Blob>;
}

/** Puts the camera there, waits until all has come and nothing moves, and tells how many draws that takes. */
export const drawsAt = (page: Page, camera: FallCamera): Promise<number> =>
  page.evaluate(async (to) => {
    const { groundtrack } = window as never as { groundtrack: Api };
    if (!groundtrack.setScene({ focus: null, camera: to }).ok) throw new Error('the camera was refused');
    let before = -1;
    for (let tries = 0; tries < 2000; tries++) {
      for (let k = 0; k < 2; k++) await new Promise((done) => requestAnimationFrame(done));
      const { frames, loading, drawCalls } = groundtrack.stats();
      if (frames === before && loading === 0) return drawCalls;
      before = frames;
    }
    throw new Error('the picture never came to rest');
  }, camera);

/** The globe alone as a picture, from a camera. */
export async function pictureFrom(page: Page, camera: FallCamera): Promise<PNG> {
  await drawsAt(page, camera);
  const bytes = await page.evaluate(async () => {
    const { groundtrack } = window as never as { groundtrack: Api };
    const blob = await groundtrack.snapshot({ width: 480, height: 300 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  return PNG.sync.read(Buffer.from(bytes));
}

/** Share of the pixels that differ to the eye. */
export const share = (a: PNG, b: PNG): number =>
  pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.1 }) / (a.width * a.height);

const grey = ({ data, width }: PNG, x: number, y: number): number => {
  const i = 4 * (y * width + x);
  return data[i]! + data[i + 1]! + data[i + 2]!;
};

/** Pixels to the left by which the middle of `b` is that of `a` moved: the whole number that fits best, up to `reachPx` either way. */
export function movedLeftPx(a: PNG, b: PNG, reachPx: number): number {
  const halfPx = 100;
  const [cx, cy] = [a.width / 2, a.height / 2];
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let by = -reachPx; by <= reachPx; by++) {
    let sum = 0;
    for (let y = cy - halfPx; y < cy + halfPx; y++)
      for (let x = cx - halfPx; x < cx + halfPx; x++) sum += Math.abs(grey(a, x + by, y) - grey(b, x, y));
    if (sum < least) [best, least] = [by, sum];
  }
  return best;
}

/** Longitude, latitude and height of the middle of a rack's top in Colossus 1, as the way down to it has them. */
export const rackTop = (page: Page): Promise<Pick<FallCamera, 'longitudeDeg' | 'latitudeDeg' | 'heightM'>> =>
  page.evaluate(async () => {
    const { groundtrack } = window as never as {
      groundtrack: { focus(path: string): unknown; getScene(): { camera: FallCamera } };
    };
    groundtrack.focus('site:colossus-1/hall:0/rack:117');
    for (let tries = 0; tries < 600; tries++) {
      const { longitudeDeg, latitudeDeg, heightM, altitudeM } = groundtrack.getScene().camera;
      // It ends 13 m from the middle of a rack of 2.3 m.
      if (altitudeM === 13) return { longitudeDeg, latitudeDeg, heightM: heightM + 1.15 };
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('the flight to the rack never ended');
  });
