import { finish, type Steps } from '../../shared/steps';
import { RecordCollector } from './collectRecords';
import { formatOf } from './formatOf';
import { readOmmCsv } from './omm/ommCsv';
import { readOmmJson } from './omm/ommJson';
import { readOmmKvn } from './omm/ommKvn';
import { readOmmXml } from './omm/ommXml';
import { readTle } from './tle';
import type { CatalogueFault, CatalogueFormat, FaultCode, FormatReader, SatelliteCatalogue } from './types';

/** A file to read; the scene keeps these as its `imports`. */
export interface CatalogueFile {
  id: string;
  name: string;
  text: string;
}

/** A catalogue, or why the file is none: `unknownFormat`, or `empty` with what is wrong with its records. */
type CatalogueRead =
  | { ok: true; value: SatelliteCatalogue }
  | { ok: false; faults: CatalogueFault[]; faultCounts: Partial<Record<FaultCode, number>> };

const readers: Record<CatalogueFormat, FormatReader> = {
  tle: readTle,
  json: readOmmJson,
  xml: readOmmXml,
  csv: readOmmCsv,
  kvn: readOmmKvn,
};

const refused = (
  faults: CatalogueFault[],
  faultCounts: Partial<Record<FaultCode, number>>,
): CatalogueRead => ({
  ok: false,
  faults,
  faultCounts,
});

/**
 * Reads a file of satellites: TLE, or OMM as JSON, XML, CSV or KVN, known by its content. Records that are broken are left
 * out, counted and listed; of one catalogue number the newest stays. Yields every few records, so that it may run in slices.
 */
export function* readCatalogueInSlices(file: CatalogueFile): Steps<CatalogueRead> {
  const { id, name } = file;
  const text = file.text.replace(/^\uFEFF/, '');
  const format = formatOf(text, name);
  if (!format) {
    const fault: CatalogueFault = { code: 'unknownFormat', line: 1, field: '', values: {} };
    return refused([fault], { unknownFormat: 1 });
  }
  const collector = new RecordCollector();
  yield* readers[format](text, collector);
  const { faults, faultCounts, rejectedCount } = collector;
  if (collector.count === 0) {
    const fault: CatalogueFault = { code: 'empty', line: 1, field: '', values: {} };
    return refused([fault, ...faults], { empty: 1, ...faultCounts });
  }
  return {
    ok: true,
    value: { id, name, format, records: collector.records(), faults, faultCounts, rejectedCount },
  };
}

/** The same at once. */
export function readCatalogue(file: CatalogueFile): CatalogueRead {
  return finish(readCatalogueInSlices(file));
}
