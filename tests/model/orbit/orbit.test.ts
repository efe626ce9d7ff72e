import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nodeState,
  type PlaneTable,
  planeElements,
  planesAt,
  raanOfLocalTimeRad,
} from '../../../src/model/orbit/orbit';
import { greenwichSiderealAngleRad, sunPosition } from '../../../src/model/orbit/sunlight';
import type { Constellation } from '../../../src/scene/types';
import { ai1 as oneBand } from '../ai1';

const epochMs = Date.UTC(2026, 10, 21);
const ai1: Constellation = { ...oneBand, raanSpreadDeg: 60 };

/** Mean local time, hours, of a right ascension: sidereal time less the hour angle that the mean Sun has run by UT. */
function localTimeHours(raanRad: number, timeMs: number): number {
  const utHours = (timeMs / 3_600_000) % 24;
  const hours = ((raanRad - greenwichSiderealAngleRad(timeMs)) * 12) / Math.PI + utHours;
  return ((hours % 24) + 24) % 24;
}

/** A node from the table's row, as the drawing does it. */
function fromRow(table: PlaneTable, plane: number, k: number): [number, number, number] {
  const row = table.rows.subarray(plane * 16, plane * 16 + 16);
  const at = (index: number) => row[index] ?? Number.NaN;
  const mean = 2 * Math.PI * (at(3) + k / (table.nodesPerPlane[plane] ?? 1));
  let anomaly = mean;
  for (let pass = 0; pass < 50; pass++) anomaly = mean + at(8) * Math.sin(anomaly);
  const x = at(7) * (Math.cos(anomaly) - at(8));
  const y = at(9) * Math.sin(anomaly);
  return [x * at(0) + y * at(4), x * at(1) + y * at(5), x * at(2) + y * at(6)];
}

function earthFixed([x, y, z]: readonly [number, number, number], timeMs: number): [number, number, number] {
  const t = greenwichSiderealAngleRad(timeMs);
  return [Math.cos(t) * x + Math.sin(t) * y, Math.cos(t) * y - Math.sin(t) * x, z];
}

const away = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((v, k) => v - (b[k] ?? 0)));

describe('orbit', () => {
  it('places the node by the mean Sun', () => {
    // At 12:00 UT the mean Sun is over Greenwich: noon's node has the sidereal angle of Greenwich.
    const noon = Date.UTC(2026, 2, 20, 12);
    expect(raanOfLocalTimeRad(12, noon)).toBeCloseTo(greenwichSiderealAngleRad(noon), 9);
    for (const hours of [0, 6, 10.5, 18, 23.9]) {
      expect(localTimeHours(raanOfLocalTimeRad(hours, epochMs), epochMs)).toBeCloseTo(hours, 9);
    }
    // The true Sun is never more than 16.5 minutes from the mean one.
    const apart =
      (raanOfLocalTimeRad(12, epochMs) - sunPosition(epochMs).rightAscensionRad) * (12 / Math.PI) * 60;
    const minutes = ((((apart + 720) % 1440) + 1440) % 1440) - 720;
    expect(Math.abs(minutes)).toBeLessThan(16.6);
  });

  it('keeps the local time of a sun-synchronous node for ten years', () => {
    const later = epochMs + 10 * 365.2422 * 86_400_000;
    const { raanRad } = planeElements({ ...ai1, planes: 1, nodes: 10 }, 0, later);
    expect(localTimeHours(raanRad, later)).toBeCloseTo(18, 2);
  });

  it('numbers nodes plane by plane, the rest to the first planes', () => {
    const table = planesAt({ ...ai1, nodes: 11, planes: 4 }, epochMs);
    expect([...table.nodesPerPlane]).toEqual([3, 3, 3, 2]);
    expect([...table.firstNode]).toEqual([0, 3, 6, 9]);
    expect(planesAt({ ...ai1, nodes: 2, planes: 50 }, epochMs).count).toBe(2);
  });

  it('draws what it states: rows and nodeState agree within 10 m after ten years', () => {
    const variants: Constellation[] = [
      ai1,
      { ...ai1, nodes: 53, planes: 7, pattern: 'delta', inclinationDeg: 53, phasing: 3 },
      {
        ...ai1,
        nodes: 30,
        planes: 4,
        pattern: 'star',
        eccentricity: 0.3,
        altitudeM: 4e6,
        inclinationDeg: 63.4,
      },
    ];
    for (const constellation of variants) {
      for (const timeMs of [epochMs, epochMs + 3_600_000, epochMs + 10 * 31_557_600_000]) {
        const table = planesAt(constellation, timeMs);
        for (let plane = 0; plane < table.count; plane += 3) {
          const size = table.nodesPerPlane[plane] ?? 0;
          for (const k of [0, size - 1]) {
            const state = nodeState(constellation, (table.firstNode[plane] ?? 0) + k, timeMs, 1);
            expect(state).not.toBeNull();
            if (state)
              expect(away(fromRow(table, plane, k), earthFixed(state.positionM, timeMs))).toBeLessThan(10);
          }
        }
      }
    }
  });

  it('spreads planes over a band, round, or half round', () => {
    const raan = (pattern: Constellation['pattern'], plane: number) =>
      (planeElements({ ...ai1, pattern, planes: 3, nodes: 3 }, plane, epochMs).raanRad -
        raanOfLocalTimeRad(18, epochMs)) *
      (180 / Math.PI);
    expect([0, 1, 2].map((p) => Math.round(raan('band', p)))).toEqual([-30, 0, 30]);
    expect([0, 1, 2].map((p) => Math.round(raan('delta', p)))).toEqual([0, 120, 240]);
    expect([0, 1, 2].map((p) => Math.round(raan('star', p)))).toEqual([0, 60, 120]);
  });

  it('moves as its velocity says', () => {
    for (const eccentricity of [0, 0.2]) {
      const constellation = { ...ai1, eccentricity, altitudeM: 3e6 };
      const states = [-500, 0, 500].map((ms) => nodeState(constellation, 777, epochMs + 86_400_000 + ms, 1));
      const [before, now, after] = states;
      if (!before || !now || !after) throw new Error('no state');
      const measured = after.positionM.map((v, k) => v - (before.positionM[k] ?? 0));
      expect(away(measured, now.velocityMps)).toBeLessThan(0.01);
    }
  });

  it('allocates nothing when handed a table', () => {
    const table = planesAt(ai1, epochMs);
    const { rows } = table;
    expect(planesAt(ai1, epochMs + 1000, table)).toBe(table);
    expect(table.rows).toBe(rows);
    expect(planesAt({ ...ai1, planes: 3 }, epochMs, table)).not.toBe(table);
  });

  it('refuses nodes that are not there', () => {
    for (const index of [-1, 2500, 1.5, Number.NaN]) expect(nodeState(ai1, index, epochMs, 1)).toBeNull();
  });

  it('stays sane for every node, time and shape', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 160e3, max: 36e6, noNaN: true }),
        fc.double({ min: 0, max: 0.02, noNaN: true }),
        fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2100, 0, 1) }),
        (nodes, planes, altitudeM, eccentricity, timeMs) => {
          const constellation = { ...ai1, nodes, planes, altitudeM, eccentricity };
          const state = nodeState(constellation, nodes - 1, timeMs, 120e3);
          if (!state) throw new Error('no state');
          const r = Math.hypot(...state.positionM) / (6378137 + altitudeM);
          expect(r).toBeGreaterThan(1 - eccentricity - 1e-9);
          expect(r).toBeLessThan(1 + eccentricity + 1e-9);
          expect(state.powerW).toBeCloseTo(120e3 * state.sunlit, 6);
          for (const value of [state.latitudeDeg, state.longitudeDeg, state.altitudeM]) {
            expect(Number.isFinite(value)).toBe(true);
          }
          let sum = 0;
          for (const n of planesAt(constellation, timeMs).nodesPerPlane) sum += n;
          expect(sum).toBe(nodes);
        },
      ),
      { numRuns: 200, seed: 21 },
    );
  });
});
