import type { Constellation } from '../../scene/types';
import { DAY_MS } from '../../shared/dates';
import { betaFromAnglesDeg, eclipseFraction } from './eclipse';
import { inclinationOfDeg, orbitShape, planeElements } from './orbit';
import { shellsOf } from './shells';
import { sunPosition } from './sunlight';

const planesAveraged = 16;

/** Sunlight of one day. */
export interface SunlightDay {
  timeMs: number;
  /** Mean share of the day that the nodes are in sunlight, 0 … 1. */
  sunlitFraction: number;
  /** Share of the planes that have an eclipse in each orbit, 0 … 1. */
  eclipsedPlanes: number;
}

/**
 * Sunlight of a constellation on the day about `timeMs`, by the true Sun and the planes where they then are; circular orbits of
 * the semi-major axis, cylinder of shadow, sixteen planes standing for more. Against nodes counted one by one in the conical
 * shadow it is within 0.3 % of an orbit.
 */
export function sunlightOn(constellation: Constellation, timeMs: number): SunlightDay {
  let [lit, nodes, eclipsed, planes] = [0, 0, 0, 0];
  for (const shell of shellsOf(constellation)) {
    const of = shellSunlightOn(shell, timeMs);
    // A constellation without nodes has sunlight all the same.
    const weight = Math.max(shell.nodes, Number.MIN_VALUE);
    lit += weight * of.sunlitFraction;
    nodes += weight;
    eclipsed += shell.planes * of.eclipsedPlanes;
    planes += shell.planes;
  }
  return { timeMs, sunlitFraction: lit / nodes, eclipsedPlanes: eclipsed / planes };
}

function shellSunlightOn(constellation: Constellation, timeMs: number): Omit<SunlightDay, 'timeMs'> {
  const shape = orbitShape(constellation);
  const sun = sunPosition(timeMs);
  const taken = Math.min(shape.planes, planesAveraged);
  let [lit, eclipsed] = [0, 0];
  for (let k = 0; k < taken; k++) {
    const plane = taken === shape.planes ? k : (k * (shape.planes - 1)) / (taken - 1);
    const { raanRad } = planeElements(constellation, plane, timeMs);
    const beta = betaFromAnglesDeg(shape.inclinationRad, raanRad, sun.rightAscensionRad, sun.declinationRad);
    const dark = eclipseFraction(constellation.altitudeM, beta);
    lit += 1 - dark;
    if (dark > 0) eclipsed += 1;
  }
  return { sunlitFraction: lit / taken, eclipsedPlanes: eclipsed / taken };
}

/** Sunlight day by day from `fromMs` on, the eclipse seasons within. See `sunlightOn` for the limits. */
export const sunlightDays = (constellation: Constellation, fromMs: number, days = 365): SunlightDay[] =>
  Array.from({ length: days }, (_, day) => sunlightOn(constellation, fromMs + day * DAY_MS));

let last: { key: string; least: number } | null = null;

/**
 * The least daily share in sunlight of a year from the day of `timeMs` on, every third day looked at; null where the
 * inclination is unknown.
 */
export function fleetSunlitFractionLeast(constellation: Constellation, timeMs: number): number | null {
  if (inclinationOfDeg(constellation) === null) return null;
  const day = Math.floor(timeMs / DAY_MS);
  const { altitudeM, inclinationDeg, ltanHours, planes, nodes, pattern, raanSpreadDeg, eccentricity, epoch } =
    constellation;
  const shells = JSON.stringify(constellation.shells);
  const key = [
    day,
    altitudeM,
    inclinationDeg,
    ltanHours,
    Math.min(planes, nodes),
    pattern,
    raanSpreadDeg,
    eccentricity,
    epoch,
    shells,
  ].join(' ');
  if (last?.key === key) return last.least;
  let least = 1;
  for (let k = 0; k < 122; k++)
    least = Math.min(least, sunlightOn(constellation, (day + k * 3) * DAY_MS).sunlitFraction);
  last = { key, least };
  return least;
}
