import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeState, planesAt } from '../../src/model/orbit/orbit';
import { ringRates } from '../../src/model/orbit/ringRates';
import {
  greenwichSiderealAngleRad,
  sunDirectionEarthFixed,
  sunlitFraction,
  sunPosition,
} from '../../src/model/orbit/sunlight';
import { OrbitPlacement } from '../../src/render/orbits/OrbitPlacement';
import type { Constellation } from '../../src/scene/types';
import { readNodes, readPlacement } from '../render/readback';
import { smallRenderer } from '../render/scene';

type Vector = readonly [number, number, number];
let renderer: ReturnType<typeof smallRenderer>;
beforeAll(() => {
  renderer = smallRenderer(64);
});
afterAll(() => renderer.dispose());

const earthRadiusM = 6_378_137;
const tenYearsMs = 3652.5 * 86_400_000;
/** What the house promises, at any time from 2000 to 2100 and wherever the eye is. */
const limitM = 20;

/** The k-th point of a low-discrepancy sequence on [0, 1), by a square root: covers a range evenly without chance. */
const spread = (k: number, root: number): number => (k * Math.sqrt(root)) % 1;
const between = (k: number, root: number, low: number, high: number): number =>
  low + (high - low) * spread(k, root);

function generated(k: number, eccentric: boolean): Constellation {
  const planes = 1 + Math.floor(between(k, 2, 0, 40));
  const perigeeM = between(k, 3, 160e3, 2_000e3);
  const eccentricity = eccentric ? between(k, 5, 0.0005, 0.74) : 0;
  return {
    id: `generated-${k}`,
    title: { en: 'Generated' },
    design: 'scenario',
    nodes: planes + Math.floor(between(k, 7, 0, 60 * planes)),
    planes,
    altitudeM: (earthRadiusM + perigeeM) / (1 - eccentricity) - earthRadiusM,
    eccentricity,
    inclinationDeg: k % 4 === 0 && !eccentric ? null : between(k, 11, 0, 180),
    pattern: (['band', 'delta', 'star'] as const)[k % 3] ?? 'band',
    ltanHours: between(k, 13, 0, 24),
    raanSpreadDeg: between(k, 17, 0, 360),
    phasing: Math.floor(between(k, 19, 0, planes)),
    buildUp: null,
    epoch: new Date(Date.UTC(2020 + (k % 20), k % 12, 1 + (k % 28), k % 24)).toISOString(),
  };
}

/** Times at which a constellation is asked: its epoch, ten years on, and both ends of the model's range. */
const timesOf = (constellation: Constellation): [string, number][] => [
  ['at the epoch', Date.parse(constellation.epoch)],
  ['ten years on', Date.parse(constellation.epoch) + tenYearsMs],
  ['in 2000', Date.UTC(2000, 0, 1)],
  ['in 2100', Date.UTC(2100, 0, 1)],
];

/** TEME to Earth-fixed. */
function turned([x, y, z]: Vector, angleRad: number): Vector {
  const [c, s] = [Math.cos(angleRad), Math.sin(angleRad)];
  return [c * x + s * y, c * y - s * x, z];
}

function read(constellation: Constellation, timeMs: number, eyeM?: Vector): Float64Array {
  const { count: planeCount, firstNode, nodesPerPlane, rows } = planesAt(constellation, timeMs);
  const layout = { planeCount, firstNode, nodesPerPlane };
  return readNodes(renderer, layout, rows, sunDirectionEarthFixed(timeMs), eyeM);
}

interface Comparison {
  largestErrorM: number;
  /** Largest difference in the share of the Sun where the model says all or nothing, and in the penumbra. */
  outside: number;
  penumbra: number;
  lit: number;
  dark: number;
  partly: number;
}

function compare(constellation: Constellation, timeMs: number): Comparison {
  const found = read(constellation, timeMs);
  expect(found.length).toBe(4 * constellation.nodes);
  const angle = greenwichSiderealAngleRad(timeMs);
  const result: Comparison = { largestErrorM: 0, outside: 0, penumbra: 0, lit: 0, dark: 0, partly: 0 };
  for (let k = 0; k < constellation.nodes; k++) {
    const state = nodeState(constellation, k, timeMs, 1);
    if (!state) throw new Error(`no node ${k}`);
    const [x, y, z] = turned(state.positionM, angle);
    const [fx, fy, fz, lit] = found.subarray(4 * k, 4 * k + 4) as unknown as [number, number, number, number];
    const errorM = Math.hypot(fx - x, fy - y, fz - z);
    if (!(errorM <= result.largestErrorM)) result.largestErrorM = errorM;
    const part = state.sunlit === 1 ? 'lit' : state.sunlit === 0 ? 'dark' : 'partly';
    result[part]++;
    const kind = part === 'partly' ? 'penumbra' : 'outside';
    result[kind] = Math.max(result[kind], Math.abs(lit - state.sunlit));
  }
  return result;
}

describe('the field on the GPU stands where the model says', () => {
  for (const [name, eccentric, count] of [
    ['circular', false, 24],
    ['elliptic, up to e = 0.74,', true, 24],
  ] as const) {
    test(`${name} constellations, at four times`, () => {
      for (let k = 1; k <= count; k++) {
        const constellation = generated(k, eccentric);
        for (const [when, timeMs] of timesOf(constellation)) {
          const { largestErrorM } = compare(constellation, timeMs);
          expect(largestErrorM, `${JSON.stringify(constellation)} ${when}`).toBeLessThanOrEqual(limitM);
        }
      }
    });
  }

  test('geostationary nodes', () => {
    const still = { ...generated(4, false), altitudeM: 35_786e3, inclinationDeg: 0, planes: 1, nodes: 300 };
    for (const [when, timeMs] of timesOf(still)) {
      expect(compare(still, timeMs).largestErrorM, when).toBeLessThanOrEqual(limitM);
    }
  });

  test('a place of its own for each node: the next one is far outside of the limit', () => {
    const constellation = { ...generated(3, false), nodes: 400, planes: 1 };
    const timeMs = Date.parse(constellation.epoch);
    const found = read(constellation, timeMs);
    const [x, y, z] = turned(
      nodeState(constellation, 1, timeMs, 1)?.positionM ?? [0, 0, 0],
      greenwichSiderealAngleRad(timeMs),
    );
    expect(Math.hypot((found[0] ?? 0) - x, (found[1] ?? 0) - y, (found[2] ?? 0) - z)).toBeGreaterThan(50_000);
  });
});

describe('planes that the GPU turns on by itself', () => {
  const layoutOf = (constellation: Constellation, timeMs: number) => {
    const { count, firstNode, nodesPerPlane, rows } = planesAt(constellation, timeMs);
    const { anomalyTurnsPs, nodeTurnsPs } = ringRates(constellation);
    const ratesOfPlane = Float32Array.from({ length: 2 * count }, (_, i) =>
      i % 2 ? nodeTurnsPs : anomalyTurnsPs,
    );
    return { layout: { planeCount: count, firstNode, nodesPerPlane, ratesOfPlane }, rows };
  };

  /** Largest error of any node, metres, of planes set at one time and eye and turned to others; null where they were not. */
  function errorM(constellation: Constellation, setMs: number, timeMs: number, from: Vector, eyeM: Vector) {
    const { layout, rows } = layoutOf(constellation, setMs);
    const placement = new OrbitPlacement(layout);
    placement.setPlanes(rows, from, null, setMs);
    if (!placement.turnTo(timeMs, eyeM)) {
      placement.dispose();
      return null;
    }
    const found = readPlacement(renderer, placement, eyeM, sunDirectionEarthFixed(timeMs));
    placement.dispose();
    const angle = greenwichSiderealAngleRad(timeMs);
    let largest = 0;
    for (let k = 0; k < constellation.nodes; k++) {
      const [x, y, z] = turned(nodeState(constellation, k, timeMs, 1)!.positionM, angle);
      const place = [0, 1, 2].map((i) => found[4 * k + i]! + eyeM[i]!);
      largest = Math.max(largest, Math.hypot(place[0]! - x, place[1]! - y, place[2]! - z));
    }
    return largest;
  }

  test('stand where the model says, forwards and backwards, from an eye that has moved on', () => {
    const from: Vector = [3e7, 1e7, -1.5e7];
    const eyeM: Vector = [2.8e7, 1.3e7, -1.4e7];
    for (let k = 1; k <= 24; k++) {
      const constellation = generated(k, false);
      for (const [turn, [when, timeMs]] of timesOf(constellation).entries()) {
        // Each step at each time of six constellations, and each of these at all four.
        const stepMs = [16, 7_777, 20_000, -20_000][(turn + k) % 4]!;
        const off = errorM(constellation, timeMs - stepMs, timeMs, from, eyeM);
        expect(off, `${constellation.id} ${when}, ${stepMs} ms`).not.toBeNull();
        // Half of it are the last digits of floats at 35,000 km.
        expect(off).toBeLessThanOrEqual(8);
      }
    }
  });

  test('an hour of simulated time, a near ring, an ellipse, a launch: they must be set anew', () => {
    const circle = { ...generated(3, false), nodes: 60, planes: 3 };
    const timeMs = Date.parse(circle.epoch);
    const far: Vector = [3e7, 1e7, -1.5e7];
    expect(errorM(circle, timeMs, timeMs + 3_600_000, far, far)).toBeNull();
    const [x, y, z] = turned(nodeState(circle, 7, timeMs, 1)!.positionM, greenwichSiderealAngleRad(timeMs));
    const near: Vector = [x * 1.01, y * 1.01, z * 1.01];
    expect(errorM(circle, timeMs, timeMs + 16, near, near)).toBeNull();
    expect(errorM(circle, timeMs, timeMs + 16, far, near)).toBeNull();
    expect(errorM(generated(3, true), timeMs, timeMs + 16, far, far)).toBeNull();
    const { layout, rows } = layoutOf(circle, timeMs);
    const placement = new OrbitPlacement(layout);
    placement.setPlanes(rows, far, null, timeMs);
    expect(placement.turnTo(timeMs + 16, far)).toBe(true);
    placement.planes.setLaunched(1, 1, false);
    expect(placement.turnTo(timeMs + 32, far)).toBe(true);
    placement.planes.setLaunched(1, 0.5, false);
    expect(placement.turnTo(timeMs + 48, far)).toBe(false);
    placement.dispose();
  });
});

describe('the shadow on the GPU is the model’s', () => {
  test('generated constellations, at four times', () => {
    const all = { lit: 0, dark: 0, partly: 0 };
    for (let k = 1; k <= 24; k++) {
      const constellation = generated(k, k % 4 === 3);
      for (const [when, timeMs] of timesOf(constellation)) {
        const { outside, penumbra, lit, dark, partly } = compare(constellation, timeMs);
        const which = `${constellation.id} ${when}`;
        expect(outside, which).toBeLessThanOrEqual(0.02);
        // The shader's smooth step over the Sun's disc is up to 0.04 from the true overlap of discs.
        expect(penumbra, which).toBeLessThanOrEqual(0.06);
        all.lit += lit;
        all.dark += dark;
        all.partly += partly;
      }
    }
    expect(all.lit).toBeGreaterThan(10_000);
    expect(all.dark).toBeGreaterThan(5_000);
    expect(all.partly).toBeGreaterThan(50);
  });

  /** One node at each place of the unit circle in the x–z plane, by its angle from the Sun, which stands on x. */
  function litAt(angleDeg: number, radiusM: number): number {
    const angle = (angleDeg * Math.PI) / 180;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const rows = Float64Array.from([c, 0, s, 0, -s, 0, c, radiusM, 0, radiusM, 0, 0, 0, 0, 0, 0]);
    const layout = { planeCount: 1, firstNode: Uint32Array.of(0), nodesPerPlane: Uint32Array.of(1) };
    return readNodes(renderer, layout, rows, [1, 0, 0])[3] ?? Number.NaN;
  }

  test.each([
    // Angle from the Sun, radius, share. At 7,000 km the Earth's edge is asin(6378/7000) = 65.67° from the antisolar point.
    [0, 7e6, 1],
    [90, 7e6, 1],
    [113, 7e6, 1],
    [115.5, 7e6, 0],
    [180, 7e6, 0],
    [-180, 7e6, 0],
    [-113, 7e6, 1],
    [-115.5, 7e6, 0],
    // Geostationary: the edge is 8.70° from the antisolar point, the Sun's half-width 0.27°.
    [171, 42_164e3, 1],
    [171.7, 42_164e3, 0],
    [180, 42_164e3, 0],
  ])('%d° from the Sun at %d m: %d exactly', (angleDeg, radiusM, expected) => {
    const angle = (angleDeg * Math.PI) / 180;
    const place: Vector = [radiusM * Math.cos(angle), 0, radiusM * Math.sin(angle)];
    expect(sunlitFraction(place, [1, 0, 0])).toBe(expected);
    expect(litAt(angleDeg, radiusM)).toBe(expected);
  });

  test('the Sun’s distance, which the shader takes as one astronomical unit, moves the edge by little', () => {
    for (const timeMs of [Date.UTC(2027, 0, 3), Date.UTC(2027, 6, 5)]) {
      const { distanceM } = sunPosition(timeMs);
      for (let step = 0; step <= 12; step++) {
        const angleDeg = 114 + step * 0.08;
        const angle = (angleDeg * Math.PI) / 180;
        const place: Vector = [7e6 * Math.cos(angle), 0, 7e6 * Math.sin(angle)];
        const expected = sunlitFraction(place, [1, 0, 0], distanceM);
        expect(Math.abs(litAt(angleDeg, 7e6) - expected), `${angleDeg}°`).toBeLessThanOrEqual(0.06);
      }
    }
  });
});
