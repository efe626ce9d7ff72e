import { checkForDecay, type SatRec, sgp4 } from 'satellite.js';
import { finish, type Steps } from '../../shared/steps';
import { add, scale, subtract } from '../../shared/vectors';
import { lostOrbit, mu, semiMajorAxisM } from './lostOrbit';
import { satrecOf } from './satrecOf';
import { setAt } from './setAt';
import type { CatalogueRecords, InertialState } from './types';

/** Numbers of one object in a keyframe: x, y, z (m), vx | vy, vz (m/s), why there is none (0: there is), reserved. */
export const floatsAnObject = 8;
/** Objects in a row of the texture that a keyframe is uploaded to as it is: two texels of four numbers each. */
export const objectsARow = 512;

/**
 * Why an object has no position: the codes of SGP4, 7 where it gives no finite number, and those of `lostOrbit`.
 * 1 mean eccentricity out of range · 2 mean motion below 0 · 3 perturbed eccentricity out of range · 4 semi-latus rectum
 * below 0 · 6 decayed · 8 below 120 km · 9 another orbit than its elements'.
 */
export type MotionFault = 1 | 2 | 3 | 4 | 6 | 7 | 8 | 9;

/** All objects at one time, true equator and mean equinox (TEME), as SGP4 gives them. */
export interface Keyframe {
  timeMs: number;
  count: number;
  /** `floatsAnObject` for each; filled up to whole rows of `objectsARow`. Of an object without a position all are 0 but the fault. */
  states: Float32Array<ArrayBuffer>;
  /** Fault of each object; 0 for those that have a position. */
  faults: Uint8Array<ArrayBuffer>;
  /** Objects without a position, by fault. */
  faultCounts: Partial<Record<MotionFault, number>>;
}

/** Length of `Keyframe.states` for a number of objects. */
export const statesLength = (count: number): number =>
  Math.max(1, Math.ceil(count / objectsARow)) * objectsARow * floatsAnObject;

/** Radius of the Earth in WGS 72, m. */
const earthRadiusM = 6_378_135;

/** Perigee above which, and eccentricity and drag below which, SGP4's own velocity is within 0.2 m/s of its positions' change. */
const calm = { perigeeM: 350e3, eccentricity: 0.02, bstarPerEarthRadius: 2e-3 };

/**
 * SGP4 for every object of a catalogue, by satellite.js (improved mode, WGS 72).
 * See Vallado, Crawford, Hujsak and Kelso (2006), Revisiting Spacetrack Report 3, AIAA 2006-6753. Some km off a day from
 * the epoch in low orbits, more later; that an object has decayed shows late or never.
 */
export class Propagator {
  readonly #records: CatalogueRecords;
  /** One for each element set, made when first asked for: a third of a second for 30,000. */
  readonly #satrecs: (SatRec | undefined)[];

  constructor(records: CatalogueRecords) {
    this.#records = records;
    this.#satrecs = new Array<SatRec | undefined>(records.epochMs.length);
  }

  get count(): number {
    return this.#records.names.length;
  }

  #satrec(set: number): SatRec {
    const known = this.#satrecs[set];
    if (known) return known;
    const made = satrecOf(this.#records, set);
    this.#satrecs[set] = made;
    return made;
  }

  /**
   * One object at one time in double precision, or why it has no position that can be relied on. Times are milliseconds since
   * 1970 UTC; of several element sets the one nearest to the time counts.
   */
  placeAt(index: number, timeMs: number): InertialState | MotionFault {
    const state = this.stateAt(index, timeMs);
    if (typeof state === 'number') return state;
    return lostOrbit(state, this.#records, setAt(this.#records, index, timeMs)) ?? state;
  }

  /** The same as SGP4 has it, far from the elements too. */
  stateAt(index: number, timeMs: number): InertialState | MotionFault {
    const set = setAt(this.#records, index, timeMs);
    const satrec = this.#satrec(set);
    const found = sgp4(satrec, (timeMs - this.#records.epochMs[set]!) / 60_000);
    if (!found) return (satrec.error || 7) as MotionFault;
    if (checkForDecay(satrec)) return 6;
    const { position: p, velocity: v } = found;
    if (!Number.isFinite(p.x + p.y + p.z + v.x + v.y + v.z)) return 7;
    return {
      positionM: [p.x * 1000, p.y * 1000, p.z * 1000],
      velocityMps: [v.x * 1000, v.y * 1000, v.z * 1000],
    };
  }

  /** Whether an object's velocity by SGP4 is off from how its position changes: that leaves out what the air does. */
  #isLively(set: number): boolean {
    const r = this.#records;
    const eccentricity = r.eccentricity[set]!;
    const semiMajorM = semiMajorAxisM(r.meanMotionRevPerDay[set]!);
    return (
      eccentricity > calm.eccentricity ||
      semiMajorM * (1 - eccentricity) - earthRadiusM < calm.perigeeM ||
      Math.abs(r.bstarPerEarthRadius[set]!) > calm.bstarPerEarthRadius
    );
  }

  /**
   * A state whose velocity is how its position changes, to 0.03 m/s: of low or eccentric orbits SGP4's is up to 10 m/s off,
   * which would bend the path between keyframes by 200 m. From the position a second later, less what gravity does meanwhile.
   */
  #keyState(index: number, timeMs: number): InertialState | MotionFault {
    const state = this.placeAt(index, timeMs);
    if (typeof state === 'number' || !this.#isLively(setAt(this.#records, index, timeMs))) return state;
    const next = this.stateAt(index, timeMs + 1000);
    if (typeof next === 'number') return state;
    const gravity = mu / Math.hypot(...state.positionM) ** 3 / 2;
    const { positionM } = state;
    return { positionM, velocityMps: add(subtract(next.positionM, positionM), scale(positionM, gravity)) };
  }

  /** All objects at one time; yields every few. */
  *keyframeInSlices(timeMs: number): Steps<Keyframe> {
    const states = new Float32Array(statesLength(this.count));
    const faults = new Uint8Array(this.count);
    const faultCounts: Keyframe['faultCounts'] = {};
    for (let index = 0; index < this.count; index++) {
      const state = this.#keyState(index, timeMs);
      const at = index * floatsAnObject;
      if (typeof state === 'number') {
        states[at + 6] = state;
        faults[index] = state;
        faultCounts[state] = (faultCounts[state] ?? 0) + 1;
      } else {
        states.set(state.positionM, at);
        states.set(state.velocityMps, at + 3);
      }
      if (index % 256 === 255) yield;
    }
    return { timeMs, count: this.count, states, faults, faultCounts };
  }

  /** The same at once. */
  keyframe(timeMs: number): Keyframe {
    return finish(this.keyframeInSlices(timeMs));
  }
}
