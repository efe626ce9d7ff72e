import { expect, it } from 'vitest';
import { flowTurns } from '../../../src/world/fleet/flowTurns';

const turns = (clockMs: number, playRate: number, reduced = false) =>
  flowTurns({ clockMs, scene: { playRate } }, reduced);

it('goes by the simulated clock, no faster where time runs faster, and rests where motion is reduced', () => {
  expect(turns(1250, 1)).toBeCloseTo(0.25, 12);
  expect(turns(1250, 0)).toBeCloseTo(0.25, 12);
  // A second of ours at 600 times the pace.
  expect(turns(1e12 + 600_000, 600) - turns(1e12, 600)).toBeCloseTo(0.2, 6);
  expect(turns(-1250, 1)).toBeCloseTo(0.75, 12);
  expect(turns(1250, 1, true)).toBe(0);
});
