import { expect, test } from 'vitest';
import type { RackGrid } from '../../../src/render/racks/rackGrid';
import { RackTable } from '../../../src/render/racks/rackTable';

const frame = { originM: [6_378_137, 0, 0], east: [0, 1, 0], north: [0, 0, 1], up: [1, 0, 0] } as const;
const grid = (racks: number, acceleratorsPerRack: number, lastRackAccelerators: number): RackGrid => ({
  cornerM: [0, 0, 0],
  stepsM: [
    [0.6, 0, 0],
    [0, 3, 0],
    [0, 0, 0],
  ],
  counts: [8, 2, 1],
  sizeM: [0.6, 1.2, 2.3],
  racks,
  acceleratorsPerRack,
  lastRackAccelerators,
  trays: 8,
  acceleratorsPerTray: 8,
});

// Sixteen places each: 10 racks of 64 with 5 in the last (581), then 12 of 72 (864).
const table = () => new RackTable(frame, [grid(10, 64, 5), grid(12, 72, 72)]);

test('an accelerator is found in its rack, spare places of a grid left out', () => {
  const { states } = table();
  expect([0, 63, 64, 580, 581, 652, 653, 1444].map((id) => states.placeOf(id))).toEqual([
    0, 0, 1, 9, 16, 16, 17, 27,
  ]);
});

test('what fails and what is mended is counted by rack, and no more is uploaded than changed', () => {
  const { states } = table();
  states.setFailed(new Set([3, 5, 600, 1444]));
  expect([0, 1, 16, 27].map((place) => states.failedIn(place))).toEqual([2, 0, 1, 1]);
  const texture = states.uniforms.acceleratorStates.value;
  const bytes = texture.image.data as Uint8Array;
  expect(bytes.reduce((sum, byte) => sum + byte, 0)).toBe(4);
  expect([3, 5, 600, 1444].map((id) => bytes[id])).toEqual([1, 1, 1, 1]);
  texture.clearUpdateRanges();
  states.uniforms.rackStates.value.clearUpdateRanges();
  states.setFailed(new Set([5, 600, 1444, 70]));
  // Four bytes about 70, four about 3; racks 1 and 0.
  expect(texture.updateRanges).toEqual([
    { start: 68, count: 4 },
    { start: 0, count: 4 },
  ]);
  expect(states.uniforms.rackStates.value.updateRanges).toEqual([
    { start: 4, count: 4 },
    { start: 0, count: 4 },
  ]);
  expect([0, 1].map((place) => states.failedIn(place))).toEqual([1, 1]);
  states.setFailed(new Set());
  expect(bytes.every((byte) => byte === 0)).toBe(true);
  expect([0, 1, 16, 27].map((place) => states.failedIn(place))).toEqual([0, 0, 0, 0]);
});

test('an accelerator that there is not is refused', () => {
  expect(() => table().states.setFailed(new Set([1445]))).toThrow('accelerator 1445 of 1445');
});

test('nobody pays for states that nobody asks for: no byte an accelerator before the first fails', () => {
  const { states } = table();
  const before = states.bytes;
  expect(before).toBeLessThan(20_000);
  states.setFailed(new Set([1]));
  expect(states.bytes).toBeGreaterThanOrEqual(before);
});
