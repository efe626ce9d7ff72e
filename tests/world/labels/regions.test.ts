import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { geodeticToEcef } from '../../../src/model/orbit/geodesy';
import { lensOf, poseOf, projectPoint } from '../../../src/world/camera/cameraPose';
import { costOfGround, homeOf, readRegions, regionAt } from '../../../src/world/labels/regions';

readRegions(Uint8Array.from(readFileSync('public/geo/regions.json')).buffer);

const place = (latitudeDeg: number, longitudeDeg: number) => ({ latitudeDeg, longitudeDeg });

it('tells states, countries and the sea apart', () => {
  const memphis = regionAt(35.15, -89.95);
  expect(regionAt(36.16, -86.78), 'Nashville, the same state').toBe(memphis);
  expect(regionAt(32.45, -99.73), 'Abilene, another state').not.toBe(memphis);
  expect(regionAt(19.43, -99.13), 'Mexico City').toBe(regionAt(25.67, -100.31));
  expect(regionAt(48.85, 2.35), 'Paris').toBe(regionAt(45.76, 4.84));
  expect(regionAt(25, -120), 'the Pacific').toBe(0);
  expect(regionAt(44, -87), 'Lake Michigan belongs to a state').not.toBe(0);
  expect(regionAt(0, 179.9)).toBe(0);
});

it('a site on the coast belongs to the land beside it', () => {
  // Where Sines stands the middle of the cell lies in the Atlantic or in Portugal.
  expect(homeOf(place(37.95, -8.87))).toBe(regionAt(39.5, -8));
});

it('words cost least over their own state, more over others, most over the sea and abroad', () => {
  const pose = poseOf({ longitudeDeg: -99, latitudeDeg: 31, altitudeM: 6e6, headingDeg: 0, tiltDeg: 0 });
  const lens = lensOf(1440, 900, { left: 0, right: 0, top: 0, bottom: 0 });
  const boxAt = (latitudeDeg: number, longitudeDeg: number) => {
    const { x, y } = projectPoint(pose, lens, geodeticToEcef(latitudeDeg, longitudeDeg, 0));
    return { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 };
  };
  const home = regionAt(32.4, -100.92);
  const cost = (lat: number, lon: number) => costOfGround(pose, lens, home, boxAt(lat, lon));
  expect(cost(31.5, -99)).toBe(0);
  expect(cost(38.5, -98)).toBeCloseTo(0.12);
  expect(cost(26, -93)).toBeCloseTo(0.55);
  expect(cost(25, -103)).toBeCloseTo(0.8);
});
