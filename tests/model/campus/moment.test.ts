import { describe, expect, test } from 'vitest';
import { acceleratorsIn, hallsOf, placeInBlock, rackAt } from '../../../src/model/campus/moment';
import { campusOf } from '../../published';
import { rackBlock } from './rackBlock';

const block = rackBlock({
  hall: 'a',
  rackKind: 'hgx-64',
  accelerator: 'h100',
  cornerM: [10, 20, 0.15],
  stepsM: [
    [0.6, 0, 0],
    [0, 3, 0],
    [15, 0, 0],
  ],
  counts: [4, 3, 2],
  acceleratorsPerRack: 64,
  trays: 8,
  acceleratorsPerTray: 8,
  rackPowerW: 88_960,
  racks: 14,
  lastRackAccelerators: 9,
});

describe('placeInBlock', () => {
  test('goes along the row, then from row to row, then to the next column', () => {
    expect(placeInBlock(block, 0)).toEqual([10, 20, 0.15]);
    expect(placeInBlock(block, 3)[0]).toBeCloseTo(11.8, 9);
    expect(placeInBlock(block, 4)).toEqual([10, 23, 0.15]);
    expect(placeInBlock(block, 13)[0]).toBeCloseTo(25.6, 9);
  });
});

test('acceleratorsIn counts the last rack by what it holds', () => {
  expect(acceleratorsIn(block)).toBe(13 * 64 + 9);
  expect(acceleratorsIn({ ...block, racks: 1 })).toBe(9);
});

describe('rackAt', () => {
  const campus = campusOf('colossus-1')!;

  test('finds each rack of a hall once', () => {
    const places = new Set<string>();
    let accelerators = 0;
    for (let rack = 0; rack < 3544; rack++) {
      const found = rackAt(campus, 1, rack)!;
      places.add(found.placeM.map((each) => each.toFixed(3)).join());
      accelerators += found.accelerators;
    }
    expect(places.size).toBe(3544);
    expect(accelerators).toBe(230_000);
  });

  test('tells what a rack holds and draws', () => {
    // 64 × 1,390 W, the site's IT power over its H100.
    expect(rackAt(campus, 1, 0)).toMatchObject({
      kind: 'hgx-64',
      accelerators: 64,
      powerW: 88_960,
      index: 0,
    });
    // 25,000 = 390 × 64 + 40.
    expect(rackAt(campus, 1, 390)).toMatchObject({ accelerators: 40, powerW: 55_600 });
    expect(rackAt(campus, 1, 3543)).toMatchObject({ kind: 'nvl72', accelerators: 48 });
  });

  test.each([
    [1, 3544],
    [1, -1],
    [1, 0.5],
    [0, 0],
    [2, 0],
    [Number.NaN, Number.NaN],
  ])('is null for hall %d, rack %d', (hall, rack) => {
    expect(rackAt(campus, hall, rack)).toBeNull();
  });
});

test('halls are numbered as their publisher numbers them', () => {
  expect(hallsOf(campusOf('new-carlisle')!).map(({ number }) => number)).toEqual(
    Array.from({ length: 18 }, (_, k) => k + 1),
  );
});
