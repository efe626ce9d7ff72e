import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geodeticToEcef } from '../../../src/model/orbit/geodesy';
import type { Camera } from '../../../src/scene/types';
import { cross, dot, length } from '../../../src/shared/vectors';
import {
  hiddenByEarth,
  lensOf,
  poseOf,
  projectPoint,
  rayThrough,
} from '../../../src/world/camera/cameraPose';

const overMemphis: Camera = {
  longitudeDeg: -90,
  latitudeDeg: 35,
  altitudeM: 10_000_000,
  headingDeg: 0,
  tiltDeg: 0,
  heightM: 0,
  follow: null,
};
const lens = lensOf(1000, 800, { left: 200, right: 0, top: 0, bottom: 100 });

describe('the Earth hides', () => {
  const pose = poseOf(overMemphis);
  it('what lies on its far side, and not what lies before it', () => {
    expect(hiddenByEarth(pose, geodeticToEcef(35, -90, 0))).toBe(false);
    expect(hiddenByEarth(pose, geodeticToEcef(-35, 90, 0))).toBe(true);
    expect(hiddenByEarth(pose, geodeticToEcef(35.68, 139.69, 0))).toBe(true);
  });

  it('low things behind the limb, and not high ones', () => {
    expect(hiddenByEarth(pose, geodeticToEcef(35, 0, 0))).toBe(true);
    expect(hiddenByEarth(pose, geodeticToEcef(35, 0, 20_000_000))).toBe(false);
  });
});

describe('the lens', () => {
  it('puts the looked-at point in the middle of what the panels leave free', () => {
    const pose = poseOf(overMemphis);
    const { x, y, depthM } = projectPoint(pose, lens, geodeticToEcef(35, -90, 0));
    expect([x, y]).toEqual([expect.closeTo(600, 6), expect.closeTo(350, 6)]);
    expect(depthM).toBeCloseTo(10_000_000, 3);
  });

  it('shows north up, and east up once the heading is east', () => {
    const north = projectPoint(poseOf(overMemphis), lens, geodeticToEcef(40, -90, 0));
    expect(north.y).toBeLessThan(340);
    expect(north.x).toBeCloseTo(600, 6);
    const east = projectPoint(poseOf({ ...overMemphis, headingDeg: 90 }), lens, geodeticToEcef(35, -85, 0));
    expect(east.y).toBeLessThan(340);
  });

  it('and the ray through a pixel are each other’s inverse, for any camera', () => {
    const camera = fc.record({
      longitudeDeg: fc.double({ min: -180, max: 180, noNaN: true }),
      latitudeDeg: fc.double({ min: -90, max: 90, noNaN: true }),
      altitudeM: fc.double({ min: 400, max: 4e8, noNaN: true }),
      headingDeg: fc.double({ min: -180, max: 180, noNaN: true }),
      tiltDeg: fc.double({ min: 0, max: 85, noNaN: true }),
    });
    const side = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(camera, side(1000), side(800), (at, x, y) => {
        const pose = poseOf(at);
        expect(length(cross(pose.right, pose.up))).toBeCloseTo(1, 9);
        expect(dot(pose.forward, pose.up)).toBeCloseTo(0, 9);
        const ray = rayThrough(pose, lens, x, y);
        const far = at.altitudeM * 2;
        const point = pose.eyeM.map((e, i) => e + (ray[i] ?? 0) * far) as [number, number, number];
        const seen = projectPoint(pose, lens, point);
        // Earth-centred metres keep nanometres; a pixel at 400 m is far larger.
        expect(Math.hypot(seen.x - x, seen.y - y)).toBeLessThan(0.01);
      }),
    );
  });
});
