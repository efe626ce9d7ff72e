import { describe, expect, it } from 'vitest';
import { sunlitNodes } from '../../../src/model/orbit/fleetSunlight';
import { sunlightOn } from '../../../src/model/orbit/fleetYear';
import { heightBands } from '../../../src/model/orbit/heightBands';
import { nodeState, planesAt } from '../../../src/model/orbit/orbit';
import { shellOfNode, shellsOf } from '../../../src/model/orbit/shells';
import type { Constellation, ShellGroup } from '../../../src/scene/types';
import { ai1 } from '../ai1';

const timeMs = Date.UTC(2026, 10, 22, 13);
const near30: ShellGroup = {
  nodes: 30,
  planes: 6,
  shells: 3,
  altitudeM: [550_000, 568_000],
  inclinationDeg: [32, 26],
  pattern: 'delta',
  ltanHours: 12,
  raanSpreadDeg: 360,
  phasing: 1,
  turnDeg: 60,
};
const dawn: ShellGroup = {
  ...near30,
  nodes: 8,
  planes: 2,
  shells: 2,
  altitudeM: [650_000, 800_000],
  inclinationDeg: null,
  ltanHours: 6,
  turnDeg: 180,
};
const whole: Constellation = { ...ai1, nodes: 38, planes: 8, altitudeM: 550_000, shells: [near30, dawn] };

describe('a constellation of shells', () => {
  it('is that many constellations of one height, at even steps', () => {
    const shells = shellsOf(whole);
    expect(shells.map(({ altitudeM }) => altitudeM)).toEqual([550_000, 559_000, 568_000, 650_000, 800_000]);
    expect(shells.map(({ inclinationDeg }) => inclinationDeg)).toEqual([32, 29, 26, null, null]);
    expect(shells.map(({ nodes, planes }) => [nodes, planes])).toEqual([
      [10, 2],
      [10, 2],
      [10, 2],
      [4, 1],
      [4, 1],
    ]);
    expect(shells.map(({ ltanHours }) => ltanHours)).toEqual([12, 16, 20, 6, 18]);
    expect(shellsOf(whole)).toBe(shells);
    expect(shellsOf(ai1)).toEqual([ai1]);
  });

  it('divides nodes that do not divide evenly, and loses none', () => {
    const uneven: Constellation = { ...whole, nodes: 31, planes: 6, shells: [{ ...near30, nodes: 31 }] };
    expect(shellsOf(uneven).map(({ nodes }) => nodes)).toEqual([10, 10, 11]);
  });

  it('has the planes and the nodes of its shells, one after another', () => {
    const table = planesAt(whole, timeMs);
    expect([...table.nodesPerPlane]).toEqual([5, 5, 5, 5, 5, 5, 4, 4]);
    expect([...table.firstNode]).toEqual([0, 5, 10, 15, 20, 25, 30, 34]);
    expect(Array.from({ length: 8 }, (_, plane) => (table.rows[16 * plane + 7] ?? 0) - 6_378_137)).toEqual([
      550_000, 550_000, 559_000, 559_000, 568_000, 568_000, 650_000, 800_000,
    ]);
    expect(planesAt(whole, timeMs + 1000, table)).toBe(table);
    let [k, planes] = [0, 0];
    for (const shell of shellsOf(whole)) {
      const alone = planesAt(shell, timeMs + 1000);
      expect([...alone.rows]).toEqual([...table.rows.subarray(16 * planes, 16 * (planes + alone.count))]);
      for (let i = 0; i < shell.nodes; i++, k++) {
        expect(nodeState(whole, k, timeMs, 1)).toEqual(nodeState(shell, i, timeMs, 1));
        expect(shellOfNode(whole, k)).toEqual({ shell, index: i, planesBefore: planes });
      }
      planes += alone.count;
    }
    expect(nodeState(whole, 38, timeMs, 1)).toBeNull();
    expect(nodeState(whole, -1, timeMs, 1)).toBeNull();
  });

  it('has the sunlight of its shells', () => {
    const shells = shellsOf(whole);
    const lit = shells.reduce((sum, shell) => sum + sunlitNodes(shell, timeMs), 0);
    expect(sunlitNodes(whole, timeMs)).toBeCloseTo(lit, 9);
    // A plane at 06:00 or 18:00 sees the Sun more than one at 30°.
    const of = (shell: Constellation) => sunlightOn(shell, timeMs).sunlitFraction;
    const mean = shells.reduce((sum, shell) => sum + shell.nodes * of(shell), 0) / 38;
    expect(sunlightOn(whole, timeMs).sunlitFraction).toBeCloseTo(mean, 12);
    expect(of(shells[0]!)).toBeLessThan(of(shells[4]!));
  });

  it('is counted by height, with the bands that are empty between', () => {
    const alone: Constellation = { ...ai1, nodes: 7, planes: 1, altitudeM: 700_000 };
    expect(heightBands([whole, alone])).toEqual([
      { lowM: 550_000, nodes: [30, 0] },
      { lowM: 600_000, nodes: [0, 0] },
      { lowM: 650_000, nodes: [4, 0] },
      { lowM: 700_000, nodes: [0, 7] },
      { lowM: 750_000, nodes: [0, 0] },
      { lowM: 800_000, nodes: [4, 0] },
    ]);
    expect(heightBands([])).toEqual([]);
  });
});
