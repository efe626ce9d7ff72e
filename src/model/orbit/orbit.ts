import type { Constellation } from '../../scene/types';
import { dateMs } from '../../shared/dates';
import { equatorialRadiusM } from '../../shared/earth';
import { ECCENTRICITY, P, PHASE, PLANE_ROW, Q, SEMI_MAJOR, SEMI_MINOR } from '../../shared/planeRow';
import { DEG, type Vec3 } from '../../shared/vectors';
import type { NodeState } from '../types';
import { ecefToGeodetic } from './geodesy';
import { solveKepler } from './kepler';
import { planeOfNode } from './planeOfNode';
import { type SecularRates, secularRates, sunSynchronousInclinationDeg } from './secular';
import { shellOfNode, shellsOf } from './shells';
import { sunlitFraction, sunPosition } from './sunlight';
import { daysSinceJ2000, gmstRad, j2000Ms } from './time';

const tau = 2 * Math.PI;
const wrapTurns = (turns: number): number => turns - Math.floor(turns);

/** One row of 16 doubles a plane, Earth-fixed at one time: see `planesAt`. */
export interface PlaneTable {
  count: number;
  nodesPerPlane: Uint32Array;
  firstNode: Uint32Array;
  rows: Float64Array<ArrayBuffer>;
}

/** What is the same in all planes of a constellation. */
interface OrbitShape {
  semiMajorAxisM: number;
  eccentricity: number;
  inclinationRad: number;
  rates: SecularRates;
  epochMs: number;
  /** Right ascension, radians, of the node whose local time is `ltanHours` at the epoch. */
  firstRaanRad: number;
  planes: number;
}

/**
 * Right ascension (radians from the mean equinox of date) of a node that has mean local time `ltanHours` at `timeMs`.
 * By the mean Sun, whose hour angle at Greenwich is UT + 12 h.
 */
export function raanOfLocalTimeRad(ltanHours: number, timeMs: number): number {
  const ut = wrapTurns(daysSinceJ2000(timeMs) + 0.5);
  return wrapTurns(gmstRad(timeMs) / tau + ltanHours / 24 - ut) * tau;
}

/** Inclination in degrees that a constellation flies at: its own, or the sun-synchronous one; null where there is none. */
export const inclinationOfDeg = (constellation: Constellation): number | null =>
  constellation.inclinationDeg ??
  sunSynchronousInclinationDeg(constellation.altitudeM, constellation.eccentricity);

const shapes = new WeakMap<Constellation, OrbitShape>();

/**
 * The orbit behind a constellation. The semi-major axis is the equatorial radius plus `altitudeM`, whatever the eccentricity.
 * Where no sun-synchronous inclination exists (above some 5,970 km) it is drawn at 180°, and the report calls it unknown.
 * An unreadable epoch counts as J2000. Remembered by object: scenes are never changed in place.
 */
export function orbitShape(constellation: Constellation): OrbitShape {
  const known = shapes.get(constellation);
  if (known) return known;
  const semiMajorAxisM = equatorialRadiusM + constellation.altitudeM;
  const inclinationRad = (inclinationOfDeg(constellation) ?? 180) * DEG;
  const epochMs = dateMs(constellation.epoch) ?? j2000Ms;
  const shape: OrbitShape = {
    semiMajorAxisM,
    eccentricity: constellation.eccentricity,
    inclinationRad,
    rates: secularRates(semiMajorAxisM, constellation.eccentricity, inclinationRad),
    epochMs,
    firstRaanRad: raanOfLocalTimeRad(constellation.ltanHours, epochMs),
    planes: Math.max(1, Math.min(constellation.planes, constellation.nodes)),
  };
  shapes.set(constellation, shape);
  return shape;
}

/** Angle of a plane's node from the first, radians: a band reaches both ends of its spread, delta and star go round. */
export function planeOffsetRad(constellation: Constellation, plane: number, planes: number): number {
  if (constellation.pattern === 'delta') return (tau * plane) / planes;
  if (constellation.pattern === 'star') return (Math.PI * plane) / planes;
  return planes < 2 ? 0 : constellation.raanSpreadDeg * DEG * (plane / (planes - 1) - 0.5);
}

/** Elements of one plane at a time: angles in radians, phase of node 0 in turns. */
interface PlaneElements {
  raanRad: number;
  argumentRad: number;
  phaseTurns: number;
}

/** Elements of plane `plane` at `timeMs`. On a circle the perigee is the ascending node, and the phase counts from there. */
export function planeElements(
  constellation: Constellation,
  plane: number,
  timeMs: number,
  out: PlaneElements = { raanRad: 0, argumentRad: 0, phaseTurns: 0 },
): PlaneElements {
  const shape = orbitShape(constellation);
  const elapsedS = (timeMs - shape.epochMs) / 1000;
  const circular = shape.eccentricity === 0;
  const anomalyRadps = shape.rates.meanAnomalyRadps + (circular ? shape.rates.argumentRadps : 0);
  const offset = planeOffsetRad(constellation, plane, shape.planes);
  out.raanRad = shape.firstRaanRad + offset + shape.rates.raanRadps * elapsedS;
  out.argumentRad = circular ? 0 : shape.rates.argumentRadps * elapsedS;
  out.phaseTurns = wrapTurns(
    (plane * constellation.phasing) / Math.max(1, constellation.nodes) + (anomalyRadps * elapsedS) / tau,
  );
  return out;
}

/** What of a plane does not change with time: its node's angle from the first, and its first node's phase, turns. */
interface PlaneOffsets {
  cosines: Float64Array;
  sines: Float64Array;
  phasesTurns: Float64Array;
}

const offsetsKnown = new WeakMap<Constellation, PlaneOffsets>();

function planeOffsets(constellation: Constellation, planes: number): PlaneOffsets {
  const known = offsetsKnown.get(constellation);
  if (known) return known;
  const offsets: PlaneOffsets = {
    cosines: new Float64Array(planes),
    sines: new Float64Array(planes),
    phasesTurns: new Float64Array(planes),
  };
  for (let plane = 0; plane < planes; plane++) {
    const angle = planeOffsetRad(constellation, plane, planes);
    offsets.cosines[plane] = Math.cos(angle);
    offsets.sines[plane] = Math.sin(angle);
    offsets.phasesTurns[plane] = (plane * constellation.phasing) / Math.max(1, constellation.nodes);
  }
  offsetsKnown.set(constellation, offsets);
  return offsets;
}

/** A table with room for every plane, nodes already divided among those of each shell. */
function emptyTable(shells: readonly Constellation[], count: number): PlaneTable {
  const nodesPerPlane = new Uint32Array(count);
  const firstNode = new Uint32Array(count);
  let [at, first] = [0, 0];
  for (const shell of shells) {
    const { planes } = orbitShape(shell);
    const each = Math.floor(shell.nodes / planes);
    const rest = shell.nodes - each * planes;
    for (let plane = 0; plane < planes; plane++, at++) {
      firstNode[at] = first;
      nodesPerPlane[at] = each + (plane < rest ? 1 : 0);
      first += nodesPerPlane[at]!;
    }
  }
  return { count, nodesPerPlane, firstNode, rows: new Float64Array(count * PLANE_ROW) };
}

/**
 * All planes of a constellation at a time, Earth-fixed, computed in double precision; metres and turns. A row holds
 * [0..2] P (unit, to perigee), [3] phase of node 0 in turns [0, 1), [4..6] Q (unit, 90° ahead), [7] semi-major axis,
 * [8] eccentricity, [9] semi-minor axis, the rest 0. Node k of n in a plane has mean anomaly phase + k/n turns. Nodes are
 * numbered plane by plane; the first planes take one more where the division leaves a rest.
 * Shells follow one another. With an `out` that an earlier call gave for the same constellation nothing is allocated. Planes of a
 * shell differ by fixed angles alone, so that a plane costs some twenty multiplications.
 */
export function planesAt(constellation: Constellation, timeMs: number, out?: PlaneTable): PlaneTable {
  const shells = shellsOf(constellation);
  let count = 0;
  for (const shell of shells) count += orbitShape(shell).planes;
  const table = out && out.count === count ? out : emptyTable(shells, count);
  let first = 0;
  for (const shell of shells) first = placePlanes(shell, timeMs, table.rows, first);
  return table;
}

/** Writes the planes of one shell from row `firstPlane` on; returns the row after the last. */
function placePlanes(
  constellation: Constellation,
  timeMs: number,
  rows: Float64Array,
  firstPlane: number,
): number {
  const shape = orbitShape(constellation);
  const { planes, semiMajorAxisM, eccentricity } = shape;
  const { cosines, sines, phasesTurns } = planeOffsets(constellation, planes);
  const { raanRad, argumentRad, phaseTurns } = planeElements(constellation, 0, timeMs);
  const first = raanRad - planeOffsetRad(constellation, 0, planes) - gmstRad(timeMs);
  const [cosFirst, sinFirst] = [Math.cos(first), Math.sin(first)];
  const [ci, si] = [Math.cos(shape.inclinationRad), Math.sin(shape.inclinationRad)];
  const [cw, sw] = [Math.cos(argumentRad), Math.sin(argumentRad)];
  const semiMinorAxisM = semiMajorAxisM * Math.sqrt(1 - eccentricity * eccentricity);
  for (let plane = 0; plane < planes; plane++) {
    const cn = cosFirst * cosines[plane]! - sinFirst * sines[plane]!;
    const sn = sinFirst * cosines[plane]! + cosFirst * sines[plane]!;
    const phase = phaseTurns + phasesTurns[plane]!;
    const row = (firstPlane + plane) * PLANE_ROW;
    rows[row + P] = cn * cw - sn * ci * sw;
    rows[row + P + 1] = sn * cw + cn * ci * sw;
    rows[row + P + 2] = si * sw;
    rows[row + PHASE] = phase - Math.floor(phase);
    rows[row + Q] = -cn * sw - sn * ci * cw;
    rows[row + Q + 1] = -sn * sw + cn * ci * cw;
    rows[row + Q + 2] = si * cw;
    rows[row + SEMI_MAJOR] = semiMajorAxisM;
    rows[row + ECCENTRICITY] = eccentricity;
    rows[row + SEMI_MINOR] = semiMinorAxisM;
  }
  return firstPlane + planes;
}

/**
 * Position (m) and velocity (m/s) of a node in TEME: Kepler's ellipse carried by the J2 secular rates. The velocity is that of
 * this mean orbit, not the osculating one: the periodic terms of J2, some km, are left out of both.
 */
function nodeOrbit(
  constellation: Constellation,
  index: number,
  timeMs: number,
): { positionM: Vec3; velocityMps: Vec3 } | null {
  const place = planeOfNode(constellation, index, orbitShape(constellation).planes);
  if (!place) return null;
  const { semiMajorAxisM: a, eccentricity: e, inclinationRad, rates } = orbitShape(constellation);
  const { raanRad, argumentRad, phaseTurns } = planeElements(constellation, place.plane, timeMs);
  const anomaly = solveKepler(wrapTurns(phaseTurns + place.within / place.size) * tau, e);
  const [ce, se] = [Math.cos(anomaly), Math.sin(anomaly)];
  const circular = e === 0;
  const b = a * Math.sqrt(1 - e * e);
  const rate = (rates.meanAnomalyRadps + (circular ? rates.argumentRadps : 0)) / (1 - e * ce);
  const turn = circular ? 0 : rates.argumentRadps;
  const [x, y] = [a * (ce - e), b * se];
  const [vx, vy] = [-a * se * rate - turn * y, b * ce * rate + turn * x];
  const [cn, sn] = [Math.cos(raanRad), Math.sin(raanRad)];
  const [ci, si] = [Math.cos(inclinationRad), Math.sin(inclinationRad)];
  const [cw, sw] = [Math.cos(argumentRad), Math.sin(argumentRad)];
  const p: Vec3 = [cn * cw - sn * ci * sw, sn * cw + cn * ci * sw, si * sw];
  const q: Vec3 = [-cn * sw - sn * ci * cw, -sn * sw + cn * ci * cw, si * cw];
  const positionM: Vec3 = [x * p[0] + y * q[0], x * p[1] + y * q[1], x * p[2] + y * q[2]];
  return {
    positionM,
    velocityMps: [
      vx * p[0] + vy * q[0] - rates.raanRadps * positionM[1],
      vx * p[1] + vy * q[1] + rates.raanRadps * positionM[0],
      vx * p[2] + vy * q[2],
    ],
  };
}

/**
 * A node at a time: TEME position and velocity, WGS 84 place, share of the Sun seen, and `nodePowerW` (its IT power in full
 * sunlight) times that share. null where the constellation has no such node.
 */
export function nodeState(
  constellation: Constellation,
  index: number,
  timeMs: number,
  nodePowerW: number,
): NodeState | null {
  const found = shellOfNode(constellation, index);
  const orbit = found && nodeOrbit(found.shell, found.index, timeMs);
  if (!orbit) return null;
  const { positionM, velocityMps } = orbit;
  const sidereal = gmstRad(timeMs);
  const [c, s] = [Math.cos(sidereal), Math.sin(sidereal)];
  const [x, y, z] = positionM;
  const sun = sunPosition(timeMs);
  const sunlit = sunlitFraction(positionM, sun.direction, sun.distanceM);
  return {
    positionM,
    velocityMps,
    ...ecefToGeodetic([c * x + s * y, c * y - s * x, z]),
    sunlit,
    powerW: sunlit * nodePowerW,
  };
}
