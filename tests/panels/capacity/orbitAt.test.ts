import { expect, it } from 'vitest';
import { orbitAt } from '../../../src/panels/capacity/orbitAt';

it('rises evenly over the build-up, and holds before and after', () => {
  const line = {
    name: 'o',
    powerW: 300,
    points: [
      { timeMs: 0, value: 0 },
      { timeMs: 10, value: 0 },
      { timeMs: 20, value: 300 },
      { timeMs: 40, value: 300 },
    ],
  };
  expect([-5, 0, 10, 15, 20, 30, 99].map((timeMs) => orbitAt(line, timeMs))).toEqual([
    0, 0, 0, 150, 300, 300, 300,
  ]);
});
