import { expect, it } from 'vitest';
import { acceleratorsAt, itPowerPerAcceleratorW } from '../../../src/model/ground/compute';
import { detailedById } from '../../published';

it('counts the accelerators of Colossus 1 by date', () => {
  const site = detailedById('colossus-1');
  if (!site) throw new Error('no colossus-1');
  const total = (timeMs: number) =>
    acceleratorsAt(site, timeMs).reduce((sum, { count }) => sum + (count ?? 0), 0);
  expect(total(Date.UTC(2024, 0))).toBe(0);
  expect(total(Date.UTC(2024, 8, 15))).toBe(100_000);
  expect(total(Date.UTC(2026, 10))).toBe(230_000);
});

it('shares the IT power among the accelerators', () => {
  expect(itPowerPerAcceleratorW(340e6, 230_000)).toBeCloseTo(1478, 0);
  expect(itPowerPerAcceleratorW(340e6, 0)).toBeNull();
});
