import type { Ray } from '../../model/satellites/nearestToRay';
import type { Keyframe } from '../../model/satellites/Propagator';
import type { CatalogueFile } from '../../model/satellites/readCatalogue';
import type { SatelliteState } from '../../model/satellites/satelliteState';
import type { SatelliteFound } from '../../model/satellites/searchCatalogue';
import type { Catalogue, CatalogueFault, FaultCode } from '../../model/satellites/types';

/** What the page keeps of a catalogue; names and elements stay where they were read. */
export interface CatalogueSummary extends Omit<Catalogue, 'records'> {
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

/** What may be asked of the catalogues; each answer comes with the `id` of its request. */
export interface CatalogueAnswers {
  /** Reads a file and keeps its catalogue under the file's id, in the place of one with that id. */
  open: { ask: { file: CatalogueFile }; answer: CatalogueOpened };
  close: { ask: { importId: string }; answer: null };
  /** All objects of a catalogue at a time; null where there is no such catalogue. */
  keyframe: { ask: { importId: string; timeMs: number }; answer: TimedKeyframe | null };
  /** In all catalogues; by `importId` one alone. */
  search: { ask: { text: string; importId?: string }; answer: (SatelliteFound & { importId: string })[] };
  /** Of the catalogue with the newest epoch for that number; null where none has it. */
  state: {
    ask: { catalogueNumber: number; timeMs: number };
    answer: (SatelliteState & { importId: string }) | null;
  };
  /** Catalogue number of the object nearest to a ray, null where there is none or the keyframes are gone. */
  pick: {
    ask: { importId: string; ray: Ray; picture: PictureTime; shown?: ShownObjects };
    answer: number | null;
  };
  /** null where the catalogue has no such object, or it has no position on part of the way. */
  revolution: {
    ask: { importId: string; catalogueNumber: number; timeMs: number };
    answer: Revolution | null;
  };
}

/** A keyframe with the time that it took, milliseconds of work. */
export type TimedKeyframe = Keyframe & { tookMs: number };

export type CatalogueVerb = keyof CatalogueAnswers;
export type CatalogueRequest = {
  [V in CatalogueVerb]: { id: number; verb: V } & CatalogueAnswers[V]['ask'];
}[CatalogueVerb];
export type CatalogueAnswer =
  | { id: number; answer: CatalogueAnswers[CatalogueVerb]['answer'] }
  | { id: number; failed: string };
