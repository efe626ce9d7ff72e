import { expect, test } from 'vitest';
import type { GroundName } from '../../../src/render/ground/GroundData';
import { townGlow, townNear } from '../../../src/world/places/townNear';

const names: GroundName[] = [
  ['town', -89.999, 35.12, 6.4, 1081, 'Memphis'],
  ['town', -90.01, 34.969, 8.4, 121, 'Southaven'],
  ['town', -90.06, 34.962, 9.5, 0, 'Horn Lake'],
  ['town', -90.185, 32.3, 7.4, 251, 'Jackson'],
  ['river', -90.1, 35.1, 5, 0, 'Mississippi'],
];

test('a campus between a suburb and a city is told by the city, with its way and distance', () => {
  // Colossus 2. By the haversine formula Memphis lies 14.2 km off at 13 degrees.
  const town = townNear([names], { longitudeDeg: -90.03535, latitudeDeg: 34.99627 });
  expect(town?.name[5]).toBe('Memphis');
  expect(town?.distanceM).toBeCloseTo(14_150, -2);
  expect(town?.bearingDeg).toBeCloseTo(13.5, 0);
});

test('where no town is within 60 km the nearest tells the place; where none is within 200 km, none', () => {
  expect(townNear([names], { longitudeDeg: -90.2, latitudeDeg: 33.2 })?.name[5]).toBe('Jackson');
  expect(townNear([names], { longitudeDeg: -100, latitudeDeg: 35 })).toBeNull();
  expect(townNear([], { longitudeDeg: -90, latitudeDeg: 35 })).toBeNull();
});

test('over 180 degrees the short way counts', () => {
  const suva: GroundName[] = [['town', 179.9, -18, 7, 175, 'A']];
  const town = townNear([suva], { longitudeDeg: -179.9, latitudeDeg: -18 });
  expect(town?.bearingDeg).toBeCloseTo(270, 6);
  // 0.2 degrees of longitude at 18 degrees south: 21.2 km.
  expect(town?.distanceM).toBeCloseTo(21_150, -2);
});

test('the glow: of a million people 16 km off, of a town 50 km off, of a village far off none', () => {
  const glow = (thousands: number, distanceM: number) =>
    townGlow({ name: names[0]!, bearingDeg: 0, thousands, distanceM });
  // 1,081,000 / 16^2.5 = 1,056; its logarithm 3.02.
  expect(glow(1081, 16_000)).toBeCloseTo(0.605, 2);
  // 182,000 / 53^2.5 = 8.9.
  expect(glow(182, 53_000)).toBeCloseTo(0.19, 2);
  expect(glow(7, 94_000)).toBe(0);
  expect(glow(11_106, 1_000)).toBe(1);
});
