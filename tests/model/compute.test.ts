import { expect, it } from 'vitest';
import { release, siteById } from '../../src/facts/release';
import { acceleratorsAt, denseFlops, itPowerPerAcceleratorW, racks } from '../../src/model/compute';

it('counts the accelerators of Colossus 1 by date', () => {
  const site = siteById('colossus-1');
  if (!site) throw new Error('no colossus-1');
  const total = (timeMs: number) =>
    acceleratorsAt(site, timeMs).reduce((sum, { count }) => sum + (count ?? 0), 0);
  expect(total(Date.UTC(2024, 0))).toBe(0);
  expect(total(Date.UTC(2024, 8, 15))).toBe(100_000);
  expect(total(Date.UTC(2026, 10))).toBe(230_000);
});

it('knows speed and racks', () => {
  const h100 = release.accelerators.find(({ id }) => id === 'h100');
  if (!h100) throw new Error('no h100');
  expect((denseFlops(1000, h100) ?? 0) / 1e18).toBeCloseTo(1.979, 9);
  expect(racks(100_000, h100)).toBe(1563);
  expect(itPowerPerAcceleratorW(340e6, 230_000)).toBeCloseTo(1478, 0);
  expect(itPowerPerAcceleratorW(340e6, 0)).toBeNull();
});
