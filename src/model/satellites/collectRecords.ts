import {
  type CatalogueFault,
  type CatalogueRecords,
  type Collector,
  type FaultCode,
  listedFaults,
  type MeanElements,
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
] as const;

/** Gathers what a reader finds. Of one catalogue number the record with the newest epoch stays, of equals the later one. */
export class RecordCollector implements Collector {
  readonly faults: CatalogueFault[] = [];
  readonly faultCounts: Partial<Record<FaultCode, number>> = {};
  rejectedCount = 0;
  readonly #byNumber = new Map<number, MeanElements>();

  get count(): number {
    return this.#byNumber.size;
  }

  add(elements: MeanElements): void {
    const { catalogueNumber, epochMs } = elements;
    const known = this.#byNumber.get(catalogueNumber);
    if (!known || epochMs >= known.epochMs) this.#byNumber.set(catalogueNumber, elements);
    if (!known) return;
    const [kept, left] = epochMs >= known.epochMs ? [elements, known] : [known, elements];
    this.fault({
      code: 'duplicate',
      line: left.line,
      field: 'NORAD_CAT_ID',
      values: {
        name: kept.name,
        number: catalogueNumber,
        kept: new Date(kept.epochMs).toISOString(),
        left: new Date(left.epochMs).toISOString(),
        keptLine: kept.line,
      },
    });
  }

  fault(fault: CatalogueFault, rejects = false): void {
    if (rejects) this.rejectedCount += 1;
    this.faultCounts[fault.code] = (this.faultCounts[fault.code] ?? 0) + 1;
    if (this.faults.length < listedFaults) this.faults.push(fault);
  }

  /** The records in columns, by catalogue number. */
  records(): CatalogueRecords {
    const sorted = [...this.#byNumber.values()].sort((a, b) => a.catalogueNumber - b.catalogueNumber);
    const column = (name: (typeof numberColumns)[number]) =>
      Float64Array.from(sorted, (entry) => entry[name]);
    return {
      names: sorted.map(({ name }) => name),
      objectIds: sorted.map(({ objectId }) => objectId),
      catalogueNumbers: Uint32Array.from(sorted, ({ catalogueNumber }) => catalogueNumber),
      lines: Uint32Array.from(sorted, ({ line }) => line),
      ...(Object.fromEntries(numberColumns.map((name) => [name, column(name)])) as Record<
        (typeof numberColumns)[number],
        Float64Array
      >),
    };
  }
}
