import { expect, test } from 'vitest';
import { type NameRequest, standNames } from '../../../src/world/places/standNames';

const frame = { left: 0, top: 0, right: 400, bottom: 300 };
const none: ReadonlyMap<string, number> = new Map();
const town = (id: string, x: number, y: number): NameRequest => ({
  id,
  x,
  y,
  width: 60,
  height: 16,
  hasDot: true,
  isBeside: true,
});
const state = (id: string, x: number, y: number): NameRequest => ({
  ...town(id, x, y),
  hasDot: false,
  isBeside: false,
});
const at = (requests: NameRequest[], taken = [] as (typeof frame)[], before = none, most = 10) =>
  standNames(requests, { frame, taken, before, most });

test("a town's name stands right of its dot, a state's about its middle", () => {
  expect(at([town('a', 100, 100), state('b', 300, 200)])).toEqual([
    { id: 'a', left: 107, top: 92, side: 0 },
    { id: 'b', left: 270, top: 192, side: 0 },
  ]);
});

test('it goes to the other side where something stands, and away where all sides are taken', () => {
  const label = { left: 104, top: 80, right: 220, bottom: 120 };
  expect(at([town('a', 95, 100)], [label])).toEqual([{ id: 'a', left: 28, top: 92, side: 1 }]);
  const about = { left: 20, top: 60, right: 220, bottom: 140 };
  expect(at([town('a', 95, 100)], [about])).toEqual([]);
});

test('the first of two that are too near stays, and keeps the side where it stood', () => {
  const placed = at([town('a', 100, 100), town('b', 103, 101)], [], new Map([['a', 1]]));
  expect(placed).toEqual([{ id: 'a', left: 33, top: 92, side: 1 }]);
});

test('none reaches over the edge, and no more stand than asked for', () => {
  expect(at([town('a', 380, 100)])[0]?.side).toBe(1);
  expect(at([town('a', 100, 50), town('b', 100, 150), town('c', 100, 250)], [], none, 2)).toHaveLength(2);
});
