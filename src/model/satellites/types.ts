import type { Steps } from '../../shared/steps';
import type { Vec3 } from '../../shared/vectors';

/** How a file of satellites is written. */
export type CatalogueFormat = 'tle' | 'json' | 'xml' | 'csv' | 'kvn';

/** What is wrong with a record, or what was done about it; `sayFault` has the sentences. */
export type FaultCode =
  | 'checksum'
  | 'columns'
  | 'cutOff'
  | 'date'
  | 'empty'
  | 'firstLineMissing'
  | 'missing'
  | 'notRead'
  | 'number'
  | 'numbersDiffer'
  | 'only'
  | 'otherMessage'
  | 'range'
  | 'secondLineMissing'
  | 'syntax'
  | 'tooShort'
  | 'unknownFormat';

/**
 * What is told of a file though nothing of it was lost: what was assumed or passed over, each once with how often. `sayFault` has
 * the sentences.
 */
export type NoteCode =
  | 'dragAssumed'
  | 'emptyMessages'
  | 'history'
  | 'noCheckDigit'
  | 'numberAssumed'
  | 'numbersEnd'
  | 'otherMessages'
  | 'prose'
  | 'sharedNumber'
  | 'theoryAssumed';

/** A note, the line where it held first, and how often it held: `values.n`. */
export interface CatalogueNote {
  code: NoteCode;
  line: number;
  values: Record<string, string | number>;
}

/** One thing that is wrong with a file of satellites. Every one costs a record or a line, never the file. */
export interface CatalogueFault {
  code: FaultCode;
  /** Line of the file, from 1. */
  line: number;
  /** Field by its OMM name, or empty where the fault is of a whole line. */
  field: string;
  values: Record<string, string | number>;
}

/** Columns of elements that SGP4 takes; see `CatalogueRecords`. */
export interface ElementColumns {
  /** Milliseconds since 1970 UTC, with the microseconds as fraction. */
  epochMs: Float64Array;
  /** Turns a day, in the sense of Kozai. */
  meanMotionRevPerDay: Float64Array;
  eccentricity: Float64Array;
  inclinationDeg: Float64Array;
  raanDeg: Float64Array;
  argumentOfPerigeeDeg: Float64Array;
  meanAnomalyDeg: Float64Array;
  /** Drag term B*, per Earth radius. */
  bstarPerEarthRadius: Float64Array;
  /** Half the rate of the mean motion, turns/day²; SGP4 leaves it aside, exports keep it. 0 where the file has none. */
  meanMotionDot: Float64Array;
  /** A sixth of the second rate, turns/day³; likewise. */
  meanMotionDdot: Float64Array;
  /** Number of the set, and of the turn at its epoch; 0 where the file has none. */
  elementSetNumber: Float64Array;
  turnNumber: Float64Array;
  /** Line of the file where the set begins, from 1. */
  lines: Uint32Array;
}

/**
 * Mean elements of SGP4 (true equator, mean equinox of the epoch; WGS 72) in columns. Names, designators and numbers have an
 * entry for each object, sorted by number, each number once. The columns of elements have one for each set; the sets of one
 * object follow each other by epoch, and mostly there is one each, so that entry k belongs to object k: see `setAt`.
 */
export interface CatalogueRecords extends ElementColumns {
  /** As reported; where the file has no name, the catalogue number or designator. */
  names: string[];
  /** International designator, e.g. `1998-067A`; empty where the file has none. */
  objectIds: string[];
  /** What an object is known by: its catalogue number, or a stand-in of ten digits where it has none of its own. */
  catalogueNumbers: Uint32Array;
  /** By stand-in, the number that the file has for the object, which another bears as well; 0 where it has none. */
  standIns: ReadonlyMap<number, number>;
  /** Number of the first set of each object, and of all sets at the end. */
  firstSets: Uint32Array;
}

/** The satellites of one imported file: a pure function of its text. */
export interface SatelliteCatalogue {
  /** Of the import that it was read from. */
  id: string;
  name: string;
  format: CatalogueFormat;
  records: CatalogueRecords;
  /** The first faults, as many as `listedFaults`; `faultCounts` has them all. */
  faults: CatalogueFault[];
  faultCounts: Partial<Record<FaultCode, number>>;
  /** What is told of it beside the faults, each kind once. */
  notes: CatalogueNote[];
  /** Records left out since they were faulty. */
  rejectedCount: number;
}

/** Faults that are kept to be listed; more than a reader reads, and a file of another kind has one a line. */
export const listedFaults = 1_000;

/** One element set on its way into the columns. */
export type MeanElements = Record<Exclude<keyof ElementColumns, 'lines'>, number> & {
  /** Empty where the file has none. */
  name: string;
  objectId: string;
  /** 0 where the file has none. */
  catalogueNumber: number;
  line: number;
  /** What was taken for granted in reading it. */
  assumed: readonly NoteCode[];
};

/** Position and velocity in double precision, TEME. */
export interface InertialState {
  positionM: Vec3;
  /** SGP4's own, which leaves out what the air does: up to 10 m/s off how the position changes, in low and eccentric orbits. */
  velocityMps: Vec3;
}

/** A reader of one format: puts records and faults into the collector; yields now and then, so that it may be run in slices. */
export type FormatReader = (text: string, into: Collector) => Steps<void>;

/** Where readers put what they find. */
export interface Collector {
  add(elements: MeanElements): void;
  /** `rejects`: a record was lost by it. */
  fault(fault: CatalogueFault, rejects?: boolean): void;
  /** Tells something once more; `values` of the first time stay. */
  note(code: NoteCode, line: number, values?: CatalogueNote['values']): void;
}

/** Records read between two yields: some 0.1 ms of work. */
export const recordsASlice = 64;
