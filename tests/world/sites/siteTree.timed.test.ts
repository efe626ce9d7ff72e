import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { setTime } from '../../../src/store/actions/clock';
import { replaceScene } from '../../../src/store/actions/scene';
import { type SiteReading, siteReadings } from '../../../src/store/sites/siteReadings';
import { stateNow } from '../../../src/store/stateNow';
import { leadersAt, type SiteTree, siteTree } from '../../../src/world/sites/siteTree';
import { timeOf } from '../../timeOf';

beforeEach(() => {
  replaceScene(defaultScene);
  setTime('2026-11-22T00:00:00Z');
});

const treeNow = () => siteTree(siteReadings(stateNow()));
const idOf = ({ sites }: SiteTree, rank: number) => siteReadings(stateNow())[sites[rank]!]!.id;
const marksAt = ({ parents, reachM }: SiteTree, distanceM: number): number[] => [
  ...new Set(leadersAt(parents, reachM, distanceM)),
];

const places = fc.array(
  fc.record({
    latitudeDeg: fc.integer({ min: -80, max: 80 }),
    longitudeDeg: fc.integer({ min: -180, max: 180 }),
    powerW: fc.option(fc.integer({ min: 0, max: 2e9 })),
  }),
  { minLength: 1, maxLength: 60 },
);
const readingsOf = (rows: { latitudeDeg: number; longitudeDeg: number; powerW: number | null }[]) =>
  rows.map((row, i) => ({ ...row, id: `s${i}`, totalPowerW: row.powerW }) as SiteReading);

it('every site belongs to one mark, and marks of far are among those of near', () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 0, max: 9e6 }), fc.integer({ min: 0, max: 9e6 }), (rows, a, b) => {
      const tree = siteTree(readingsOf(rows));
      const far = leadersAt(tree.parents, tree.reachM, Math.max(a, b));
      expect(far).toHaveLength(rows.length);
      // A mark stands for itself.
      expect(far.every((leader) => far[leader] === leader)).toBe(true);
      const near = new Set(marksAt(tree, Math.min(a, b)));
      expect([...new Set(far)].every((leader) => near.has(leader))).toBe(true);
      // What is together near is together far.
      const nearLeaders = leadersAt(tree.parents, tree.reachM, Math.min(a, b));
      expect(nearLeaders.every((leader, rank) => far[leader] === far[rank])).toBe(true);
    }),
  );
});

it('the same sites make the same tree in whatever order they come', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 2e9 }), { minLength: 2, maxLength: 20 }),
      (powers) => {
        const rows = readingsOf(
          powers.map((powerW, i) => ({ powerW, latitudeDeg: (i * 37) % 80, longitudeDeg: (i * 61) % 180 })),
        );
        const names = (readings: SiteReading[]) => {
          const tree = siteTree(readings);
          return marksAt(tree, 2e6).map((rank) => readings[tree.sites[rank]!]!.id);
        };
        expect(names([...rows].reverse())).toEqual(names(rows));
      },
    ),
  );
});

it('with all joined the greatest stands for all, with none each for itself', () => {
  const tree = treeNow();
  expect(marksAt(tree, 1e9).map((rank) => idOf(tree, rank))).toEqual(['colossus-2']);
  expect(marksAt(tree, 0)).toHaveLength(97);
});

it('the great stand out of a crowd in which the small are joined', () => {
  const tree = treeNow();
  const ids = marksAt(tree, 600_000).map((rank) => idOf(tree, rank));
  expect(ids).toEqual(
    expect.arrayContaining(['colossus-2', 'new-carlisle', 'prometheus', 'fairwater-atlanta']),
  );
  expect(ids).not.toContain('google-columbus');
  expect(ids).not.toContain('qts-richmond-2');
});

it('spots that several share: New Albany, Richmond, Lake Mariner, Abilene, Omaha', () => {
  const tree = treeNow();
  const spots = [...tree.spots.values()].map(({ ways }) =>
    [...ways.keys()].map((rank) => idOf(tree, rank)).sort(),
  );
  for (const spot of [
    ['aws-new-albany', 'google-new-albany', 'prometheus'],
    ['qts-richmond-1', 'qts-richmond-2', 'qts-richmond-3'],
    ['lake-mariner', 'lake-mariner-core42'],
    ['crusoe-abilene-expansion', 'stargate-abilene'],
    ['google-papillion', 'meta-sarpy'],
  ])
    expect(spots).toContainEqual(spot);
});

it('2,000 sites take less than 200 ms, once', () => {
  const rows = Array.from({ length: 2000 }, (_, i) => ({
    latitudeDeg: 25 + ((i * 7919) % 2300) / 100,
    longitudeDeg: -120 + ((i * 104729) % 5000) / 100,
    powerW: 1e6 * (1 + (i % 300)),
  }));
  expect(timeOf(() => siteTree(readingsOf(rows)))).toBeLessThan(200);
});
