import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Camera } from '../../../src/scene/types';
import { planFlight } from '../../../src/world/camera/flight';

const memphis: Camera = {
  longitudeDeg: -90.15641,
  latitudeDeg: 35.06008,
  altitudeM: 900_000,
  headingDeg: 0,
  tiltDeg: 40,
  heightM: 0,
  follow: null,
};
const tokyo: Camera = {
  longitudeDeg: 139.69,
  latitudeDeg: 35.69,
  altitudeM: 900_000,
  headingDeg: 0,
  tiltDeg: 0,
  heightM: 0,
  follow: null,
};

it('follows the great circle: Memphis to Tokyo passes Alaska, not Hawaii', () => {
  const middle = planFlight(memphis, tokyo, null).at(0.5);
  expect(middle.latitudeDeg).toBeGreaterThan(55);
  expect(middle.altitudeM).toBeGreaterThan(3_000_000);
});

it('starts where it starts and ends exactly where it should', () => {
  const flight = planFlight(memphis, tokyo, null);
  expect(flight.at(0).longitudeDeg).toBeCloseTo(memphis.longitudeDeg, 9);
  expect(flight.at(0).altitudeM).toBeCloseTo(memphis.altitudeM, 3);
  expect(flight.at(1)).toEqual(tokyo);
});

it('takes at most four seconds, between any two cameras, and never meets the ground', () => {
  const camera = fc.record({
    longitudeDeg: fc.double({ min: -180, max: 180, noNaN: true }),
    latitudeDeg: fc.double({ min: -90, max: 90, noNaN: true }),
    altitudeM: fc.double({ min: 400, max: 4e8, noNaN: true }),
    headingDeg: fc.double({ min: -180, max: 180, noNaN: true }),
    tiltDeg: fc.double({ min: 0, max: 85, noNaN: true }),
    heightM: fc.constant(0),
    follow: fc.constant(null),
  });
  fc.assert(
    fc.property(camera, camera, (from, to) => {
      const flight = planFlight(from, to, null);
      if (flight.durationS > 4) return false;
      return [0, 0.25, 0.5, 0.75, 1].every((x) => {
        const at = flight.at(x);
        return Object.values({ ...at, follow: 0 }).every(Number.isFinite) && at.altitudeM >= 399;
      });
    }),
  );
});

const at = (longitudeDeg: number, latitudeDeg: number, altitudeM: number): Camera => ({
  ...tokyo,
  longitudeDeg,
  latitudeDeg,
  altitudeM,
});
const LUNAR_M = 384_400_000;

/** From how near to how far a story goes: a hall, a campus, the globe, the Moon's distance; and half round the Earth. */
const extremes: [string, Camera, Camera][] = [
  ['from a hall to the Moon’s distance', at(-90.156, 35.06, 100), at(-90.156, 35.06, LUNAR_M)],
  ['from the Moon’s distance to a hall', at(20, -10, LUNAR_M), at(-90.156, 35.06, 100)],
  ['from hall to hall across the Earth', at(-90.156, 35.06, 100), at(89.844, -35.06, 100)],
  ['from hall to hall next door', at(-90.156, 35.06, 100), at(-90.155, 35.06, 100)],
  ['over a pole', at(-90, 80, 500_000), at(90, 80, 500_000)],
];

it.each(extremes)('%s: within four seconds, up once and down once, and no frame jumps', (_, from, to) => {
  const flight = planFlight(from, to, null);
  expect(flight.durationS).toBeLessThanOrEqual(4);
  const frames = Math.ceil(flight.durationS * 60);
  const heights = Array.from({ length: frames + 1 }, (_, i) => flight.at(i / frames).altitudeM);
  expect(heights[0]).toBeCloseTo(from.altitudeM, 3);
  expect(heights.at(-1)).toBe(to.altitudeM);
  const steps = heights.slice(1).map((height, i) => height / heights[i]!);
  // A frame is at most some fifth nearer or farther than the one before.
  expect(Math.max(...steps.map((step) => Math.abs(Math.log(step))))).toBeLessThan(0.25);
  const turns = steps.slice(1).filter((step, i) => steps[i]! > 1.0001 && step < 0.9999).length;
  const dips = steps.slice(1).filter((step, i) => steps[i]! < 0.9999 && step > 1.0001).length;
  expect([turns <= 1, dips]).toEqual([true, 0]);
});
