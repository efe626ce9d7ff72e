import { expect, it, vi } from 'vitest';
import type { SiteReading } from '../../../src/store/sites/siteReadings';
import { Stage } from '../../../src/world/Stage';
import { standingTree } from '../../../src/world/sites/standingTree';

const stage = new Stage({} as HTMLElement, () => true);

const list = (count: number, powerW = 1e6) =>
  Array.from(
    { length: count },
    (_, k) =>
      ({
        id: `s${k}`,
        latitudeDeg: (k % 120) - 60,
        longitudeDeg: (k % 359) - 180,
        powerW,
        totalPowerW: powerW,
      }) as SiteReading,
  );

it('the tree of a short list is there at once', () => {
  const readings = list(50);
  const { tree, readings: of } = standingTree(stage, readings);
  expect(of).toBe(readings);
  expect(tree.sites).toHaveLength(50);
});

it('that of a long one comes later: the one before stands, and the first full frame waits', async () => {
  const short = list(50);
  const before = standingTree(stage, short);
  const awaited = stage.awaited;
  const long = list(4_000);
  expect(standingTree(stage, long)).toBe(before);
  expect(stage.awaited).toBe(awaited + 1);
  await vi.waitFor(() => expect(standingTree(stage, long).readings).toBe(long));
  expect(stage.awaited).toBe(awaited);
  expect(standingTree(stage, long).tree.ranks.size).toBe(4_000);
});

it('readings that say the same keep the tree', async () => {
  const long = list(3_000);
  await vi.waitFor(() => expect(standingTree(stage, long).readings).toBe(long));
  const { tree } = standingTree(stage, long);
  expect(standingTree(stage, list(3_000)).tree).toBe(tree);
});
