import type { Constellation } from '../../scene/types';
import { orbitShape } from './orbit';
import { siderealRateRadps } from './time';

const TURN = 2 * Math.PI;

/** How fast the rings of a constellation move, Earth-fixed, turns a second. All of its planes move alike. */
interface RingRates {
  /** Of a node's mean anomaly; on a circle counted from the ascending node, so with the drift of the perigee. */
  anomalyTurnsPs: number;
  /** Of the ring about the Earth's axis, eastward: the drift of its node less the turn of the Earth. */
  nodeTurnsPs: number;
}

/** The rates behind `planesAt`, from the J2 secular rates: see secular.ts. */
export function ringRates(constellation: Constellation): RingRates {
  const { rates, eccentricity } = orbitShape(constellation);
  const anomalyRadps = rates.meanAnomalyRadps + (eccentricity === 0 ? rates.argumentRadps : 0);
  return {
    anomalyTurnsPs: anomalyRadps / TURN,
    nodeTurnsPs: (rates.raanRadps - siderealRateRadps) / TURN,
  };
}
