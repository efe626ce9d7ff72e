import { expect, it } from 'vitest';
import { planesAt } from '../../../../src/model/orbit/orbit';
import { planeNeighbours } from '../../../../src/render/orbits/planes/planeNeighbours';
import type { Constellation } from '../../../../src/scene/types';
import { walker } from '../../../model/orbit/walker';

const shape = walker({ nodes: 240, planes: 12, altitudeM: 1_200_000, phasing: 5 });

function neighboursOf(change: Partial<Constellation>, atMs = Date.UTC(2026, 5, 1)) {
  const table = planesAt({ ...shape, ...change }, atMs);
  return planeNeighbours(table.rows, { ...table, planeCount: table.count });
}

const chain = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

it('the planes of a delta close into a ring; those of a star or a band do not', () => {
  expect([...neighboursOf({}).next]).toEqual([...chain(1, 11), 0]);
  expect([...neighboursOf({ pattern: 'star', inclinationDeg: 87 }).next]).toEqual([...chain(1, 11), -1]);
  expect([...neighboursOf({ pattern: 'band', raanSpreadDeg: 30, inclinationDeg: null }).next]).toEqual([
    ...chain(1, 11),
    -1,
  ]);
  expect([...neighboursOf({ planes: 1 }).next]).toEqual([-1]);
  expect([...neighboursOf({ planes: 2 }).next]).toEqual([-1, -1]);
});

it('planes of different constellations are no neighbours', () => {
  const table = planesAt(shape, Date.UTC(2026, 5, 1));
  const groupOfPlane = Uint16Array.from({ length: 12 }, (_, plane) => (plane < 5 ? 0 : 1));
  const { next } = planeNeighbours(table.rows, { ...table, planeCount: 12, groupOfPlane });
  expect(next[4]).toBe(-1);
  expect(next[5]).toBe(6);
});

it('in polar planes side by side the like-numbered node is the one at the same latitude', () => {
  // A phasing of 5/240 turns is 5/12 of the spacing of 20 nodes: node k is level with node k of the next plane.
  const polar = neighboursOf({ pattern: 'band', raanSpreadDeg: 11, inclinationDeg: 90 });
  expect([...polar.shifts.subarray(0, 11)].map((shift) => Math.floor(shift) % 20)).toEqual(Array(11).fill(0));
  // 8/12 of a spacing ahead: the nearest is the one behind.
  const behind = neighboursOf({ pattern: 'band', raanSpreadDeg: 11, inclinationDeg: 90, phasing: 8 });
  expect([...behind.shifts.subarray(0, 11)].map((shift) => Math.floor(shift) % 20)).toEqual(
    Array(11).fill(19),
  );
});

it('halves go the same way at all times', () => {
  // 6/12 of a spacing: both neighbours are equally near.
  const half = { pattern: 'band' as const, raanSpreadDeg: 11, inclinationDeg: 90, phasing: 6 };
  const first = neighboursOf(half).shifts.map((shift) => Math.floor(shift) % 20);
  for (let i = 1; i < 50; i++) {
    const later = neighboursOf(half, Date.UTC(2026, 5, 1) + i * 7_654_321).shifts;
    expect(later.map((shift) => Math.floor(shift) % 20)).toEqual(first);
  }
});
