import { describe, expect, test } from 'vitest';
import { allot, type RackRoom, shareOut } from '../../../src/model/campus/allot';
import type { Phase } from '../../../src/model/campus/phases';

const phase = (count: number, fromMs: number): Phase => ({
  accelerator: 'gb200',
  count,
  fromMs,
  untilMs: null,
});
const room = (id: string, serviceMs: number | null, change: Partial<RackRoom> = {}): RackRoom => ({
  id,
  areaM2: 1000,
  serviceMs,
  runs: 100,
  ...change,
});
const racks = (phases: Phase[], rooms: RackRoom[]) => {
  const { lots, over } = allot(phases, rooms, () => 16);
  return {
    halls: Object.fromEntries([...lots].map(([id, list]) => [id, list.map((lot) => lot.racks)])),
    over: over.map((lot) => lot.racks),
    last: [...lots.values(), over].flat().map((lot) => lot.lastRackAccelerators),
  };
};

describe('shareOut', () => {
  test.each([
    [10, [1, 1, 1], [4, 3, 3]],
    [7, [2, 1], [5, 2]],
    [0, [1, 1], [0, 0]],
    [5, [0, 0], [0, 0]],
  ])('%i by %j is %j', (total, weights, parts) => {
    expect(shareOut(total, weights)).toEqual(parts);
  });
});

describe('allot', () => {
  test('a phase fills the halls that came since the one before, or those that stand where none did', () => {
    const rooms = [room('a', 1), room('b', 3)];
    // 72 accelerators a rack.
    expect(racks([phase(720, 1), phase(720, 2), phase(720, 3)], rooms).halls).toEqual({
      a: [10, 10],
      b: [10],
    });
  });

  test('goes by area, and equally where halls are alike', () => {
    expect(racks([phase(7200, 1)], [room('a', 1), room('b', 1, { areaM2: 1090 })]).halls).toEqual({
      a: [50],
      b: [50],
    });
    expect(racks([phase(7200, 1)], [room('a', 1), room('b', 1, { areaM2: 3000 })]).halls).toEqual({
      a: [25],
      b: [75],
    });
  });

  test('never more than a hall has room for; the rest goes to other halls, then over', () => {
    const rooms = [room('a', 1, { runs: 1 }), room('b', 1, { runs: 3 })];
    expect(racks([phase(72 * 40, 1)], rooms)).toMatchObject({ halls: { a: [16], b: [24] }, over: [] });
    expect(racks([phase(72 * 100, 1)], rooms)).toMatchObject({ halls: { a: [16], b: [48] }, over: [36] });
    expect(racks([phase(720, 1)], [])).toMatchObject({ over: [10] });
  });

  test('the last rack of a phase holds what is left', () => {
    expect(racks([phase(73, 1)], [room('a', 1)])).toMatchObject({ halls: { a: [2] }, last: [1] });
    expect(racks([phase(144, 1)], [room('a', 1)])).toMatchObject({ halls: { a: [2] }, last: [72] });
  });

  test('leaves out what comes in no rack that is known', () => {
    expect(racks([{ ...phase(100, 1), accelerator: 'abacus' }], [room('a', 1)])).toMatchObject({
      halls: { a: [] },
      over: [],
    });
  });
});
