import { expect, test } from 'vitest';
import { rowsOfRacks } from '../../../src/world/campus/rowsOfRacks';
import { campusOf } from '../../published';

test('every rack of Colossus 1 stands under one row’s tray, and rows that face each other share their lamps', () => {
  const campus = campusOf('colossus-1')!;
  const rows = rowsOfRacks(campus);
  const blocks = campus.blocks.reduce((sum, { counts }) => sum + counts[1] * counts[2], 0);
  expect(rows.length).toBeGreaterThan(0.8 * blocks);
  expect(rows.length).toBeLessThanOrEqual(blocks);
  const first = campus.blocks[0]!;
  // Sixteen racks of 0.6 m side by side.
  expect(rows[0]!.lengthM).toBeCloseTo(first.counts[0] * first.sizeM[0], 6);
  expect(rows[0]!.topM).toBeCloseTo(first.cornerM[2] + first.sizeM[2], 6);
  const lit = rows.filter(({ aisle }) => aisle !== null).length;
  expect(lit).toBeLessThan(0.65 * rows.length);
  for (const { aisle, depthM } of rows) if (aisle) expect(Math.hypot(...aisle)).toBeGreaterThan(depthM / 2);
});
