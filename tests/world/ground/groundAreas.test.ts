import { expect, test } from 'vitest';
import { lensOf, poseOf } from '../../../src/world/camera/cameraPose';
import { areaKey, areasInSight } from '../../../src/world/ground/groundAreas';

test.each([
  [-90.156, 35.06, '-100_30'],
  [0, 0, '0_0'],
  [-0.1, -0.1, '-10_-10'],
  [180, 90, '170_80'],
  [-180, -90, '-180_-90'],
])('%d, %d lies in the area %s', (longitudeDeg, latitudeDeg, key) => {
  expect(areaKey(longitudeDeg, latitudeDeg)).toBe(key);
});

const insets = { left: 0, right: 0, top: 0, bottom: 0 };
const from = (longitudeDeg: number, latitudeDeg: number, altitudeM: number, tiltDeg: number) =>
  [
    ...areasInSight(
      poseOf({ longitudeDeg, latitudeDeg, altitudeM, headingDeg: 0, tiltDeg }),
      lensOf(1440, 900, insets),
    ),
  ].sort();

test('in the midst of an area that one alone, where four meet all of them', () => {
  expect(from(-95, 35, 100_000, 0)).toEqual(['-100_30']);
  expect(from(-90, 40, 100_000, 0)).toEqual(['-100_30', '-100_40', '-90_30', '-90_40']);
});

test('of a look along the ground those before the eye', () => {
  expect(from(-95, 39.9, 20_000, 80)).toEqual(['-100_30', '-100_40']);
});

test('across 180 degrees', () => {
  expect(from(180, 65, 300_000, 0)).toEqual(['-180_60', '170_60']);
});
