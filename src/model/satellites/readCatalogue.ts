import { finish, type Steps } from '../../shared/steps';
import { RecordCollector } from './collectRecords';
import { formatOf } from './formatOf';
import { readOmmCsv } from './omm/ommCsv';
import { readOmmJson } from './omm/ommJson';
import { readOmmKvn } from './omm/ommKvn';
import { readOmmXml } from './omm/ommXml';
import { fileKindOf } from './otherMessages';
import { isStandIn } from './standInNumber';
import { readTle } from './tle';
import type {
  CatalogueFault,
  CatalogueFormat,
  CatalogueRecords,
  Collector,
  FaultCode,
  FormatReader,
  SatelliteCatalogue,
} from './types';

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

const otherFault = (line: number, values: CatalogueFault['values']): CatalogueFault => ({
  code: 'otherMessage',
  line,
  field: '',
  values,
});

/** Numbers near which lists of five digits end: the catalogue went from 69,999 to 100,000 in July 2026 (CelesTrak). */
const ends: [low: number, high: number][] = [
  [69_500, 69_999],
  [99_500, 99_999],
];

/** Tells of a list in lines that ends where five digits do: what was catalogued since cannot be in it. */
function noteNumbersEnd({ catalogueNumbers, lines }: CatalogueRecords, into: Collector): void {
  const five = catalogueNumbers.filter((number) => number <= 99_999);
  const isAll = catalogueNumbers.every((number) => number <= 99_999 || isStandIn(number));
  // Objects not yet catalogued have numbers from 70,000 on: the list may end below them.
  const near = ends.flatMap(
    ([low, high]) => five.findLast((number) => number >= low && number <= high) ?? [],
  );
  if (isAll && five.length > 1 && near.length > 0)
    into.note('numbersEnd', lines[lines.length - 1]!, { number: near[0]! });
}

/**
 * Reads a file of satellites: TLE, or OMM as JSON, XML, CSV or KVN, known by its content. Records that are broken are left
 * out, counted and listed; all sets of one object stay. Yields every few records, so that it may run in slices.
 */
export function* readCatalogueInSlices(file: CatalogueFile): Steps<CatalogueRead> {
  const { id, name } = file;
  const text = file.text.replace(/^\uFEFF/, '');
  const format = formatOf(text, name);
  if (!format) {
    const message = fileKindOf(text.slice(0, 8_192));
    if (message) return refused([otherFault(1, { message })], { otherMessage: 1 });
    const fault: CatalogueFault = { code: 'unknownFormat', line: 1, field: '', values: {} };
    return refused([fault], { unknownFormat: 1 });
  }
  const collector = new RecordCollector();
  yield* readers[format](text, collector);
  const { faults, faultCounts, rejectedCount } = collector;
  if (collector.count === 0) {
    const other = collector.notes.find(({ code }) => code === 'otherMessages');
    if (other) return refused([otherFault(other.line, other.values)], { otherMessage: 1 });
    const fault: CatalogueFault = { code: 'empty', line: 1, field: '', values: {} };
    return refused([fault, ...faults], { empty: 1, ...faultCounts });
  }
  const records = collector.records();
  if (format === 'tle') noteNumbersEnd(records, collector);
  const { notes } = collector;
  return { ok: true, value: { id, name, format, records, faults, faultCounts, notes, rejectedCount } };
}

/** The same at once. */
export function readCatalogue(file: CatalogueFile): CatalogueRead {
  return finish(readCatalogueInSlices(file));
}
