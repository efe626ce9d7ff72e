import fc from 'fast-check';
import { expect, it } from 'vitest';
import { geodeticToEcef } from '../../../src/model/orbit/geodesy';
import { planesAt } from '../../../src/model/orbit/orbit';
import type { Vec3 } from '../../../src/shared/vectors';
import type { NodeFilter } from '../../../src/world/fleet/nodeFilter';
import { nodesInView, strengthAt } from '../../../src/world/fleet/nodesInView';
import { walker } from '../../model/orbit/walker';

const everything: NodeFilter = { light: 'all', heightRangeM: null, sun: [1, 0, 0] };

/** A place and the normal of the ellipsoid there. */
function siteAt(longitudeDeg: number, latitudeDeg: number): { siteM: Vec3; up: Vec3 } {
  const [l, p] = [(longitudeDeg * Math.PI) / 180, (latitudeDeg * Math.PI) / 180];
  const up: Vec3 = [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
  return { siteM: geodeticToEcef(latitudeDeg, longitudeDeg, 0), up };
}

/** Place of a node on a circle, and nothing of the code under test. */
function placeM({ rows, nodesPerPlane }: ReturnType<typeof planesAt>, plane: number, k: number): number[] {
  const row = rows.subarray(16 * plane, 16 * plane + 16);
  const u = 2 * Math.PI * (row[3]! + k / nodesPerPlane[plane]!);
  return [0, 1, 2].map((i) => row[7]! * (Math.cos(u) * row[i]! + Math.sin(u) * row[4 + i]!));
}

/** All nodes at 25° or above, by looking at every one: angle at the site between up and the node. */
function allInView(table: ReturnType<typeof planesAt>, siteM: Vec3, up: Vec3, launched = Infinity) {
  const found: { node: number; distanceM: number; elevationDeg: number }[] = [];
  for (let plane = 0; plane < table.count; plane++) {
    for (let k = 0; k < table.nodesPerPlane[plane]!; k++) {
      const node = table.firstNode[plane]! + k;
      const d = placeM(table, plane, k).map((x, i) => x - siteM[i]!);
      const distanceM = Math.hypot(...d);
      const elevationDeg =
        90 - (Math.acos((d[0]! * up[0] + d[1]! * up[1] + d[2]! * up[2]) / distanceM) * 180) / Math.PI;
      if (elevationDeg > 25 && node < launched) found.push({ node, distanceM, elevationDeg });
    }
  }
  return found.sort((a, b) => a.distanceM - b.distanceM);
}

it('finds the nearest nodes above 25°, as one finds them by looking at every one', () => {
  let links = 0;
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -89, max: 89, noNaN: true }),
      fc.integer({ min: 300_000, max: 2_000_000 }),
      fc.integer({ min: 1, max: 2000 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 86_400_000 }),
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      (longitudeDeg, latitudeDeg, altitudeM, nodes, planes, atMs, share) => {
        const constellation = walker({ altitudeM, nodes, planes: Math.min(planes, nodes) });
        const table = planesAt(constellation, Date.UTC(2026, 5, 1) + atMs);
        const launched = Math.ceil(share * nodes);
        const { siteM, up } = siteAt(longitudeDeg, latitudeDeg);
        const truth = allInView(table, siteM, up, launched);
        const found = nodesInView([{ table, firstNode: 1000, launched }], siteM, up, everything, 4);
        links += found.length;
        expect(found.length).toBe(Math.min(4, truth.length));
        found.forEach(({ node, distanceM, sineOfElevation }, i) => {
          expect(Math.abs(distanceM - truth[i]!.distanceM)).toBeLessThan(1);
          const same = truth.find((other) => other.node === node - 1000)!;
          expect(sineOfElevation).toBeCloseTo(Math.sin((same.elevationDeg * Math.PI) / 180), 6);
        });
      },
    ),
    { numRuns: 300, seed: 7 },
  );
  expect(links).toBeGreaterThan(100);
});

it('several constellations together: the nearest of all', () => {
  const at = Date.UTC(2026, 5, 1);
  const [low, high] = [
    planesAt(walker({}), at),
    planesAt(walker({ altitudeM: 1_100_000, inclinationDeg: 70 }), at),
  ];
  const { siteM, up } = siteAt(-90, 35);
  const truth = [
    ...allInView(low, siteM, up),
    ...allInView(high, siteM, up).map((one) => ({ ...one, node: one.node + 1584 })),
  ].sort((a, b) => a.distanceM - b.distanceM);
  const sets = [
    { table: high, firstNode: 1584, launched: Infinity },
    { table: low, launched: Infinity },
  ];
  const found = nodesInView(sets, siteM, up, everything, 12);
  expect(found.map(({ node }) => node)).toEqual(truth.slice(0, 12).map(({ node }) => node));
});

it('leaves out what the filter leaves out', () => {
  const table = planesAt(walker({}), Date.UTC(2026, 5, 1));
  const { siteM, up } = siteAt(-90, 35);
  const find = (filter: Partial<NodeFilter>) =>
    nodesInView([{ table, launched: Infinity }], siteM, up, { ...everything, ...filter }, 4).length;
  expect(find({})).toBe(4);
  expect(find({ heightRangeM: [600_000, 700_000] })).toBe(0);
  expect(find({ heightRangeM: [540_000, 560_000] })).toBe(4);
  expect(find({ light: 'shadow', sun: up })).toBe(0);
  expect(find({ light: 'shadow', sun: [-up[0], -up[1], -up[2]] })).toBe(4);
});

it('finds the nearest of those that are drawn, where that is one in so many', () => {
  let links = 0;
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -60, max: 60, noNaN: true }),
      fc.constantFrom(2, 4, 16, 64),
      fc.integer({ min: 20, max: 20_000 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 100 }),
      fc.double({ min: 0.3, max: 1, noNaN: true }),
      (longitudeDeg, latitudeDeg, oneIn, nodes, planes, firstNode, share) => {
        const table = planesAt(walker({ altitudeM: 1_500_000, nodes, planes }), Date.UTC(2026, 5, 1));
        const launched = Math.ceil(share * nodes);
        const { siteM, up } = siteAt(longitudeDeg, latitudeDeg);
        const truth = allInView(table, siteM, up, launched).filter(
          ({ node }) => (node + firstNode) % oneIn === 0,
        );
        const sets = [{ table, firstNode, launched }];
        const found = nodesInView(sets, siteM, up, { ...everything, oneIn }, 4);
        links += found.length;
        expect(found.map(({ node }) => node % oneIn)).toEqual(found.map(() => 0));
        expect(found.length).toBe(Math.min(4, truth.length));
        found.forEach(({ distanceM }, i) => {
          expect(Math.abs(distanceM - truth[i]!.distanceM)).toBeLessThan(1);
        });
      },
    ),
    { numRuns: 100, seed: 3 },
  );
  expect(links).toBeGreaterThan(100);
});

it('on ellipses every node found stands above 25°, and one high over the site is among them', () => {
  const table = planesAt(
    walker({ altitudeM: 20_000_000, eccentricity: 0.7, nodes: 400, planes: 8, inclinationDeg: 63.4 }),
    Date.UTC(2026, 5, 1),
  );
  for (const latitudeDeg of [-60, -20, 10, 45, 80]) {
    const { siteM, up } = siteAt(40, latitudeDeg);
    const found = nodesInView([{ table, launched: Infinity }], siteM, up, everything, 4);
    expect(found.length).toBe(4);
    for (const { sineOfElevation } of found)
      expect(sineOfElevation).toBeGreaterThan(Math.sin((25 * Math.PI) / 180));
  }
});

it('a link comes softly: nothing at 25°, all of it from 30°', () => {
  const at = (deg: number) => strengthAt(Math.sin((deg * Math.PI) / 180));
  expect([at(10), at(25)]).toEqual([0, 0]);
  expect(at(27)).toBeGreaterThan(0.3);
  expect(at(27)).toBeLessThan(0.5);
  expect([at(30.001), at(90)]).toEqual([1, 1]);
});
