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

/** A place of the ground or of what stands on it: degrees, and metres above the ellipsoid. */
export type FallPlace = Pick<FallCamera, 'longitudeDeg' | 'latitudeDeg' | 'heightM'>;

/** The fall from 1,000,000 km to 1 m above a place: one path, every quantity of it continuous in the distance. */
export function fallCamera(altitudeM: number, { longitudeDeg, latitudeDeg, heightM }: FallPlace): FallCamera {
  const between = (low: number, high: number) =>
    Math.min(1, Math.max(0, Math.log(high / altitudeM) / Math.log(high / low)));
  return {
    longitudeDeg,
    latitudeDeg,
    headingDeg: 20,
    altitudeM,
    tiltDeg: 70 * between(25, 6e6),
    heightM: heightM * between(100, 3000),
  };
}

/** What one frame draws. */
export interface Drawn {
  /** Every draw by its kind and its range of vertices: which layer, in which fineness, which parts of it. */
  draws: string;
  /** Instances of each draw: racks and trays about the eye. */
  instances: string;
}

interface Api {
  setScene(scene: object): { ok: boolean };
  stats(): { frames: number; loading: number };
  snapshot(options: { width: number; height: number }): Promise<Blob>;
}

/**
 * From now on the page notes what each frame draws. While it shows `nothing` it draws nothing of it: without a GPU a picture
 * takes a second, to know what would be in it a few milliseconds. While it shows `stills` it draws the picture that is asked for,
 * and nothing of the half dozen frames of the screen about it.
 */
export const noteDraws = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const noted: Noted = { draws: [], instances: [], shows: 'all' };
    Object.assign(window, { noted });
    let inFrame = false;
    const { requestAnimationFrame: ask } = window;
    window.requestAnimationFrame = (then) =>
      ask((atMs) => {
        inFrame = true;
        then(atMs);
        inFrame = false;
      });
    const gl = WebGL2RenderingContext.prototype as unknown as Record<string, (...args: number[]) => void>;
    const before = (name: string, note: (args: number[]) => void) => {
      const own = gl[name]!;
      gl[name] = function (this: unknown, ...args) {
        note(args);
        if (name === 'clear' || noted.shows === 'all' || (noted.shows === 'stills' && !inFrame))
          own.apply(this, args);
      };
    };
    const drawn = (mode: number, count: number, first: number, instances: number) => {
      noted.draws.push(`${mode}:${first}+${count}`);
      noted.instances.push(instances);
    };
    before('clear', () => {
      noted.draws.length = 0;
      noted.instances.length = 0;
    });
    before('drawArrays', ([mode, first, count]) => drawn(mode!, count!, first!, 1));
    before('drawElements', ([mode, count, , offset]) => drawn(mode!, count!, offset!, 1));
    before('drawArraysInstanced', ([mode, first, count, n]) => drawn(mode!, count!, first!, n!));
    before('drawElementsInstanced', ([mode, count, , offset, n]) => drawn(mode!, count!, offset!, n!));
  });

interface Noted {
  draws: string[];
  instances: number[];
  shows: 'all' | 'stills' | 'nothing';
}

/** Puts the camera there, waits until all has come and nothing moves, and tells what would be drawn then; shows nothing. */
export const drawnAt = (page: Page, camera: FallCamera): Promise<Drawn> =>
  page.evaluate(async (to) => {
    const { groundtrack, noted } = window as never as {
      groundtrack: Api;
      noted: Noted;
    };
    noted.shows = 'nothing';
    if (!groundtrack.setScene({ focus: null, camera: to }).ok) throw new Error('the camera was refused');
    let before = -1;
    for (const until = performance.now() + 120_000; performance.now() < until; ) {
      // What is on its way needs the processor.
      if (groundtrack.stats().loading > 0) await new Promise((done) => setTimeout(done, 20));
      // The first of these comes before the frame that was asked for.
      for (let k = before < 0 ? 0 : 1; k < 2; k++) await new Promise((done) => requestAnimationFrame(done));
      const { frames, loading } = groundtrack.stats();
      if (frames === before && loading === 0)
        return { draws: noted.draws.join(' '), instances: noted.instances.join(' ') };
      // What has just come is drawn in the next frame.
      before = loading === 0 ? frames : -1;
    }
    throw new Error('the picture never came to rest');
  }, camera);

/** Puts the camera there and draws what has come so far. */
export const showAt = (page: Page, camera: FallCamera): Promise<void> =>
  page.evaluate(async (to) => {
    const { groundtrack, noted } = window as never as { groundtrack: Api; noted: Noted };
    noted.shows = 'all';
    if (!groundtrack.setScene({ focus: null, camera: to }).ok) throw new Error('the camera was refused');
    for (let before = -1; before !== groundtrack.stats().frames; ) {
      before = groundtrack.stats().frames;
      for (let k = 0; k < 3; k++) await new Promise((done) => requestAnimationFrame(done));
    }
  }, camera);

/** The globe alone as a picture, from a camera. */
export async function pictureFrom(page: Page, camera: FallCamera): Promise<PNG> {
  await drawnAt(page, camera);
  const bytes = await page.evaluate(async () => {
    const { groundtrack, noted } = window as never as { groundtrack: Api; noted: Noted };
    noted.shows = 'stills';
    const blob = await groundtrack.snapshot({ width: 480, height: 300 });
    noted.shows = 'nothing';
    const reader = new FileReader();
    reader.readAsDataURL(blob);
    await new Promise((done) => {
      reader.onload = done;
    });
    return String(reader.result).split(',')[1]!;
  });
  return PNG.sync.read(Buffer.from(bytes, 'base64'));
}

/** Share of the pixels that differ to the eye. */
export const share = (a: PNG, b: PNG): number =>
  pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.1 }) / (a.width * a.height);

/** Brightness of a pixel, 0 to 765. */
export const grey = ({ data, width }: PNG, x: number, y: number): number => {
  const i = 4 * (y * width + x);
  return data[i]! + data[i + 1]! + data[i + 2]!;
};

/** Pixels to the left by which the middle of `b` is that of `a` moved: the whole number that fits best, up to `reachPx` either way. */
export function movedLeftPx(a: PNG, b: PNG, reachPx: number): number {
  const [halfWidePx, halfHighPx] = [a.width / 2 - 40, 100];
  const [cx, cy] = [a.width / 2, a.height / 2];
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let by = -reachPx; by <= reachPx; by++) {
    let sum = 0;
    for (let y = cy - halfHighPx; y < cy + halfHighPx; y++)
      for (let x = cx - halfWidePx; x < cx + halfWidePx; x++)
        sum += Math.abs(grey(a, x + by, y) - grey(b, x, y));
    if (sum < least) [best, least] = [by, sum];
  }
  return best;
}

/** Longitude, latitude and height of the middle of a rack's top in Colossus 1, as the way down to it has them. */
export const rackTop = (page: Page): Promise<FallPlace> =>
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
