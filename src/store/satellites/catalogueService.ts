import { sunlitFraction, sunPosition } from '../../model/orbit/sunlight';
import { gmstRad } from '../../model/orbit/time';
import { nearestToRayInSlices } from '../../model/satellites/nearestToRay';
import { Propagator } from '../../model/satellites/Propagator';
import { readCatalogueInSlices } from '../../model/satellites/readCatalogue';
import { revolution } from '../../model/satellites/revolution';
import { indexOfNumber, satelliteState } from '../../model/satellites/satelliteState';
import { mostAnswers, type SatelliteFound, searchCatalogue } from '../../model/satellites/searchCatalogue';
import type { Catalogue } from '../../model/satellites/types';
import { DAY_S } from '../../shared/dates';
import { equatorialRadiusM } from '../../shared/earth';
import type { Vec3 } from '../../shared/vectors';
import type {
  CatalogueAnswers,
  CatalogueRequest,
  CatalogueSummary,
  CatalogueVerb,
  Revolution,
  ShownObjects,
} from './catalogueMessages';

interface Kept {
  catalogue: Catalogue;
  propagator: Propagator;
  /** States of the latest keyframes by their time, for picking. */
  states: Map<number, Float32Array>;
}

type Answer = CatalogueAnswers[CatalogueVerb]['answer'];
type Steps<V extends CatalogueVerb> = Generator<void, CatalogueAnswers[V]['answer'], void>;
type Ask<V extends CatalogueVerb> = CatalogueAnswers[V]['ask'];

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

function summaryOf({ records, ...rest }: Catalogue): CatalogueSummary {
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

/** Answers requests about catalogues, in a worker or, where there is none, on the page in slices. */
export class CatalogueService {
  readonly #kept = new Map<string, Kept>();
  readonly #now: () => number;

  /** `now`: milliseconds of a clock that only goes forward, to measure the work with. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The work of one request; each `next` does a millisecond's worth at most, save the last of reading. */
  handle(request: CatalogueRequest): Generator<void, Answer, void> {
    switch (request.verb) {
      case 'open':
        return this.#open(request);
      case 'keyframe':
        return this.#keyframe(request);
      case 'search':
        return this.#search(request);
      case 'state':
        return once(() => this.#state(request));
      case 'pick':
        return this.#pick(request);
      case 'revolution':
        return once(() => this.#revolution(request));
      case 'close':
        return once(() => this.#close(request));
    }
  }

  *#open({ file }: Ask<'open'>): Steps<'open'> {
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

  #close({ importId }: Ask<'close'>): null {
    this.#kept.delete(importId);
    return null;
  }

  *#keyframe({ importId, timeMs }: Ask<'keyframe'>): Steps<'keyframe'> {
    const kept = this.#kept.get(importId);
    if (!kept) return null;
    let tookMs = 0;
    let from = this.#now();
    const steps = kept.propagator.keyframeInSlices(timeMs);
    let step = steps.next();
    while (!step.done) {
      tookMs += this.#now() - from;
      yield;
      from = this.#now();
      step = steps.next();
    }
    kept.states.delete(timeMs);
    kept.states.set(timeMs, step.value.states.slice());
    for (const old of [...kept.states.keys()].slice(0, -keptKeyframes)) kept.states.delete(old);
    return { ...step.value, tookMs: tookMs + this.#now() - from };
  }

  *#search({ text, importId }: Ask<'search'>): Steps<'search'> {
    const found: (SatelliteFound & { importId: string })[] = [];
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

  #state({ catalogueNumber, timeMs }: Ask<'state'>): CatalogueAnswers['state']['answer'] {
    let best: { id: string; kept: Kept; index: number; epochMs: number } | null = null;
    for (const [id, kept] of this.#kept) {
      const { records } = kept.catalogue;
      const index = indexOfNumber(records, catalogueNumber);
      const epochMs = index < 0 ? Number.NEGATIVE_INFINITY : records.epochMs[index]!;
      if (index >= 0 && (!best || epochMs > best.epochMs)) best = { id, kept, index, epochMs };
    }
    if (!best) return null;
    const { id, kept, index } = best;
    return { ...satelliteState(kept.catalogue.records, kept.propagator, index, timeMs), importId: id };
  }

  #revolution({ importId, catalogueNumber, timeMs }: Ask<'revolution'>): Revolution | null {
    const kept = this.#kept.get(importId);
    const records = kept?.catalogue.records;
    const index = records ? indexOfNumber(records, catalogueNumber) : -1;
    if (!kept || !records || index < 0) return null;
    const placesM = revolution(records, kept.propagator, index, timeMs, revolutionPieces);
    const periodS = DAY_S / records.meanMotionRevPerDay[index]!;
    return placesM && { placesM, timeMs, periodS };
  }

  *#pick({ importId, ray, picture, shown }: Ask<'pick'>): Steps<'pick'> {
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

/** Work that is not worth parting. */
function* once<T>(work: () => T): Generator<void, T, void> {
  yield;
  return work();
}

/** The work of one request to its end. */
export function finish<T>(steps: Generator<void, T, void>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Memory of an answer that is handed over instead of copied. */
export function transferred(answer: unknown): ArrayBuffer[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.values(answer).flatMap((value) =>
    ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer
      ? [value.buffer]
      : value !== null && typeof value === 'object' && 'catalogueNumbers' in value
        ? transferred(value)
        : [],
  );
}
