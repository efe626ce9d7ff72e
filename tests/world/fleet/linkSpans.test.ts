import { describe, expect, it } from 'vitest';
import { planeNeighbours } from '../../../src/render/orbits/planes/planeNeighbours';
import type { Constellation } from '../../../src/scene/types';
import { fleetLayout } from '../../../src/world/fleet/fleetLayout';
import { chooseSpans } from '../../../src/world/fleet/linkSpans';
import { walker } from '../../model/orbit/walker';

const constellation = (id: string, nodes: number, planes: number, change: Partial<Constellation> = {}) =>
  walker({ id, nodes, planes, phasing: 1, ...change });

function fleetOf(...constellations: Constellation[]) {
  const layout = fleetLayout(constellations, Date.UTC(2026, 5, 1));
  return { layout, neighbours: planeNeighbours(layout.rows, layout) };
}

const everyGroup = () => true;
const noName = { group: -1, plane: -1, node: -1 };
const total = (spans: ReturnType<typeof chooseSpans>) =>
  spans.reduce((sum, { count, ahead, across }) => sum + count * (Number(ahead) + Number(across)), 0);

describe('which nodes’ links are drawn', () => {
  it('all of a fleet with at most 8,000 links, in one run', () => {
    const { layout, neighbours } = fleetOf(constellation('a', 2500, 25), constellation('b', 1500, 10));
    expect(chooseSpans(layout, neighbours, everyGroup, [])).toEqual([
      { first: 0, count: 4000, ahead: true, across: true },
    ]);
    expect(chooseSpans(layout, neighbours, (group) => group === 1, [])).toEqual([
      { first: 2500, count: 1500, ahead: true, across: true },
    ]);
    expect(chooseSpans(layout, neighbours, () => false, [])).toEqual([]);
  });

  it('of a larger fleet none, until something is named', () => {
    const { layout, neighbours } = fleetOf(constellation('a', 4001, 25));
    expect(chooseSpans(layout, neighbours, everyGroup, [])).toEqual([]);
    expect(chooseSpans(layout, neighbours, everyGroup, [{ ...noName, group: 0 }])).toEqual([]);
  });

  it('of a larger fleet the constellation that is named, where it is not too large itself', () => {
    const { layout, neighbours } = fleetOf(constellation('a', 100_000, 40), constellation('b', 1500, 10));
    expect(chooseSpans(layout, neighbours, everyGroup, [{ ...noName, group: 1 }])).toEqual([
      { first: 100_000, count: 1500, ahead: true, across: true },
    ]);
    expect(chooseSpans(layout, neighbours, (group) => group === 0, [{ ...noName, group: 1 }])).toEqual([]);
  });

  it('a plane with its links to both sides', () => {
    const { layout, neighbours } = fleetOf(constellation('a', 100_000, 40));
    expect(chooseSpans(layout, neighbours, everyGroup, [{ group: 0, plane: 0, node: -1 }])).toEqual([
      { first: 0, count: 2500, ahead: true, across: true },
      { first: 97_500, count: 2500, ahead: false, across: true },
    ]);
  });

  it('a node with those about it, in nine planes, none twice', () => {
    const { layout, neighbours } = fleetOf(constellation('a', 100_000, 40), constellation('b', 100_000, 40));
    for (const node of [0, 2499, 51_234, 99_999]) {
      const plane = Math.floor(node / 2500);
      const spans = chooseSpans(layout, neighbours, everyGroup, [{ group: 0, plane, node }]);
      const seen = spans.flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i));
      expect(new Set(seen).size).toBe(seen.length);
      expect(new Set(seen.map((one) => Math.floor(one / 2500))).size).toBe(9);
      expect(seen).toContain(node);
      expect(Math.max(...seen)).toBeLessThan(100_000);
      expect(total(spans)).toBeLessThan(1600);
    }
  });

  it('a node at the edge of a band has planes on one side', () => {
    const band = { pattern: 'band' as const, raanSpreadDeg: 60 };
    const { layout, neighbours } = fleetOf(constellation('a', 100_000, 40, band));
    const planesAbout = (node: number) => {
      const spans = chooseSpans(layout, neighbours, everyGroup, [
        { group: 0, plane: Math.floor(node / 2500), node },
      ]);
      return [...new Set(spans.map(({ first }) => Math.floor(first / 2500)))];
    };
    expect(planesAbout(100)).toEqual([0, 1, 2, 3, 4]);
    expect(planesAbout(99_900)).toEqual([35, 36, 37, 38, 39]);
  });
});
