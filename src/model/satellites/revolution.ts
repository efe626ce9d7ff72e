import { DAY_MS } from '../../shared/dates';
import { solveKepler } from '../orbit/kepler';
import type { Propagator } from './Propagator';
import { setAt } from './setAt';
import type { CatalogueRecords } from './types';

const turn = 2 * Math.PI;

/**
 * Places of one object from half a revolution before a time to half a revolution after it, `pieces` + 1 of them, three
 * numbers each (m, TEME), as SGP4 has them; the middle one is that of the time itself (`pieces` is even). They are evenly
 * apart in eccentric anomaly, so that a long ellipse is as round at its perigee as elsewhere. null where the object has no
 * position on part of it.
 */
export function revolution(
  records: CatalogueRecords,
  propagator: Propagator,
  index: number,
  timeMs: number,
  pieces: number,
): Float64Array<ArrayBuffer> | null {
  const set = setAt(records, index, timeMs);
  const e = records.eccentricity[set]!;
  const radPerMs = (turn * records.meanMotionRevPerDay[set]!) / DAY_MS;
  const unbound = (records.meanAnomalyDeg[set]! * turn) / 360 + radPerMs * (timeMs - records.epochMs[set]!);
  const mean = unbound - turn * Math.round(unbound / turn);
  const middle = solveKepler(mean, e);
  const places = new Float64Array(3 * (pieces + 1));
  for (let k = 0; k <= pieces; k++) {
    const E = middle + turn * (k / pieces - 0.5);
    const pastMs = 2 * k === pieces ? 0 : (E - e * Math.sin(E) - mean) / radPerMs;
    const state = propagator.placeAt(index, timeMs + pastMs);
    if (typeof state === 'number') return null;
    places.set(state.positionM, 3 * k);
  }
  return places;
}
