import { describe, expect, it } from 'vitest';
import { gmstRad } from '../../../src/model/orbit/time';
import { interpolate, interpolationErrorM, keyframeStepsS } from '../../../src/model/satellites/interpolate';
import { nearestToRayInSlices } from '../../../src/model/satellites/nearestToRay';
import {
  floatsAnObject,
  objectsARow,
  Propagator,
  statesLength,
} from '../../../src/model/satellites/Propagator';
import { readCatalogue } from '../../../src/model/satellites/readCatalogue';
import { earthFixed, indexOfNumber, satelliteState } from '../../../src/model/satellites/satelliteState';
import { searchCatalogue } from '../../../src/model/satellites/searchCatalogue';
import type { SatelliteCatalogue } from '../../../src/model/satellites/types';
import { generatedJson } from './generated';

function catalogueOf(text: string): SatelliteCatalogue {
  const read = readCatalogue({ id: 'file', name: 'file.json', text });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
}

const epochMs = Date.UTC(2026, 4, 6, 12);
const muKm = 398_600.8;

interface Orbit {
  name: string;
  perigeeKm: number;
  eccentricity: number;
  inclinationDeg: number;
  bstar: number;
}

const message = (orbit: Orbit, k: number, turn: number) => ({
  OBJECT_NAME: orbit.name,
  OBJECT_ID: '2026-001A',
  EPOCH: '2026-05-06T12:00:00',
  MEAN_MOTION:
    86_400 / (2 * Math.PI * Math.sqrt(((6378.135 + orbit.perigeeKm) / (1 - orbit.eccentricity)) ** 3 / muKm)),
  ECCENTRICITY: orbit.eccentricity,
  INCLINATION: orbit.inclinationDeg,
  RA_OF_ASC_NODE: (137.5 * k) % 360,
  ARG_OF_PERICENTER: orbit.eccentricity > 0.5 && orbit.inclinationDeg > 60 ? 270 : (97 * k) % 360,
  MEAN_ANOMALY: turn,
  NORAD_CAT_ID: k + 1,
  BSTAR: orbit.bstar,
});

/** Kinds of orbits that fly, the worst for interpolation among them: low, decaying, and fast through a low perigee. */
const kinds: Orbit[] = [
  { name: 'station', perigeeKm: 415, eccentricity: 0.0007, inclinationDeg: 51.64, bstar: 2e-4 },
  { name: 'broadband', perigeeKm: 340, eccentricity: 0.0001, inclinationDeg: 53, bstar: 5e-4 },
  { name: 'sun-synchronous', perigeeKm: 600, eccentricity: 0.001, inclinationDeg: 97.8, bstar: 1e-4 },
  { name: 'decaying', perigeeKm: 160, eccentricity: 0.001, inclinationDeg: 96, bstar: 5e-3 },
  { name: 'last days', perigeeKm: 175, eccentricity: 0.004, inclinationDeg: 65, bstar: 1e-3 },
  { name: 'equatorial', perigeeKm: 250, eccentricity: 0.0005, inclinationDeg: 0.5, bstar: 1e-3 },
  { name: 'debris', perigeeKm: 300, eccentricity: 0.05, inclinationDeg: 74, bstar: 1e-2 },
  { name: 'eccentric', perigeeKm: 220, eccentricity: 0.4, inclinationDeg: 40, bstar: 5e-4 },
  { name: 'transfer', perigeeKm: 185, eccentricity: 0.73, inclinationDeg: 7, bstar: 1e-3 },
  { name: 'transfer north', perigeeKm: 200, eccentricity: 0.728, inclinationDeg: 51.6, bstar: 1e-4 },
  { name: 'Molniya', perigeeKm: 500, eccentricity: 0.74, inclinationDeg: 63.4, bstar: 0 },
  { name: 'very eccentric', perigeeKm: 300, eccentricity: 0.9, inclinationDeg: 20, bstar: 0 },
  { name: 'navigation', perigeeKm: 19_900, eccentricity: 0.01, inclinationDeg: 55, bstar: 0 },
  { name: 'geostationary', perigeeKm: 35_780, eccentricity: 0.0002, inclinationDeg: 0.05, bstar: 0 },
];
/** Eighteen of each, all around the orbit, so that every part of it lies between two keyframes. */
const turns = 18;
const orbits = kinds.flatMap((orbit, kind) =>
  Array.from({ length: turns }, (_, k) => message(orbit, kind * turns + k, (360 * k) / turns)),
);

/** Largest difference from SGP4 itself by kind, over `spanH` hours from the epoch. */
function errorsM(stepS: number, spanH: number, everyS: number): Map<string, number> {
  const { records } = catalogueOf(JSON.stringify(orbits));
  const propagator = new Propagator(records);
  const worst = new Map<string, number>();
  for (let atS = 0; atS < spanH * 3600; atS += everyS) {
    const earlierMs = epochMs + atS * 1000;
    const earlier = propagator.keyframe(earlierMs);
    const later = propagator.keyframe(earlierMs + stepS * 1000);
    for (const share of [0, 0.13, 0.3, 0.5, 0.62, 0.9, 1])
      for (let index = 0; index < propagator.count; index++) {
        const exact = propagator.stateAt(index, earlierMs + share * stepS * 1000);
        const position = interpolate(earlier.states, later.states, index, share, stepS);
        if (typeof exact === 'number' || !position) continue;
        const [x, y, z] = exact.positionM;
        const errorM = Math.hypot(position[0] - x, position[1] - y, position[2] - z);
        const name = records.names[index]!;
        worst.set(name, Math.max(worst.get(name) ?? 0, errorM));
      }
  }
  return worst;
}

describe('keyframes', { timeout: 120_000 }, () => {
  it.each([
    [keyframeStepsS[0], 24],
    [keyframeStepsS[1], 12],
    [keyframeStepsS[2], 12],
  ])('%i s apart are interpolated as well as is said', (stepS, spanH) => {
    const worst = errorsM(stepS, spanH, 1709);
    console.info(`${stepS} s:`, [...worst].map(([name, m]) => `${name} ${m.toFixed(1)} m`).join(', '));
    expect(worst.size).toBe(kinds.length);
    for (const [name, errorM] of worst) expect(errorM, name).toBeLessThan(interpolationErrorM[stepS]);
    // Were the bound far off, or nothing compared, this would tell.
    expect(Math.max(...worst.values())).toBeGreaterThan(interpolationErrorM[stepS] / 3);
  });

  it('are whole rows of a texture, and positions those of SGP4', () => {
    const { records } = catalogueOf(generatedJson(600));
    const propagator = new Propagator(records);
    const frame = propagator.keyframe(epochMs + 3_600_000);
    expect(statesLength(600)).toBe(2 * objectsARow * floatsAnObject);
    expect(frame.states.length).toBe(8192);
    expect(frame).toMatchObject({ count: 600, faultCounts: {} });
    for (const index of [0, 1, 299, 599]) {
      const state = propagator.stateAt(index, epochMs + 3_600_000);
      if (typeof state === 'number') throw new Error(`fault ${state}`);
      for (let axis = 0; axis < 3; axis++)
        expect(Math.abs(frame.states[index * 8 + axis]! - state.positionM[axis]!)).toBeLessThan(2.1);
    }
  });

  it('count those without a position by reason', () => {
    const doomed = [message(kinds[3]!, 0, 0), message(kinds[0]!, 1, 0)];
    const propagator = new Propagator(catalogueOf(JSON.stringify(doomed)).records);
    const frame = propagator.keyframe(epochMs + 40 * 86_400_000);
    expect([...frame.faults].map((fault) => fault > 0)).toEqual([true, false]);
    expect(frame.states[6]).toBe(frame.faults[0]);
    expect(Object.values(frame.faultCounts)).toEqual([1]);
    expect(interpolate(frame.states, frame.states, 0, 0, 150)).toBeNull();
  });

  it('of 30,000 objects take little of a processor', () => {
    const propagator = new Propagator(catalogueOf(generatedJson(30_000)).records);
    const cpuMs = (work: () => void) => {
      const before = process.cpuUsage();
      work();
      return process.cpuUsage(before).user / 1000;
    };
    const first = cpuMs(() => propagator.keyframe(epochMs));
    const next = Math.min(...[1, 2, 3].map((k) => cpuMs(() => propagator.keyframe(epochMs + k * 150_000))));
    console.info(`keyframe of 30,000: ${first.toFixed(0)} ms at first, then ${next.toFixed(0)} ms`);
    const { faultCounts } = propagator.keyframe(epochMs);
    expect(Object.values(faultCounts).reduce((a, b) => a + b, 0)).toBeLessThan(1500);
    expect(next).toBeLessThan(1000);
  });
});

describe('one satellite', () => {
  const { records } = catalogueOf(JSON.stringify(orbits));
  const propagator = new Propagator(records);

  it('has the height, speed and light that its orbit has', () => {
    const index = indexOfNumber(records, 1);
    const state = satelliteState(records, propagator, index, epochMs + 86_400_000);
    expect(state).toMatchObject({ catalogueNumber: 1, name: 'station', ageDays: 1, fault: null });
    expect(state.perigeeM).toBeCloseTo(415e3, -4);
    expect(state.motion!.geodetic.altitudeM).toBeGreaterThan(390e3);
    expect(state.motion!.geodetic.altitudeM).toBeLessThan(450e3);
    expect(Math.abs(state.motion!.geodetic.latitudeDeg)).toBeLessThan(52);
    expect(state.motion!.speedMps).toBeCloseTo(7660, -2);
    expect([0, 1]).toContain(Math.round(state.motion!.sunlitFraction));
  });

  it('stands still over the ground where it is geostationary', () => {
    const index = records.names.indexOf('geostationary');
    const { motion } = satelliteState(records, propagator, index, epochMs);
    expect(Math.hypot(...motion!.velocityEarthFixedMps)).toBeLessThan(10);
    expect(motion!.speedMps).toBeGreaterThan(3000);
  });

  it('is not there under a number that no object has', () => {
    expect([0, 999_999].map((number) => indexOfNumber(records, number))).toEqual([-1, -1]);
  });
});

describe('search', () => {
  const named = (names: [number, string][]) =>
    catalogueOf(
      JSON.stringify(
        names.map(([NORAD_CAT_ID, OBJECT_NAME]) => ({
          ...message(kinds[0]!, 0, 0),
          OBJECT_NAME,
          NORAD_CAT_ID,
        })),
      ),
    ).records;
  const records = named([
    [25_544, 'ISS (ZARYA)'],
    [49_044, 'ISS (NAUKA)'],
    [255, 'SWISSCUBE'],
    [43_013, 'NOAA 20 (JPSS-1)'],
    [12_554, 'COSMOS 1 ISS DEB'],
  ]);
  const names = (text: string) => searchCatalogue(records, text).map(({ name }) => name);

  it('finds by name, whatever the case, the beginning before the middle', () => {
    expect(names(' iss ')).toEqual(['ISS (ZARYA)', 'ISS (NAUKA)', 'COSMOS 1 ISS DEB', 'SWISSCUBE']);
    expect(names('jpss')).toEqual(['NOAA 20 (JPSS-1)']);
  });

  it('finds by number, the whole before the beginning before the middle', () => {
    expect(names('255')).toEqual(['SWISSCUBE', 'ISS (ZARYA)', 'COSMOS 1 ISS DEB']);
  });

  it('gives fifty at most, and nothing for nothing', () => {
    expect(searchCatalogue(named(Array.from({ length: 80 }, (_, k) => [k + 1, `X ${k}`])), 'x').length).toBe(
      50,
    );
    expect(names('  ')).toEqual([]);
    expect(names('nobody')).toEqual([]);
  });
});

describe('the object nearest to a ray', () => {
  const { records } = catalogueOf(generatedJson(2000));
  const propagator = new Propagator(records);
  const earlier = propagator.keyframe(epochMs);
  const later = propagator.keyframe(epochMs + 150_000);
  const siderealRad = gmstRad(epochMs + 60_000);
  const between = {
    earlier: earlier.states,
    later: later.states,
    count: 2000,
    share: 0.4,
    stepS: 150,
    siderealRad,
  };
  const pick = (origin: [number, number, number], direction: [number, number, number]) =>
    nearestToRayInSlices({ origin, direction, toleranceRad: 0.001 }, between).next().value;

  it('is the one that the ray goes through, if it is not behind the Earth', () => {
    let seen = 0;
    for (let index = 0; index < 2000; index += 7) {
      const inertial = interpolate(earlier.states, later.states, index, 0.4, 150);
      if (!inertial) continue;
      const position = earthFixed(inertial, siderealRad);
      const distance = Math.hypot(...position);
      const up = position.map((x) => x / distance) as [number, number, number];
      const origin = up.map((x) => x * 1e8) as [number, number, number];
      const found = pick(origin, up.map((x) => -x) as [number, number, number]);
      expect(found).toBe(index);
      seen += 1;
      const under = origin.map((x) => -x) as [number, number, number];
      expect(pick(under, up)).not.toBe(index);
    }
    expect(seen).toBeGreaterThan(200);
  });

  it('is none where there is none', () => {
    expect(pick([1e9, 0, 0], [1, 0, 0])).toBe(-1);
  });
});
