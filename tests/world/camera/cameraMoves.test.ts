import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecefToGeodetic } from '../../../src/model/orbit/geodesy';
import type { Camera } from '../../../src/scene/types';
import { add, scale } from '../../../src/shared/vectors';
import {
  aboveGround,
  drag,
  FARTHEST_M,
  NEAREST_M,
  orbit,
  pan,
  steepestTiltDeg,
  zoomAt,
} from '../../../src/world/camera/cameraMoves';
import { hitEllipsoid, lensOf, poseOf, rayThrough } from '../../../src/world/camera/cameraPose';

const lens = lensOf(1440, 900, { left: 300, right: 400, top: 0, bottom: 120 });
const home: Camera = {
  longitudeDeg: -90,
  latitudeDeg: 35,
  altitudeM: 4_000_000,
  headingDeg: 0,
  tiltDeg: 0,
  heightM: 0,
  follow: null,
};

function groundAt(camera: Camera, x: number, y: number) {
  const pose = poseOf(camera);
  const ray = rayThrough(pose, lens, x, y);
  const t = hitEllipsoid(pose.eyeM, ray);
  return t === null ? null : ecefToGeodetic(add(pose.eyeM, scale(ray, t)));
}

const cameras = fc.record({
  longitudeDeg: fc.double({ min: -180, max: 180, noNaN: true }),
  latitudeDeg: fc.double({ min: -90, max: 90, noNaN: true }),
  altitudeM: fc.double({ min: NEAREST_M, max: FARTHEST_M, noNaN: true }),
  headingDeg: fc.double({ min: -180, max: 180, noNaN: true }),
  tiltDeg: fc.double({ min: 0, max: 85, noNaN: true }),
  heightM: fc.constant(0),
  follow: fc.constant(null),
});

function sound(camera: Camera): boolean {
  const { longitudeDeg: lon, latitudeDeg: lat, altitudeM, headingDeg, tiltDeg } = camera;
  const finite = [lon, lat, altitudeM, headingDeg, tiltDeg].every(Number.isFinite);
  return finite && Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && altitudeM >= NEAREST_M && tiltDeg <= 85;
}

describe('dragging', () => {
  it('keeps the grabbed ground under the pointer', () => {
    const before = groundAt(home, 700, 350);
    const after = groundAt(drag(home, lens, [700, 350], [820, 300]), 820, 300);
    expect(after?.latitudeDeg).toBeCloseTo(before?.latitudeDeg ?? 0, 1);
    expect(after?.longitudeDeg).toBeCloseTo(before?.longitudeDeg ?? 0, 1);
  });

  it('goes over the pole and comes down on the other side', () => {
    let camera: Camera = { ...home, latitudeDeg: 80, longitudeDeg: 10 };
    for (let step = 0; step < 60; step += 1) camera = pan(camera, lens, 0, 20);
    expect(camera.latitudeDeg).toBeLessThan(80);
    expect(Math.abs(camera.longitudeDeg - -170)).toBeLessThan(1);
    expect(Math.abs(camera.headingDeg)).toBeGreaterThan(179);
  });

  it('crosses the date line without a jump', () => {
    const camera = pan({ ...home, longitudeDeg: 179.9 }, lens, -30, 0);
    expect(camera.longitudeDeg).toBeLessThan(-178);
    expect(camera.latitudeDeg).toBeCloseTo(35, 0);
  });
});

describe('zooming', () => {
  it('keeps the ground under the cursor', () => {
    const before = groundAt(home, 800, 300);
    const after = groundAt(zoomAt(home, lens, 0.5, 800, 300), 800, 300);
    expect(after?.latitudeDeg).toBeCloseTo(before?.latitudeDeg ?? 0, 1);
    expect(after?.longitudeDeg).toBeCloseTo(before?.longitudeDeg ?? 0, 1);
  });

  it('stops at its nearest and farthest', () => {
    expect(zoomAt(home, lens, 1e-9, 620, 390).altitudeM).toBe(NEAREST_M);
    expect(zoomAt(home, lens, 1e9, 620, 390).altitudeM).toBe(FARTHEST_M);
  });
});

it('no move at any place, poles and date line included, leaves the globe', () => {
  fc.assert(
    fc.property(
      cameras,
      fc.integer({ min: 0, max: 1440 }),
      fc.integer({ min: 0, max: 900 }),
      (camera, x, y) => {
        const moved = [
          drag(camera, lens, [x, y], [x + 37, y - 21]),
          pan(camera, lens, 53, -18),
          zoomAt(camera, lens, 0.7, x, y),
          zoomAt(camera, lens, 1.6, x, y),
          orbit(camera, 33, -14),
        ];
        return moved.every(sound);
      },
    ),
  );
});

describe('about what is followed', () => {
  const riding: Camera = { ...home, heightM: 650_000, altitudeM: 300, follow: 'node:ai1/7' };

  it('the eye comes as near as 2 m, and to 20 m of the ground', () => {
    expect(zoomAt(riding, lens, 1e-9, 100, 100).altitudeM).toBe(2);
    expect(zoomAt(home, lens, 1e-9, 620, 390).altitudeM).toBe(20);
    const dry = { ...home, heightM: -400, tiltDeg: 60 };
    expect(ecefToGeodetic(poseOf(zoomAt(dry, lens, 1e-9, 620, 390)).eyeM).altitudeM).toBeCloseTo(10, 0);
  });

  it('drags and arrows turn the eye, and the looked-at point stays', () => {
    const place = { longitudeDeg: -90, latitudeDeg: 35, heightM: 650_000, altitudeM: 300 };
    const dragged = drag({ ...riding, tiltDeg: 80 }, lens, [700, 350], [740, 150]);
    expect(dragged).toMatchObject({ ...place, headingDeg: 10, tiltDeg: 130 });
    expect(pan(riding, lens, -60, 0)).toMatchObject({ ...place, headingDeg: -15 });
    expect(zoomAt(riding, lens, 2, 900, 100)).toMatchObject({ ...place, altitudeM: 600 });
  });

  it('the eye goes under it, to straight below', () => {
    const below = orbit(riding, 0, 400);
    expect(below.tiltDeg).toBe(180);
    expect(ecefToGeodetic(poseOf(below).eyeM).altitudeM).toBeCloseTo(650_000 - 300, 3);
    expect(orbit(home, 0, 400).tiltDeg).toBe(85);
  });

  it('no view from below is from inside the Earth or through it', () => {
    fc.assert(
      fc.property(
        cameras,
        fc.double({ min: 0, max: 9, noNaN: true }),
        fc.double({ min: 0, max: 180, noNaN: true }),
        (camera, logHeight, tiltDeg) => {
          const at = aboveGround({ ...camera, heightM: 10 ** logHeight, tiltDeg });
          const { eyeM, forward, eyeAltitudeM } = poseOf(at);
          const t = hitEllipsoid(eyeM, forward);
          return eyeAltitudeM > 0 && (t === null || t > at.altitudeM);
        },
      ),
      { numRuns: 2000 },
    );
    // The horizon of a node at 650 km is 65 degrees from straight down: asin(6378 / 7028).
    const far = { ...riding, longitudeDeg: 0, latitudeDeg: 0, altitudeM: 1e8 };
    expect(steepestTiltDeg(far)).toBeCloseTo(180 - 65.16, 0);
  });
});
