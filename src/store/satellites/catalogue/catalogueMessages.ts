import type { CatalogueFault, FaultCode, SatelliteCatalogue } from '../../../model/satellites/types';

/** What the page keeps of a catalogue; names and elements stay where they were read. */
export interface CatalogueSummary extends Omit<SatelliteCatalogue, 'records'> {
  /** Objects, in the order of keyframes. */
  count: number;
  /** Catalogue number of each object, rising. */
  catalogueNumbers: Uint32Array<ArrayBuffer>;
  /** Earliest and latest epoch of the elements, milliseconds since 1970 UTC. */
  epochRangeMs: [number, number];
}

export type CatalogueOpened =
  | { ok: true; value: CatalogueSummary }
  | { ok: false; faults: CatalogueFault[]; faultCounts: Partial<Record<FaultCode, number>> };

/** Where a picture is between two keyframes that were given, for picking. */
export interface PictureTime {
  earlierMs: number;
  laterMs: number;
  /** How far between them, 0 … 1. */
  share: number;
  /** Time that the Earth is turned to. */
  clockMs: number;
}

/** Which objects the picture shows; the others cannot be picked. */
export interface ShownObjects {
  light: 'all' | 'sunlit' | 'shadow';
  /** Heights above the equatorial radius, metres; null shows all. */
  heightRangeM: readonly [number, number] | null;
  /** One object in this many, by its number in the catalogue. */
  oneIn: number;
}

/** One revolution of an object about a time. */
export interface Revolution {
  /** Three numbers a place, TEME metres, from half a revolution before to half a revolution after. */
  placesM: Float64Array<ArrayBuffer>;
  timeMs: number;
  periodS: number;
}

/** How fit a catalogue is for a time. */
export interface Census {
  /** Objects that have no position that can be relied on. */
  lostCount: number;
  /** Epoch of the elements in the middle, of each object those nearest to the time; milliseconds since 1970 UTC. */
  epochMs: number;
}

/** Satellites as a file. */
export interface CatalogueExport {
  /** OMM as CSV; see docs/imports.md. */
  text: string;
  count: number;
}
