import { describe, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { loadGallery } from '../../../src/scene/link/gallery';
import { sceneAtShot } from '../../../src/scene/story';
import type { Camera } from '../../../src/scene/types';
import { add, scale, type Vec3 } from '../../../src/shared/vectors';
import { hitEllipsoid, lensOf, poseOf, projectPoint, rayThrough } from '../../../src/world/camera/cameraPose';
import { planFlight } from '../../../src/world/camera/flight';

const STEPS = 24;
const lens = lensOf(1280, 720, { left: 0, right: 0, top: 0, bottom: 0 });
/** Two pictures of 24 in four seconds at most differ by no more than this of their width. */
const MOST_WIDTHS = 0.28;
/** The eye comes so many times nearer, or goes farther, from one picture to the next at most. */
const MOST_TIMES = 4;
/** As low as a shot of a campus, and turned the other way. */
const SHANGHAI = { longitudeDeg: 121.5, latitudeDeg: 31.2, altitudeM: 1200, headingDeg: 200, tiltDeg: 65 };
/** Places of the picture whose ground is watched, shares of its width and height. */
const WATCHED = [0.2, 0.5, 0.8].flatMap((x) => [0.2, 0.5, 0.8].map((y) => [x, y] as const));

async function shotCamera(id: string, index: number): Promise<Camera> {
  const read = id === 'overview' ? { ok: true as const, value: defaultScene } : await loadGallery(id);
  if (!read.ok) throw new Error(`no scene ${id}`);
  return sceneAtShot(read.value, index).camera;
}

/** The ground that a camera sees at a place of its picture; null where that is sky. */
function groundAt(camera: Camera, [shareX, shareY]: readonly [number, number]): Vec3 | null {
  const pose = poseOf(camera);
  const ray = rayThrough(pose, lens, shareX * lens.widthPx, shareY * lens.heightPx);
  const alongM = hitEllipsoid(pose.eyeM, ray);
  return alongM === null ? null : add(pose.eyeM, scale(ray, alongM));
}

/** How far the ground that one camera sees lies from there in the picture of another, widths of it: the middle one of what is watched. */
function away(one: Camera, other: Camera): number {
  const pose = poseOf(other);
  const ways = WATCHED.flatMap((at) => {
    const point = groundAt(one, at);
    if (!point) return [];
    const { x, y, depthM } = projectPoint(pose, lens, point);
    const wayPx = Math.hypot(x - at[0] * lens.widthPx, y - at[1] * lens.heightPx);
    return [depthM > 0 ? wayPx / lens.widthPx : Number.POSITIVE_INFINITY];
  }).sort((a, b) => a - b);
  return ways[Math.floor(ways.length / 2)] ?? Number.POSITIVE_INFINITY;
}

/** What of two pictures that follow each other is not the same: of a zoom either way the wider one holds the other. */
const jump = (before: Camera, after: Camera): number => Math.min(away(before, after), away(after, before));

const timesNearer = (before: Camera, after: Camera): number =>
  Math.exp(Math.abs(Math.log(before.altitudeM / after.altitudeM)));

describe('a flight of 24 pictures between shots that are unlike', () => {
  it.each([
    ['the globe', 'overview', 0, 'a campus', 'colossus-1', 1],
    ['a campus', 'colossus-1', 1, 'the globe', 'overview', 0],
    ['a campus', 'here-and-there', 0, 'one on another continent', null, 0],
    ['an array on the ground', 'here-and-there', 1, 'the shell above', 'here-and-there', 3],
    ['a shell', 'gigawatts-in-orbit', 0, 'areas beside a campus', 'gigawatts-in-orbit', 3],
  ] as const)(
    '%s (%s, shot %i) to %s keeps above the ground, has ground in each picture, and never jumps',
    async (...[, id, shot, , toId, toShot]) => {
      const from = await shotCamera(id, shot);
      const to = toId === null ? { ...from, ...SHANGHAI } : await shotCamera(toId, toShot);
      const flight = planFlight(from, to, null);
      const cameras = Array.from({ length: STEPS + 1 }, (_, i) => flight.at(i / STEPS));
      expect(cameras.at(-1)).toEqual(to);
      const heights = cameras.map((camera) => poseOf(camera).eyeAltitudeM);
      expect(Math.min(...heights)).toBeGreaterThan(0.8 * Math.min(heights[0]!, heights.at(-1)!));
      for (const [i, camera] of cameras.entries()) {
        expect(WATCHED.filter((at) => groundAt(camera, at)).length, `picture ${i}`).toBeGreaterThanOrEqual(3);
      }
      const jumps = cameras.slice(1).map((camera, i) => jump(cameras[i]!, camera));
      expect(Math.max(...jumps)).toBeLessThan(MOST_WIDTHS);
      expect(Math.max(...cameras.slice(1).map((camera, i) => timesNearer(cameras[i]!, camera)))).toBeLessThan(
        MOST_TIMES,
      );
    },
  );

  it('that is cut in its middle is found', async () => {
    const from = await shotCamera('here-and-there', 0);
    const over = planFlight(from, { ...from, ...SHANGHAI }, null);
    expect(jump(over.at(0.45), over.at(0.6))).toBeGreaterThan(MOST_WIDTHS);
    const down = planFlight(await shotCamera('overview', 0), from, null);
    expect(timesNearer(down.at(0.45), down.at(0.6))).toBeGreaterThan(MOST_TIMES);
  });
});
