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

/** One input of a scenario, as data. */
export interface InputSpec {
  id: string;
  label: Message;
  unit: string;
  min: number;
  max: number;
  step: number;
  default: number | null;
  low: number | null;
  high: number | null;
  basis: Basis;
  sources: string[];
  help: Message;
}

export interface NodeState {
  /** TEME (true equator, mean equinox of date), metres. */
  positionM: Vec3;
  velocityMps: Vec3;
  latitudeDeg: number;
  longitudeDeg: number;
  altitudeM: number;
  /** 0 umbra … 1 full sun. */
  sunlit: number;
  powerW: number;
}
