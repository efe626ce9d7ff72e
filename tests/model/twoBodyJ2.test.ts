import { describe, expect, it } from 'vitest';
import { planeElements } from '../../src/model/orbit';
import type { Constellation } from '../../src/scene/types';

const mu = 3.986004418e14;
const j2 = 1.08263e-3;
const radiusM = 6378137;
const tau = 2 * Math.PI;
type State = [number, number, number, number, number, number];

/** Two-body acceleration and the J2 term, written out independently of the model. */
function derivative([x, y, z, vx, vy, vz]: State): State {
  const r2 = x * x + y * y + z * z;
  const r = Math.sqrt(r2);
  const k = (1.5 * j2 * mu * radiusM * radiusM) / (r2 * r2 * r);
  const s = (5 * z * z) / r2;
  const g = -mu / (r2 * r);
  return [vx, vy, vz, x * (g + k * (s - 1)), y * (g + k * (s - 1)), z * (g + k * (s - 3))];
}

function moved(state: State, d: State, h: number): State {
  return [
    state[0] + h * d[0],
    state[1] + h * d[1],
    state[2] + h * d[2],
    state[3] + h * d[3],
    state[4] + h * d[4],
    state[5] + h * d[5],
  ];
}

/** One step of the classical Runge–Kutta method. */
function step(state: State, h: number): State {
  const a = derivative(state);
  const b = derivative(moved(state, a, h / 2));
  const c = derivative(moved(state, b, h / 2));
  const d = derivative(moved(state, c, h));
  return moved(moved(moved(moved(state, a, h / 6), b, h / 3), c, h / 3), d, h / 6);
}

interface Elements {
  aM: number;
  e: number;
  iRad: number;
  nodeRad: number;
  perigeeRad: number;
  /** Mean anomaly. */
  anomalyRad: number;
  /** Perigee and mean anomaly together, which stays definite where the orbit is nearly a circle. */
  latitudeRad: number;
}

/** State at the perigee. */
function stateOf({ aM, e, iRad, nodeRad, perigeeRad }: Elements): State {
  const [ci, si] = [Math.cos(iRad), Math.sin(iRad)];
  const [cn, sn] = [Math.cos(nodeRad), Math.sin(nodeRad)];
  const [cw, sw] = [Math.cos(perigeeRad), Math.sin(perigeeRad)];
  const r = aM * (1 - e);
  const v = Math.sqrt((mu / aM) * ((1 + e) / (1 - e)));
  return [
    r * (cn * cw - sn * ci * sw),
    r * (sn * cw + cn * ci * sw),
    r * si * sw,
    v * (-cn * sw - sn * ci * cw),
    v * (-sn * sw + cn * ci * cw),
    v * si * cw,
  ];
}

/** Osculating elements of a state. */
function elementsOf([x, y, z, vx, vy, vz]: State): Elements {
  const r = Math.hypot(x, y, z);
  const [hx, hy, hz] = [y * vz - z * vy, z * vx - x * vz, x * vy - y * vx];
  const h = Math.hypot(hx, hy, hz);
  const aM = 1 / (2 / r - (vx * vx + vy * vy + vz * vz) / mu);
  const radial = (x * vx + y * vy + z * vz) / Math.sqrt(mu * aM);
  const [eCos, eSin] = [1 - r / aM, radial];
  const e = Math.hypot(eCos, eSin);
  const eccentric = Math.atan2(eSin, eCos);
  const nodeRad = Math.atan2(hx, -hy);
  // Argument of latitude, and from it the perigee.
  const latitude = Math.atan2((z * h) / Math.hypot(hx, hy), x * Math.cos(nodeRad) + y * Math.sin(nodeRad));
  const trueAnomaly = Math.atan2(Math.sqrt(1 - e * e) * Math.sin(eccentric), Math.cos(eccentric) - e);
  return {
    aM,
    e,
    iRad: Math.acos(hz / h),
    nodeRad,
    perigeeRad: latitude - trueAnomaly,
    anomalyRad: eccentric - eSin,
    latitudeRad: latitude - trueAnomaly + eccentric - eSin,
  };
}

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
