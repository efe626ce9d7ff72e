import { expect, it } from 'vitest';
import { planesAt } from '../../../src/model/orbit/orbit';
import { ringRates } from '../../../src/model/orbit/ringRates';
import type { Constellation } from '../../../src/scene/types';
import { P, PLANE_ROW, Q } from '../../../src/shared/planeRow';

const TURN = 2 * Math.PI;
const shell: Constellation = {
  id: 'shell',
  title: { en: 'Shell' },
  design: 'scenario',
  nodes: 120,
  planes: 6,
  altitudeM: 550_000,
  eccentricity: 0,
  inclinationDeg: 53,
  pattern: 'delta',
  ltanHours: 6,
  raanSpreadDeg: 0,
  phasing: 1,
  buildUp: null,
  epoch: '2026-01-01T00:00:00Z',
};

it('low circles: some 15 rounds a day, and a node that falls back by the turn of the Earth and 5° a day besides', () => {
  const { anomalyTurnsPs, nodeTurnsPs } = ringRates(shell);
  // T = 2π √(a³/μ) with a = 6,928.137 km is 5,738.9 s; the oblateness takes some seconds off it.
  expect(1 / anomalyTurnsPs).toBeGreaterThan(5_725);
  expect(1 / anomalyTurnsPs).toBeLessThan(5_745);
  // Published for Starlink's 53° shell: the node drifts by 4.5 to 5° a day westward.
  const driftDegPerDay = (nodeTurnsPs + 1 / 86_164.0905) * 360 * 86_400;
  expect(driftDegPerDay).toBeLessThan(-4.4);
  expect(driftDegPerDay).toBeGreaterThan(-5.1);
});

it.each([
  ['a circle', {}],
  ['a sun-synchronous circle', { inclinationDeg: null, altitudeM: 700_000 }],
  ['a high ellipse', { eccentricity: 0.7, altitudeM: 20_000_000, inclinationDeg: 63.4 }],
  ['a geostationary ring', { altitudeM: 35_786_000, inclinationDeg: 0.01 }],
] as const)(
  'of %s they are what the planes do within twenty seconds, in 2000, 2026 and 2100',
  (_, change) => {
    const constellation = { ...shell, ...change };
    const { anomalyTurnsPs, nodeTurnsPs } = ringRates(constellation);
    for (const timeMs of [Date.UTC(2000, 0, 1), Date.UTC(2026, 10, 22), Date.UTC(2100, 0, 1)]) {
      const [before, after] = [
        planesAt(constellation, timeMs).rows,
        planesAt(constellation, timeMs + 20_000).rows,
      ];
      for (let plane = 0; plane < 6; plane++) {
        const row = plane * PLANE_ROW;
        // The ring's normal P × Q turns about the axis with the node.
        const normal = (rows: Float64Array): [number, number] => [
          rows[row + P + 1]! * rows[row + Q + 2]! - rows[row + P + 2]! * rows[row + Q + 1]!,
          rows[row + P + 2]! * rows[row + Q]! - rows[row + P]! * rows[row + Q + 2]!,
        ];
        const [[ax, ay], [bx, by]] = [normal(before), normal(after)];
        const turned = Math.atan2(ax * by - ay * bx, ax * bx + ay * by) / TURN;
        expect(turned).toBeCloseTo(20 * nodeTurnsPs, 9);
        const ran = after[row + 3]! - before[row + 3]!;
        expect(ran - Math.floor(ran)).toBeCloseTo(20 * anomalyTurnsPs, 9);
      }
    }
  },
);
