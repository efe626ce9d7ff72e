import { sunlitFraction, sunPosition } from '../../../model/orbit/sunlight';
import { gmstRad } from '../../../model/orbit/time';
import { nearestToRayInSlices, type Ray } from '../../../model/satellites/nearestToRay';
import { ommTable } from '../../../model/satellites/omm/ommTable';
import { type Keyframe, Propagator } from '../../../model/satellites/Propagator';
import { type CatalogueFile, readCatalogueInSlices } from '../../../model/satellites/readCatalogue';
import { revolution } from '../../../model/satellites/revolution';
import { indexOfNumber, type SatelliteState, satelliteState } from '../../../model/satellites/satelliteState';
import { mostAnswers, type SatelliteFound, searchCatalogue } from '../../../model/satellites/searchCatalogue';
import { setAt } from '../../../model/satellites/setAt';
import type { SatelliteCatalogue } from '../../../model/satellites/types';
import { DAY_S } from '../../../shared/dates';
import { equatorialRadiusM } from '../../../shared/earth';
import type { Steps } from '../../../shared/steps';
import type { Vec3 } from '../../../shared/vectors';
import type {
  CatalogueExport,
  CatalogueOpened,
  CatalogueSummary,
  Census,
  PictureTime,
  Revolution,
  ShownObjects,
} from './catalogueMessages';

type Imported<T> = T & { importId: string };

interface RevolutionAsk {
  importId: string;
  catalogueNumber: number;
  timeMs: number;
}

interface PickAsk {
  importId: string;
  ray: Ray;
  picture: PictureTime;
  shown?: ShownObjects;
}

interface ExportAsk {
  timeMs: number;
  /** What the picture shows, and what is said of where each import comes from, by its id; imports not named are left out. */
  shown: ShownObjects;
  sources: Record<string, string>;
}

interface Kept {
  catalogue: SatelliteCatalogue;
  propagator: Propagator;
  /** States of the latest keyframes by their time, for picking. */
  states: Map<number, Float32Array>;
}

/** What may be asked of the catalogues: see the methods of `CatalogueService`. */
export type CatalogueVerb =
  | 'open'
  | 'close'
  | 'keyframe'
  | 'search'
  | 'state'
  | 'pick'
  | 'revolution'
  | 'census'
  | 'export';
export type CatalogueAsk<V extends CatalogueVerb> = Parameters<CatalogueService[V]>[0];
export type CatalogueAnswer<V extends CatalogueVerb> =
  ReturnType<CatalogueService[V]> extends Steps<infer A> ? A : never;

/** Keyframes kept for picking: the two of the picture and those on their way. */
const keptKeyframes = 6;

/** Straight pieces that a revolution is drawn with. */
const revolutionPieces = 256;

/** Whether the picture shows an object, by its number and its place (m, TEME), as the shader decides it. */
function isShownAt({ light, heightRangeM, oneIn }: ShownObjects, clockMs: number) {
  const [low, high] = heightRangeM ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const sun = sunPosition(clockMs);
  return (index: number, positionM: Vec3): boolean => {
    const heightM = Math.hypot(...positionM) - equatorialRadiusM;
    if (index % oneIn !== 0 || heightM < low || heightM > high) return false;
    return (
      light === 'all' ||
      sunlitFraction(positionM, sun.direction, sun.distanceM) >= 0.5 === (light === 'sunlit')
    );
  };
}

function summaryOf({ records, ...rest }: SatelliteCatalogue): CatalogueSummary {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const epochMs of records.epochMs) {
    first = Math.min(first, epochMs);
    last = Math.max(last, epochMs);
  }
  return {
    ...rest,
    count: records.names.length,
    catalogueNumbers: records.catalogueNumbers.slice(),
    epochRangeMs: [first, last],
  };
}

/** Answers questions about catalogues, in a worker or, where there is none, on the page in slices. */
export class CatalogueService {
  readonly #kept = new Map<string, Kept>();

  /** The work of one question; each step does a millisecond's worth at most, save the last of reading. */
  handle<V extends CatalogueVerb>(verb: V, ask: CatalogueAsk<V>): Steps<CatalogueAnswer<V>> {
    return this[verb](ask as never) as Steps<CatalogueAnswer<V>>;
  }

  /** Reads a file and keeps its catalogue under the file's id, in the place of one with that id. */
  *open({ file }: { file: CatalogueFile }): Steps<CatalogueOpened> {
    const read = yield* readCatalogueInSlices(file);
    if (!read.ok) {
      this.#kept.delete(file.id);
      return read;
    }
    const { value } = read;
    this.#kept.set(file.id, {
      catalogue: value,
      propagator: new Propagator(value.records),
      states: new Map(),
    });
    return { ok: true, value: summaryOf(value) };
  }

  *close({ importId }: { importId: string }): Steps<null> {
    yield;
    this.#kept.delete(importId);
    return null;
  }

  /** All objects of a catalogue at a time; null where there is no such catalogue. */
  *keyframe({ importId, timeMs }: { importId: string; timeMs: number }): Steps<Keyframe | null> {
    const kept = this.#kept.get(importId);
    if (!kept) return null;
    const keyframe = yield* kept.propagator.keyframeInSlices(timeMs);
    kept.states.delete(timeMs);
    kept.states.set(timeMs, keyframe.states.slice());
    for (const old of [...kept.states.keys()].slice(0, -keptKeyframes)) kept.states.delete(old);
    return keyframe;
  }

  /** In all catalogues; by `importId` one alone. */
  *search({ text, importId }: { text: string; importId?: string }): Steps<Imported<SatelliteFound>[]> {
    const found: Imported<SatelliteFound>[] = [];
    const seen = new Set<number>();
    for (const [id, { catalogue }] of this.#kept) {
      if (importId !== undefined && id !== importId) continue;
      for (const entry of searchCatalogue(catalogue.records, text)) {
        if (seen.has(entry.catalogueNumber)) continue;
        seen.add(entry.catalogueNumber);
        found.push({ ...entry, importId: id });
      }
      yield;
    }
    return found.slice(0, mostAnswers);
  }

  /** Of the catalogue whose elements for that number are nearest to the time; null where none has it. */
  *state({
    catalogueNumber,
    timeMs,
  }: {
    catalogueNumber: number;
    timeMs: number;
  }): Steps<Imported<SatelliteState> | null> {
    yield;
    let best: { id: string; kept: Kept; index: number; apartMs: number } | null = null;
    for (const [id, kept] of this.#kept) {
      const { records } = kept.catalogue;
      const index = indexOfNumber(records, catalogueNumber);
      if (index < 0) continue;
      const apartMs = Math.abs(timeMs - records.epochMs[setAt(records, index, timeMs)]!);
      if (!best || apartMs < best.apartMs) best = { id, kept, index, apartMs };
    }
    if (!best) return null;
    const { id, kept, index } = best;
    return { ...satelliteState(kept.catalogue.records, kept.propagator, index, timeMs), importId: id };
  }

  /** null where the catalogue has no such object, or it has no position on part of the way. */
  *revolution({ importId, catalogueNumber, timeMs }: RevolutionAsk): Steps<Revolution | null> {
    yield;
    const kept = this.#kept.get(importId);
    const records = kept?.catalogue.records;
    const index = records ? indexOfNumber(records, catalogueNumber) : -1;
    if (!kept || !records || index < 0) return null;
    const placesM = revolution(records, kept.propagator, index, timeMs, revolutionPieces);
    const periodS = DAY_S / records.meanMotionRevPerDay[setAt(records, index, timeMs)]!;
    return placesM && { placesM, timeMs, periodS };
  }

  /** How fit a catalogue is for a time; null where there is no such catalogue. */
  *census({ importId, timeMs }: { importId: string; timeMs: number }): Steps<Census | null> {
    const kept = this.#kept.get(importId);
    if (!kept) return null;
    const { propagator, catalogue } = kept;
    const epochs = new Float64Array(propagator.count);
    let lostCount = 0;
    for (let index = 0; index < propagator.count; index++) {
      epochs[index] = catalogue.records.epochMs[setAt(catalogue.records, index, timeMs)]!;
      if (typeof propagator.placeAt(index, timeMs) === 'number') lostCount += 1;
      if (index % 256 === 255) yield;
    }
    return { lostCount, epochMs: epochs.sort()[epochs.length >> 1]! };
  }

  /** The objects that the picture shows at a time, each with the elements that it is drawn by. */
  *export({ timeMs, shown, sources }: ExportAsk): Steps<CatalogueExport> {
    const isShown = isShownAt({ ...shown, oneIn: 1 }, timeMs);
    const table = ommTable();
    for (const [id, { catalogue, propagator }] of this.#kept) {
      const source = sources[id];
      if (source === undefined) continue;
      for (let index = 0; index < propagator.count; index++) {
        const state = propagator.placeAt(index, timeMs);
        if (typeof state !== 'number' && isShown(index, state.positionM))
          table.add(catalogue.records, index, setAt(catalogue.records, index, timeMs), source);
        if (index % 256 === 255) yield;
      }
    }
    return { text: table.text(), count: table.count };
  }

  /** Catalogue number of the object nearest to a ray; null where there is none or the keyframes are gone. */
  *pick({ importId, ray, picture, shown }: PickAsk): Steps<number | null> {
    const kept = this.#kept.get(importId);
    const earlier = kept?.states.get(picture.earlierMs);
    const later = kept?.states.get(picture.laterMs);
    if (!kept || !earlier || !later) return null;
    const index = yield* nearestToRayInSlices(ray, {
      earlier,
      later,
      count: kept.propagator.count,
      share: picture.share,
      stepS: (picture.laterMs - picture.earlierMs) / 1000,
      siderealRad: gmstRad(picture.clockMs),
      isShown: shown && isShownAt(shown, picture.clockMs),
    });
    return index < 0 ? null : kept.catalogue.records.catalogueNumbers[index]!;
  }
}
