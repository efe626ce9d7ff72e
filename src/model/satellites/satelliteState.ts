import { DAY_S } from '../../shared/dates';
import { equatorialRadiusM } from '../../shared/earth';
import type { Vec3 } from '../../shared/vectors';
import { ecefToGeodetic, type Geodetic } from '../orbit/geodesy';
import { sunlitFraction, sunPosition } from '../orbit/sunlight';
import { gmstRad, siderealRateRadps } from '../orbit/time';
import { semiMajorAxisM } from './lostOrbit';
import type { MotionFault, Propagator } from './Propagator';
import { setAt } from './setAt';
import type { CatalogueRecords } from './types';

/** One satellite at one time, exactly as SGP4 has it. */
export interface SatelliteState {
  /** What paths name it by; where it has no number of its own, a stand-in. */
  catalogueNumber: number;
  /** As the file has it, though another object has it too; 0 where it has none. */
  reportedNumber: number;
  name: string;
  /** International designator; empty where the file has none. */
  objectId: string;
  /** Number of the object in its catalogue's columns and keyframes. */
  index: number;
  epochMs: number;
  /** Days from the epoch of the elements to the time asked for, negative before it: SGP4 is a kilometre off per day or so. */
  ageDays: number;
  inclinationDeg: number;
  /** What SGP4 starts from, as the file has it. */
  elements: SatelliteElements;
  /** Of one turn. */
  periodS: number;
  /** Heights of the mean orbit above the equatorial radius. */
  perigeeM: number;
  apogeeM: number;
  /** Why there is no position, or null where there is one. */
  fault: MotionFault | null;
  /** Null where there is no position. */
  motion: SatelliteMotion | null;
}

/** Mean elements of one satellite at its epoch; see `ElementColumns`. */
type SatelliteElements = Record<
  | 'meanMotionRevPerDay'
  | 'eccentricity'
  | 'inclinationDeg'
  | 'raanDeg'
  | 'argumentOfPerigeeDeg'
  | 'meanAnomalyDeg'
  | 'bstarPerEarthRadius',
  number
>;

interface SatelliteMotion {
  /** True equator, mean equinox (TEME). */
  positionInertialM: Vec3;
  /** SGP4's own: see `InertialState`. */
  velocityInertialMps: Vec3;
  positionEarthFixedM: Vec3;
  /** Against the turning Earth. */
  velocityEarthFixedMps: Vec3;
  speedMps: number;
  /** WGS 84; UT1 taken as UTC. */
  geodetic: Geodetic;
  /** Share of the Sun's disc that is seen, 0 … 1. */
  sunlitFraction: number;
}

/** A position from TEME to the Earth-fixed frame; polar motion left out (10 m). */
export function earthFixed([x, y, z]: Vec3, siderealRad: number): Vec3 {
  const c = Math.cos(siderealRad);
  const s = Math.sin(siderealRad);
  return [c * x + s * y, c * y - s * x, z];
}

function motionOf(positionM: Vec3, velocityMps: Vec3, timeMs: number): SatelliteMotion {
  const sidereal = gmstRad(timeMs);
  const fixed = earthFixed(positionM, sidereal);
  const turned = earthFixed(velocityMps, sidereal);
  const sun = sunPosition(timeMs);
  return {
    positionInertialM: positionM,
    velocityInertialMps: velocityMps,
    positionEarthFixedM: fixed,
    velocityEarthFixedMps: [
      turned[0] + siderealRateRadps * fixed[1],
      turned[1] - siderealRateRadps * fixed[0],
      turned[2],
    ],
    speedMps: Math.hypot(...velocityMps),
    geodetic: ecefToGeodetic(fixed),
    sunlitFraction: sunlitFraction(positionM, sun.direction, sun.distanceM),
  };
}

const elementsOf = (records: CatalogueRecords, set: number): SatelliteElements => ({
  meanMotionRevPerDay: records.meanMotionRevPerDay[set]!,
  eccentricity: records.eccentricity[set]!,
  inclinationDeg: records.inclinationDeg[set]!,
  raanDeg: records.raanDeg[set]!,
  argumentOfPerigeeDeg: records.argumentOfPerigeeDeg[set]!,
  meanAnomalyDeg: records.meanAnomalyDeg[set]!,
  bstarPerEarthRadius: records.bstarPerEarthRadius[set]!,
});

/** Everything a card shows of one object; time in milliseconds since 1970 UTC. */
export function satelliteState(
  records: CatalogueRecords,
  propagator: Propagator,
  index: number,
  timeMs: number,
): SatelliteState {
  const motion = propagator.placeAt(index, timeMs);
  const set = setAt(records, index, timeMs);
  const revPerDay = records.meanMotionRevPerDay[set]!;
  const semiMajorM = semiMajorAxisM(revPerDay);
  const eccentricity = records.eccentricity[set]!;
  const epochMs = records.epochMs[set]!;
  const catalogueNumber = records.catalogueNumbers[index]!;
  return {
    catalogueNumber,
    reportedNumber: records.standIns.get(catalogueNumber) ?? catalogueNumber,
    name: records.names[index]!,
    objectId: records.objectIds[index]!,
    index,
    epochMs,
    ageDays: (timeMs - epochMs) / (DAY_S * 1000),
    inclinationDeg: records.inclinationDeg[set]!,
    elements: elementsOf(records, set),
    periodS: DAY_S / revPerDay,
    perigeeM: semiMajorM * (1 - eccentricity) - equatorialRadiusM,
    apogeeM: semiMajorM * (1 + eccentricity) - equatorialRadiusM,
    fault: typeof motion === 'number' ? motion : null,
    motion: typeof motion === 'number' ? null : motionOf(motion.positionM, motion.velocityMps, timeMs),
  };
}

/** Index of a catalogue number, or -1; the columns are sorted by it. */
export function indexOfNumber(
  { catalogueNumbers }: Pick<CatalogueRecords, 'catalogueNumbers'>,
  catalogueNumber: number,
): number {
  let low = 0;
  let high = catalogueNumbers.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = catalogueNumbers[middle]!;
    if (found === catalogueNumber) return middle;
    if (found < catalogueNumber) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
