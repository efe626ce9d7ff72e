import { describe, expect, it } from 'vitest';
import { planeElements } from '../../../src/model/orbit/orbit';
import type { Constellation } from '../../../src/scene/types';
import { type Elements, elementsOf, j2, mu, radiusM, type State, stateOf, step, tau } from './twoBodyJ2';

/** The angle's value nearest to `near`. */
const nearest = (angle: number, near: number): number => angle - tau * Math.round((angle - near) / tau);

/** Means of the osculating elements over one turn from `state`; angles by what they exceed `guess`, which moves with time. */
function turnMeans(state: State, h: number, steps: number, guess: (seconds: number) => Elements): Elements {
  const sum: Elements = { aM: 0, e: 0, iRad: 0, nodeRad: 0, perigeeRad: 0, anomalyRad: 0, latitudeRad: 0 };
  let now = state;
  for (let k = 0; k < steps; k++) {
    const found = elementsOf(now);
    const near = guess(k * h);
    for (const id of ['aM', 'e', 'iRad'] as const) sum[id] += found[id] / steps;
    for (const id of ['nodeRad', 'perigeeRad', 'anomalyRad', 'latitudeRad'] as const) {
      sum[id] += (nearest(found[id], near[id]) - near[id]) / steps;
    }
    now = step(now, h);
  }
  return sum;
}

const constellation = ({ aM, e, iRad }: Elements): Constellation => ({
  id: 'mean',
  title: { en: 'Mean' },
  design: 'scenario',
  nodes: 1,
  planes: 1,
  altitudeM: aM - radiusM,
  eccentricity: e,
  inclinationDeg: (iRad * 360) / tau,
  pattern: 'band',
  ltanHours: 12,
  raanSpreadDeg: 0,
  phasing: 0,
  epoch: '2026-11-21T00:00:00Z',
  buildUp: null,
});

const epochMs = Date.UTC(2026, 10, 21);

interface Rates {
  nodeRadps: number;
  perigeeRadps: number;
  anomalyRadps: number;
}

/** Rates of the model, rad/s, by its elements 100 s apart. */
function modelRates(mean: Elements): Rates {
  const plane = constellation(mean);
  const [first, later] = [planeElements(plane, 0, epochMs), planeElements(plane, 0, epochMs + 100_000)];
  return {
    nodeRadps: (later.raanRad - first.raanRad) / 100,
    perigeeRadps: (later.argumentRad - first.argumentRad) / 100,
    anomalyRadps: nearest((later.phaseTurns - first.phaseTurns) * tau, 0.1) / 100,
  };
}

/** Elements `seconds` after `start`, carried by even rates. */
const carried = (start: Elements, rates: Rates, seconds: number): Elements => ({
  ...start,
  nodeRad: start.nodeRad + rates.nodeRadps * seconds,
  perigeeRad: start.perigeeRad + rates.perigeeRadps * seconds,
  anomalyRad: rates.anomalyRadps * seconds,
  latitudeRad: start.perigeeRad + (rates.perigeeRadps + rates.anomalyRadps) * seconds,
});

/**
 * Integrates for a day and compares means over one turn at both ends. To first order the mean over a turn of the osculating
 * semi-major axis is the mean element, since its short-period terms have no mean over the mean anomaly. Drifts are what the
 * integration moved on beside the model, rad/s.
 */
function integrated(start: Elements) {
  const steps = 720;
  const first = stateOf(start);
  const n = Math.sqrt(mu / start.aM ** 3);
  const twoBody = { nodeRadps: 0, perigeeRadps: 0, anomalyRadps: n };
  const rough = turnMeans(first, tau / n / steps, steps, (s) => carried(start, twoBody, s));
  const rates = modelRates(rough);
  const h = tau / rates.anomalyRadps / steps;
  const turns = Math.round(86_400 / (h * steps));
  const spanS = turns * steps * h;
  let last = first;
  for (let k = 0; k < turns * steps; k++) last = step(last, h);
  const early = turnMeans(first, h, steps, (s) => carried(start, rates, s));
  const late = turnMeans(last, h, steps, (s) => carried(start, rates, s + spanS));
  return {
    mean: early,
    nodeRadps: rates.nodeRadps + (late.nodeRad - early.nodeRad) / spanS,
    perigeeRadps: rates.perigeeRadps + (late.perigeeRad - early.perigeeRad) / spanS,
    anomalyRadps: rates.anomalyRadps + (late.anomalyRad - early.anomalyRad) / spanS,
    latitudeRadps: rates.perigeeRadps + rates.anomalyRadps + (late.latitudeRad - early.latitudeRad) / spanS,
  };
}

/** The model is of the first order in J2: a rate that J2 causes may be wrong by some J2 of itself (0.1 % each). */
const driftLimit = 0.004;
/**
 * The along-track rate leaves out the second order, of the mean motion some 15 g² with g = J2 (R / p)²: 14.6 g² is what the
 * closed form of an equatorial circle, √(1 + 1.5 g) of the two-body rate, differs by. The J2 part itself is g.
 */
const alongTrackLimit = ({ aM, e }: Elements): number => 20 * (j2 * (radiusM / (aM * (1 - e * e))) ** 2) ** 2;

const oblate: [number, number, number][] = [
  [7_200e3, 0.03, 0.5],
  [7_700e3, 0.1, 1.71],
  [7_400e3, 0.05, 1.2],
  [8_500e3, 0.2, 2.4],
  [12_000e3, 0.4, 0.9],
  [26_600e3, 0.7, 1.0],
];

describe('the model against two-body motion with J2, integrated over a day', () => {
  it.each(oblate)('ellipse of %d m, e = %d, i = %d rad: node, perigee and mean anomaly', (aM, e, iRad) => {
    for (const perigeeRad of [0, 0.8, 2.5]) {
      const found = integrated({
        aM,
        e,
        iRad,
        nodeRad: 1,
        perigeeRad,
        anomalyRad: 0,
        latitudeRad: perigeeRad,
      });
      const model = modelRates(found.mean);
      expect(Math.abs(model.nodeRadps / found.nodeRadps - 1), 'node').toBeLessThan(driftLimit);
      expect(Math.abs(model.perigeeRadps / found.perigeeRadps - 1), 'perigee').toBeLessThan(driftLimit);
      const n = Math.sqrt(mu / found.mean.aM ** 3);
      expect(Math.abs(model.anomalyRadps - found.anomalyRadps) / n, 'anomaly').toBeLessThan(
        alongTrackLimit(found.mean),
      );
      expect(Math.abs(found.anomalyRadps - n) / n, 'J2 part').toBeGreaterThan(
        10 * alongTrackLimit(found.mean),
      );
    }
  });

  it.each([
    [7_028e3, 1.7102],
    [6_878e3, 0.9],
    [7_378e3, 0.2],
    [8_378e3, 1.8],
    [7_028e3, 2.6],
  ])('circle of %d m, i = %d rad: node and argument of latitude', (aM, iRad) => {
    // A little eccentricity keeps the osculating perigee in one place, as no orbit about an oblate body is a circle.
    const start = {
      aM,
      e: 0.003,
      iRad,
      nodeRad: 2,
      perigeeRad: Math.PI / 2,
      anomalyRad: 0,
      latitudeRad: Math.PI / 2,
    };
    const found = integrated(start);
    const model = modelRates({ ...found.mean, e: 0 });
    const n = Math.sqrt(mu / found.mean.aM ** 3);
    expect(model.perigeeRadps, 'perigee of a circle').toBe(0);
    expect(Math.abs(model.nodeRadps / found.nodeRadps - 1), 'node').toBeLessThan(driftLimit);
    expect(Math.abs(model.anomalyRadps - found.latitudeRadps) / n, 'latitude').toBeLessThan(
      alongTrackLimit(found.mean),
    );
    expect(Math.abs(found.latitudeRadps - n) / n, 'J2 part').toBeGreaterThan(
      10 * alongTrackLimit(found.mean),
    );
  });
});
