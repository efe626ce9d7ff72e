import { expect, test } from 'vitest';
import { buildCampus } from '../../../src/render/campus/buildCampus';
import {
  type CampusPrism,
  campusPart,
  campusSurface,
  campusWords,
} from '../../../src/render/campus/campusForms';
import type { CampusRow } from '../../../src/render/campus/hallRows';

const hall: CampusPrism = {
  kind: 'hall',
  style: 'imagery',
  outlineM: [
    [-60, -30],
    [60, -30],
    [60, 30],
    [-60, 30],
  ],
  heightM: 12,
  baseM: 0,
};
/** Sixteen racks of 0.6 m by 1.2 m, 2.4 m high on a slab of 0.15 m, whose aisle is 1.2 m to the north. */
const row: CampusRow = {
  volume: 0,
  at: [3, 4],
  headingRad: 0,
  lengthM: 9.6,
  depthM: 1.2,
  topM: 2.55,
  aisle: [0, 1.2],
};

/** Least and greatest of each axis over one surface of what hangs in halls. */
function spanOf(rows: CampusRow[], surface: number) {
  const { solids } = buildCampus([hall], 70, 0, rows);
  const floats = new Float32Array(solids.buffer);
  const found: number[][] = [];
  for (let at = 0; at < solids.length; at += campusWords)
    if (solids[at + 3]! >>> 24 === surface && ((solids[at + 4]! >> 16) & 255) === campusPart.indoor)
      found.push([floats[at]!, floats[at + 1]!, floats[at + 2]!]);
  return [0, 1, 2].map((i) => [Math.min(...found.map((p) => p[i]!)), Math.max(...found.map((p) => p[i]!))]);
}

test('lamps hang over the middle of the aisle, as long as the row, above the racks and below the roof', () => {
  const [east, north, up] = spanOf([row], campusSurface.lamp);
  expect(east![0]).toBeCloseTo(3 - 4.8, 5);
  expect(east![1]).toBeCloseTo(3 + 4.8, 5);
  expect((north![0]! + north![1]!) / 2).toBeCloseTo(5.2, 5);
  expect(up![0]).toBeGreaterThan(2.55);
  expect(up![1]).toBeLessThan(12);
});

test('a row whose aisle the row across has brings no lamp, and nothing hangs where no row is', () => {
  expect(spanOf([{ ...row, aisle: null }], campusSurface.lamp)[0]).toEqual([Infinity, -Infinity]);
  expect(spanOf([], campusSurface.tray)[0]).toEqual([Infinity, -Infinity]);
});
