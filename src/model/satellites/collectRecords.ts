import { standInNumber } from './standInNumber';
import {
  type CatalogueFault,
  type CatalogueNote,
  type CatalogueRecords,
  type Collector,
  type ElementColumns,
  type FaultCode,
  listedFaults,
  type MeanElements,
  type NoteCode,
} from './types';

const numberColumns = [
  'epochMs',
  'meanMotionRevPerDay',
  'eccentricity',
  'inclinationDeg',
  'raanDeg',
  'argumentOfPerigeeDeg',
  'meanAnomalyDeg',
  'bstarPerEarthRadius',
  'meanMotionDot',
  'meanMotionDdot',
  'elementSetNumber',
  'turnNumber',
] as const satisfies Exclude<keyof ElementColumns, 'lines'>[];

/** What flies as one object: the element sets that a file has of it. */
interface Flying {
  number: number;
  name: string;
  objectId: string;
  sets: MeanElements[];
  /** Epochs of its sets, kept once it was asked for. */
  epochs?: Set<number>;
}

/** Objects under one number; by name and designator once there are several, or the number is none. */
interface Group {
  byName: Map<string, Flying>;
  byId: Map<string, Flying>;
}

function hasEpoch(object: Flying, epochMs: number): boolean {
  object.epochs ??= new Set(object.sets.map((set) => set.epochMs));
  return object.epochs.has(epochMs);
}

/** Whether two names, or designators, do not say that they are of two objects. */
const mayBe = (one: string, other: string): boolean => one === other || one === '' || other === '';

/** The name that an object had last. */
const lastName = (sets: readonly MeanElements[]): string =>
  sets.findLast(({ name }) => name !== '')?.name ?? '';

/** Sets by epoch; of equal epochs the one that comes last in the file. */
function inOrder({ sets }: Flying): MeanElements[] {
  if (sets.length === 1) return sets;
  const byEpoch = new Map(sets.map((set) => [set.epochMs, set]));
  return [...byEpoch.values()].sort((a, b) => a.epochMs - b.epochMs);
}

/**
 * Gathers what a reader finds. Sets under one number are a history of one object, unless their designators differ, or their
 * names do and no common designator says that it was renamed: then each is an object of its own.
 */
export class RecordCollector implements Collector {
  readonly faults: CatalogueFault[] = [];
  readonly faultCounts: Partial<Record<FaultCode, number>> = {};
  rejectedCount = 0;
  readonly #flying: Flying[] = [];
  readonly #alone = new Map<number, Flying>();
  readonly #groups = new Map<number, Group>();
  readonly #notes = new Map<NoteCode, CatalogueNote & { n: number }>();

  get count(): number {
    return this.#flying.length;
  }

  get notes(): CatalogueNote[] {
    return [...this.#notes.values()].map(({ code, line, values, n }) => ({
      code,
      line,
      values: { ...values, n },
    }));
  }

  add(elements: MeanElements): void {
    const object = this.#objectOf(elements);
    object.name = elements.name || object.name;
    object.objectId = elements.objectId || object.objectId;
    object.sets.push(elements);
    object.epochs?.add(elements.epochMs);
    for (const code of elements.assumed) this.note(code, elements.line);
  }

  #objectOf(elements: MeanElements): Flying {
    const { catalogueNumber: number, name, objectId } = elements;
    const alone = this.#alone.get(number);
    if (!alone && number > 0) {
      const made = this.#made(elements);
      this.#alone.set(number, made);
      return made;
    }
    if (alone && mayBe(name, alone.name) && mayBe(objectId, alone.objectId)) return alone;
    const group = this.#groupOf(number, alone ?? null);
    const known = this.#known(group, elements);
    const object = known ?? this.#made(elements);
    if (!known && alone) this.note('sharedNumber', elements.line, { number, name, other: alone.name });
    if (name !== '') group.byName.set(name, object);
    if (objectId !== '' && !group.byId.has(objectId)) group.byId.set(objectId, object);
    return object;
  }

  #known({ byName, byId }: Group, elements: MeanElements): Flying | undefined {
    const { catalogueNumber, name, objectId, epochMs } = elements;
    const bearer = objectId === '' ? undefined : byId.get(objectId);
    // Under one designator another name is a new one, unless both are of the same moment.
    if (bearer && (catalogueNumber === 0 || mayBe(name, bearer.name) || !hasEpoch(bearer, epochMs)))
      return bearer;
    const named = name === '' ? undefined : byName.get(name);
    return named && mayBe(objectId, named.objectId) ? named : undefined;
  }

  #made({ catalogueNumber: number, name, objectId }: MeanElements): Flying {
    const object = { number, name, objectId, sets: [] };
    this.#flying.push(object);
    return object;
  }

  #groupOf(number: number, first: Flying | null): Group {
    const known = this.#groups.get(number);
    if (known) return known;
    const group: Group = { byName: new Map(), byId: new Map() };
    if (first?.name) group.byName.set(first.name, first);
    if (first?.objectId) group.byId.set(first.objectId, first);
    this.#groups.set(number, group);
    return group;
  }

  fault(fault: CatalogueFault, rejects = false): void {
    if (rejects) this.rejectedCount += 1;
    this.faultCounts[fault.code] = (this.faultCounts[fault.code] ?? 0) + 1;
    if (this.faults.length < listedFaults) this.faults.push(fault);
  }

  note(code: NoteCode, line: number, values: CatalogueNote['values'] = {}): void {
    const known = this.#notes.get(code);
    if (known) known.n += 1;
    else this.#notes.set(code, { code, line, values, n: 1 });
  }

  /** The records in columns, by number; tells of objects with several sets. Call it once, at the end. */
  records(): CatalogueRecords {
    const { objects, standIns } = this.#numbered();
    const sets: MeanElements[] = [];
    const firstSets = new Uint32Array(objects.length + 1);
    for (const [k, { object }] of objects.entries()) {
      const own = inOrder(object);
      object.name = lastName(own);
      for (const set of own) sets.push(set);
      firstSets[k + 1] = sets.length;
      if (own.length > 1)
        this.note('history', own[0]!.line, { name: object.name || String(object.number), sets: own.length });
    }
    // Typed arrays are filled by hand: their `from` takes a quarter of a second for 30,000 sets.
    const column = (name: (typeof numberColumns)[number]): Float64Array => {
      const values = new Float64Array(sets.length);
      for (let k = 0; k < sets.length; k++) values[k] = sets[k]![name];
      return values;
    };
    return {
      names: objects.map(({ object: { name, number, objectId } }) => name || String(number || objectId)),
      objectIds: objects.map(({ object }) => object.objectId),
      catalogueNumbers: Uint32Array.from(objects, ({ number }) => number),
      standIns,
      firstSets,
      lines: Uint32Array.from(sets, ({ line }) => line),
      ...(Object.fromEntries(numberColumns.map((name) => [name, column(name)])) as Record<
        (typeof numberColumns)[number],
        Float64Array
      >),
    };
  }

  /** Each object with a number of its own, by number. */
  #numbered() {
    const standIns = new Map<number, number>();
    const taken = new Set<number>();
    const objects = this.#flying.map((object) => {
      const { number, name, objectId } = object;
      const own =
        number === 0 || taken.has(number) ? standInNumber(`${number} ${objectId} ${name}`, taken) : number;
      taken.add(own);
      if (own !== number) standIns.set(own, number);
      return { number: own, object };
    });
    objects.sort((a, b) => a.number - b.number);
    return { objects, standIns };
  }
}
