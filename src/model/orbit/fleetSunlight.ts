import type { Constellation } from '../../scene/types';
import { DEG, type Vec3 } from '../../shared/vectors';
import { launchedNodes } from './buildUp';
import { betaFromAnglesDeg, eclipseFraction, sunlightYear } from './eclipse';
import { solveKepler } from './kepler';
import { inclinationOfDeg, orbitShape, planeElements, planeOffsetRad } from './orbit';
import { shellsOf } from './shells';
import { sunlitFraction, sunPosition } from './sunlight';

/** Above this many nodes the shadow is taken per plane from the closed form, not per node. */
const nodesCountedOneByOne = 10_000;

const tau = 2 * Math.PI;

/**
 * Launched nodes in sunlight at a time, each counted by the share of the Sun that it sees. Node by node up to 10,000 nodes; above that
 * by the cylindrical shadow's share of each circular plane (a node at the rim of the shadow counts whole either way).
 */
export function sunlitNodes(constellation: Constellation, timeMs: number): number {
  let left = launchedNodes(constellation, timeMs);
  const countedByNode = constellation.nodes <= nodesCountedOneByOne;
  let sum = 0;
  for (const shell of shellsOf(constellation)) {
    sum += sunlitOfShell(shell, timeMs, Math.min(left, shell.nodes), countedByNode);
    left -= shell.nodes;
    if (left <= 0) break;
  }
  return sum;
}

/** The same of one shell, of which the first `launched` nodes are there. */
function sunlitOfShell(
  constellation: Constellation,
  timeMs: number,
  launched: number,
  countedByNode: boolean,
): number {
  const shape = orbitShape(constellation);
  const sun = sunPosition(timeMs);
  const each = Math.floor(constellation.nodes / shape.planes);
  const rest = constellation.nodes - each * shape.planes;
  const byNode = countedByNode || shape.eccentricity > 0.01;
  const ci = Math.cos(shape.inclinationRad);
  const si = Math.sin(shape.inclinationRad);
  const b = shape.semiMajorAxisM * Math.sqrt(1 - shape.eccentricity ** 2);
  let sum = 0;
  let left = launched;
  for (let plane = 0; plane < shape.planes && left > 0; plane++) {
    const size = each + (plane < rest ? 1 : 0);
    // Nodes are launched in the order of their numbers, plane by plane.
    const there = Math.min(size, left);
    left -= there;
    const { raanRad, argumentRad, phaseTurns } = planeElements(constellation, plane, timeMs);
    if (!byNode) {
      const beta = betaFromAnglesDeg(
        shape.inclinationRad,
        raanRad,
        sun.rightAscensionRad,
        sun.declinationRad,
      );
      sum += there * (1 - eclipseFraction(constellation.altitudeM, beta));
      continue;
    }
    const [cn, sn] = [Math.cos(raanRad), Math.sin(raanRad)];
    for (let k = 0; k < there; k++) {
      const anomaly = solveKepler((phaseTurns + k / size) * tau, shape.eccentricity);
      const x0 = shape.semiMajorAxisM * (Math.cos(anomaly) - shape.eccentricity);
      const y0 = b * Math.sin(anomaly);
      const x = x0 * Math.cos(argumentRad) - y0 * Math.sin(argumentRad);
      const y = x0 * Math.sin(argumentRad) + y0 * Math.cos(argumentRad);
      const positionM: Vec3 = [cn * x - sn * ci * y, sn * x + cn * ci * y, si * y];
      sum += sunlitFraction(positionM, sun.direction, sun.distanceM);
    }
  }
  return sum;
}

const planesAveraged = 16;

/**
 * Mean share of a year that the nodes of a constellation spend in sunlight, over all planes (16 of them stand for more).
 * Closed form: circular orbits, cylindrical shadow. null where the inclination is unknown.
 */
export function fleetSunlitFractionYear(constellation: Constellation): number | null {
  const shells = shellsOf(constellation);
  const taken = Math.min(shells.length, planesAveraged);
  let [sum, nodes] = [0, 0];
  for (let k = 0; k < taken; k++) {
    const shell = shells[taken === shells.length ? k : Math.round((k * (shells.length - 1)) / (taken - 1))]!;
    const lit = shellSunlitFractionYear(shell, Math.ceil(planesAveraged / taken));
    if (lit === null) return null;
    sum += shell.nodes * lit;
    nodes += shell.nodes;
  }
  return nodes > 0 ? sum / nodes : shellSunlitFractionYear(constellation, planesAveraged);
}

/** The same of one shell, at most `most` planes standing for all. */
function shellSunlitFractionYear(constellation: Constellation, most: number): number | null {
  const inclination = inclinationOfDeg(constellation);
  if (inclination === null) return null;
  const { planes } = orbitShape(constellation);
  const taken = Math.min(planes, most);
  let sum = 0;
  for (let k = 0; k < taken; k++) {
    const plane = taken === planes ? k : (k * (planes - 1)) / Math.max(1, taken - 1);
    const hours = constellation.ltanHours + planeOffsetRad(constellation, plane, planes) / (15 * DEG);
    sum += sunlightYear(constellation.altitudeM, inclination, hours, 'true').sunlitFraction;
  }
  return sum / taken;
}
