import type { Basis, Source } from '../facts/types';
import type { Message } from '../locales/i18n';
import type { Vec3 } from '../shared/vectors';

/** A number the model returns. `value` null is unknown; `low` and `high` are null where no range is known. */
export interface Quantity {
  value: number | null;
  low: number | null;
  high: number | null;
  unit: string;
  basis: Basis;
  /** Ids in the facts release's sources, down to the leaves. */
  sources: string[];
}

/** The chain behind one number, down to its sources. */
export interface Explanation {
  id: string;
  label: Message;
  /** How the value follows from `inputs`, e.g. `facility = IT × PUE`; null for a leaf. */
  formula: Message | null;
  quantity: Quantity;
  /** Caveat, validity or reason. */
  note: Message | null;
  inputs: Explanation[];
  /** Sources of this step alone. */
  sources: Source[];
  /** Of another scenario or time than the present: its range is no band of the present one. */
  elsewhere?: true;
}

export interface Report {
  /** Facts release id. */
  facts: string;
  time: string;
  quantities: Record<string, Quantity>;
}

/** The numbers of an input of a scenario. */
export interface InputRange {
  id: string;
  unit: string;
  min: number;
  max: number;
  step: number;
  default: number | null;
  low: number | null;
  high: number | null;
  basis: Basis;
  sources: string[];
}

/** One input of a scenario, as data: with what is said of it. */
export interface InputSpec extends InputRange {
  label: Message;
  help: Message;
}

export interface NodeState {
  /** TEME (true equator, mean equinox of date), metres. */
  positionM: Vec3;
  /**
   * Derivative of `positionM`, in the same frame: of a mean orbit carried by the J2 secular rates, its periodic terms left out.
   * Elements taken from both as if they were osculating miss the semi-major axis by 12 to 24 km in low orbits.
   */
  velocityMps: Vec3;
  latitudeDeg: number;
  longitudeDeg: number;
  altitudeM: number;
  /** 0 umbra … 1 full sun. */
  sunlit: number;
  powerW: number;
}
