import fc from 'fast-check';
import { expect, it } from 'vitest';
import { frustumHalfSpaces } from '../../../src/render/core/halfSpaces';
import { ArcsInSight } from '../../../src/render/orbits/ArcsInSight';
import type { NodeRanges } from '../../../src/render/orbits/nodeRanges';
import { visibleRanges } from '../../../src/render/orbits/planes/planeArcs';
import type { Vec3 } from '../../../src/shared/vectors';

const EARTH_M = 6_378_137;
const ROOM = 4096;
const roomFor = (): NodeRanges => ({ starts: new Int32Array(ROOM), counts: new Int32Array(ROOM) });

/** Turns a second: of nodes in low orbit, and of a ring under which the Earth turns. */
const RATES = [1 / 5_600, -1 / 86_164] as const;
const ratesOf = (count: number) => Float32Array.from({ length: 2 * count }, (_, i) => RATES[i % 2]!);

/** Planes with those rates at `timeS`. */
function planes(count: number, nodes: number, e: number, timeS: number) {
  const rows = new Float64Array(16 * count);
  for (let i = 0; i < count; i++) {
    const [raan, inclination] = [i * 0.7 + 2 * Math.PI * RATES[1] * timeS, i % 2 ? 0.52 : 1.7];
    const a = EARTH_M + 500_000 + 40_000 * i;
    const [cn, sn, ci, si] = [Math.cos(raan), Math.sin(raan), Math.cos(inclination), Math.sin(inclination)];
    const moved = i * 0.317 + RATES[0] * timeS;
    rows.set([cn, sn, 0, moved - Math.floor(moved), -sn * ci, cn * ci, si], 16 * i);
    rows.set([a, e, a * Math.sqrt(1 - e * e)], 16 * i + 7);
  }
  const nodesPerPlane = new Uint32Array(count).fill(nodes);
  const firstNode = Uint32Array.from({ length: count }, (_, i) => i * nodes);
  return { rows, timeMs: 1000 * timeS, nodesPerPlane, firstNode };
}

function viewFrom(longitudeRad: number, altitudeM: number, wide: number) {
  const [c, s] = [Math.cos(longitudeRad), Math.sin(longitudeRad)];
  const eyeM: Vec3 = [c * (EARTH_M + altitudeM), s * (EARTH_M + altitudeM), 0];
  const halfSpaces = new Float64Array(16);
  const sight = { eyeM, forward: [-c, -s, 0], right: [-s, c, 0], up: [0, 0, 1] };
  frustumHalfSpaces(sight, { left: -wide, right: wide, top: wide, bottom: -wide }, 0, halfSpaces);
  return { eyeM, halfSpaces, padNodes: 1 };
}

function nodesOf(length: number, { starts, counts }: NodeRanges): Set<number> {
  const all = new Set<number>();
  for (let i = 0; i < length; i++) for (let k = 0; k < counts[i]!; k++) all.add(starts[i]! + k);
  return all;
}

it('while rings turn and the eye moves or rests, no node in sight is ever left out and few are added', () => {
  const steps = fc.array(
    fc.record({
      stepS: fc.double({ min: -15, max: 30, noNaN: true }),
      eyeMoves: fc.boolean(),
      /** Age of the planes that it is given. */
      ageS: fc.double({ min: -20, max: 20, noNaN: true }),
    }),
    { minLength: 2, maxLength: 12 },
  );
  const start = fc.record({
    logAltitude: fc.double({ min: 5.5, max: 8, noNaN: true }),
    wide: fc.double({ min: 0.01, max: 0.6, noNaN: true }),
    e: fc.constantFrom(0, 0, 0.05),
  });
  fc.assert(
    fc.property(start, steps, ({ logAltitude, wide, e }, all) => {
      const arcs = new ArcsInSight(24, ratesOf(24));
      const [a, b] = [roomFor(), roomFor()];
      let [timeS, longitude] = [0, 1];
      for (const { stepS, eyeMoves, ageS } of all) {
        timeS += stepS;
        if (eyeMoves) longitude += 0.1;
        const view = viewFrom(longitude, 10 ** logAltitude, wide);
        const { rows, nodesPerPlane, firstNode } = planes(24, 400, e, timeS);
        const asked = nodesOf(visibleRanges(rows, 24, nodesPerPlane, firstNode, view, a), a);
        const given = planes(24, 400, e, timeS - ageS);
        const got = nodesOf(arcs.ranges(given, 1000 * timeS, view, b), b);
        expect([...asked].filter((node) => !got.has(node))).toEqual([]);
        expect(got.size).toBeLessThan(asked.size + 0.06 * 24 * 400);
      }
    }),
    { numRuns: 200 },
  );
});

it('rings are cut anew after some seconds, under an eye that rests', () => {
  const arcs = new ArcsInSight(24, ratesOf(24));
  const view = viewFrom(0, 6_000_000, 0.5);
  const [a, b] = [roomFor(), roomFor()];
  for (const timeS of [0, 21, 42, 7_000, 14_000, 40_000]) {
    const now = planes(24, 1000, 0, timeS);
    const asked = nodesOf(visibleRanges(now.rows, 24, now.nodesPerPlane, now.firstNode, view, a), a);
    const got = nodesOf(arcs.ranges(now, now.timeMs, view, b), b);
    expect([...asked].every((node) => got.has(node))).toBe(true);
    expect(got.size).toBeLessThan(1.25 * asked.size);
    expect(asked.size).toBeGreaterThan(50);
  }
});

it('planes that appear later are seen at once', () => {
  const arcs = new ArcsInSight(2, ratesOf(2));
  const view = viewFrom(0, 20_000_000, 0.6);
  const both = planes(2, 100, 0, 0);
  const one = { ...both, nodesPerPlane: Uint32Array.of(100, 0) };
  const out = roomFor();
  expect(arcs.ranges(one, 0, view, out)).toBeGreaterThan(0);
  const before = nodesOf(1, out).size;
  const length = arcs.ranges(both, 0, view, out);
  expect(nodesOf(length, out).size).toBeGreaterThan(before);
});
