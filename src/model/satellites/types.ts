import type { Steps } from '../../shared/steps';

/** How a file of satellites is written. */
export type CatalogueFormat = 'tle' | 'json' | 'xml' | 'csv' | 'kvn';

/** What is wrong with a record, or what was done about it; `sayFault` has the sentences. */
export type FaultCode =
  | 'checksum'
  | 'columns'
  | 'cutOff'
  | 'date'
  | 'duplicate'
  | 'empty'
  | 'firstLineMissing'
  | 'missing'
  | 'notRead'
  | 'number'
  | 'numbersDiffer'
  | 'only'
  | 'range'
  | 'secondLineMissing'
  | 'stray'
  | 'syntax'
  | 'tooShort'
  | 'unknownFormat';

/** One thing that is wrong with a file of satellites. Every one costs a record or a line, never the file. */
export interface CatalogueFault {
  code: FaultCode;
  /** Line of the file, from 1. */
  line: number;
  /** Field by its OMM name, or empty where the fault is of a whole line. */
  field: string;
  values: Record<string, string | number>;
}

/**
 * Mean elements of SGP4 (true equator, mean equinox of the epoch; WGS 72) in columns: entry k of each belongs to object k.
 * Sorted by catalogue number, each number once.
 */
export interface CatalogueRecords {
  /** As reported; where the file has no name, the catalogue number. */
  names: string[];
  /** International designator, e.g. `1998-067A`; empty where the file has none. */
  objectIds: string[];
  catalogueNumbers: Uint32Array;
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
  /** Line of the file where the record begins, from 1. */
  lines: Uint32Array;
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
  /** Records left out since they were faulty; those left out for a newer one of the same number not counted. */
  rejectedCount: number;
}

/** Faults that are kept to be listed; more than a reader reads, and a file of another kind has one a line. */
export const listedFaults = 1_000;

/** One record on its way into the columns. */
export interface MeanElements {
  name: string;
  objectId: string;
  catalogueNumber: number;
  epochMs: number;
  meanMotionRevPerDay: number;
  eccentricity: number;
  inclinationDeg: number;
  raanDeg: number;
  argumentOfPerigeeDeg: number;
  meanAnomalyDeg: number;
  bstarPerEarthRadius: number;
  line: number;
}

/** A reader of one format: puts records and faults into the collector; yields now and then, so that it may be run in slices. */
export type FormatReader = (text: string, into: Collector) => Steps<void>;

/** Where readers put what they find. */
export interface Collector {
  add(elements: MeanElements): void;
  /** `rejects`: a record was lost by it. */
  fault(fault: CatalogueFault, rejects?: boolean): void;
}

/** Records read between two yields: some 0.1 ms of work. */
export const recordsASlice = 64;
