import { expect, it } from 'vitest';
import type { Camera } from '../../../src/scene/types';
import { orbitsInSight } from '../../../src/store/readings/orbitsInSight';

const campus: Camera = {
  longitudeDeg: -90.15563,
  latitudeDeg: 35.06014,
  altitudeM: 1387,
  headingDeg: 20,
  tiltDeg: 48,
  heightM: 0,
  follow: null,
};

// Above its middle a window of 1440 × 900 reaches 21°, an upright one of 390 × 844 30°.
it.each<[string, Partial<Camera>, boolean, upwardsDeg?: number]>([
  ['a campus from above has no sky', {}, false],
  ['a campus aslant in a wide window has no sky', { tiltDeg: 60 }, false],
  ['and in an upright one has some', { tiltDeg: 62 }, true, 30],
  ['over the horizon there is', { tiltDeg: 70 }, true],
  ['from an aisle the sky is level with the eye', { altitudeM: 2.4, heightM: 1.4, tiltDeg: 81 }, true],
  ['a county from straight above', { altitudeM: 60_000, tiltDeg: 0 }, false],
  ['what is below a height of 1,500 km', { altitudeM: 1_500_000, tiltDeg: 0 }, true],
  ['the whole Earth', { altitudeM: 24_000_000, tiltDeg: 0 }, true],
  ['beside what is followed', { altitudeM: 285, heightM: 0, follow: 'node:ai1/3' }, true],
])('%s', (_, view, seen, upwardsDeg = 21) => {
  expect(orbitsInSight({ ...campus, ...view }, upwardsDeg)).toBe(seen);
});
