import { expect, test } from 'vitest';
import { buildCampus } from '../../../../src/render/campus/buildCampus';
import {
  type CampusPrism,
  campusSurface,
  campusWords,
  groundSurface,
} from '../../../../src/render/campus/campusForms';

const rectangle = (west: number, east: number, south: number, north: number): CampusPrism['outlineM'] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
const prism = (
  kind: CampusPrism['kind'],
  outlineM: CampusPrism['outlineM'],
  heightM: number,
): CampusPrism => ({
  kind,
  style: kind === 'hall' || kind === 'cooling' ? 'imagery' : 'schematic',
  outlineM,
  heightM,
  baseM: 0,
});

/** A hall of 120 m by 60 m, cooling 40 m east of it, offices, and a fence 100 m about the hall. */
const prisms = [
  prism('hall', rectangle(-60, 60, -30, 30), 12),
  prism('cooling', rectangle(100, 130, -20, 20), 6),
  prism('office', rectangle(-20, 20, -110, -94), 8),
  prism('fence', rectangle(-160, 160, -130, 130), 2.4),
];

/** Places of the vertices of one surface, east and north, metres. */
function placesOf(words: Uint32Array<ArrayBuffer>, surface: number): [number, number][] {
  const floats = new Float32Array(words.buffer);
  const found: [number, number][] = [];
  for (let at = 0; at < words.length; at += campusWords)
    if (words[at + 3]! >>> 24 === surface) found.push([floats[at]!, floats[at + 1]!]);
  return found;
}

test('a drive leads from the ring road to the hall, and its dock stands on that wall', () => {
  const doors = placesOf(buildCampus(prisms, 220).solids, campusSurface.door);
  expect(doors.length).toBeGreaterThan(0);
  // The longest walls are the northern and southern; offices stand before the southern.
  for (const [x, y] of doors) {
    expect(y).toBeGreaterThanOrEqual(30);
    expect(y).toBeLessThanOrEqual(32);
    expect(Math.abs(x)).toBeLessThan(60);
  }
});

test('pipes run from the cooling to the hall, between 60 m and 100 m east', () => {
  const pipes = placesOf(buildCampus(prisms, 220).solids, campusSurface.stack);
  expect(Math.min(...pipes.map(([x]) => x))).toBeCloseTo(58, 3);
  expect(Math.max(...pipes.map(([x]) => x))).toBeCloseTo(102, 3);
});

test('ground inside the fence is painted to the fence, and the way out reaches the country road 46 m off', () => {
  const { ground } = buildCampus(prisms, 220);
  const inside = placesOf(ground, groundSurface.inside);
  expect(inside).toHaveLength(4);
  expect(Math.min(...inside.map(([, y]) => y))).toBe(-130);
  const roads = placesOf(ground, groundSurface.road).filter(
    ([x, y]) => Math.abs(x) < 160 && y > -300 && y < -130,
  );
  expect(roads.some(([, y]) => y === -176)).toBe(true);
});

test('without a fence nothing is laid within and no tree stands', () => {
  const { solids, ground } = buildCampus(prisms.slice(0, 1), 70);
  expect(placesOf(solids, campusSurface.door)).toEqual([]);
  expect(placesOf(solids, campusSurface.crown)).toEqual([]);
  expect(placesOf(ground, groundSurface.field).length).toBeGreaterThan(400);
});
