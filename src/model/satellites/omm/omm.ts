import { readCatalogueNumber } from '../catalogueNumber';
import { faultOf } from '../elements';
import { ommEpochMs } from '../epoch';
import { type TleLine, tleElements } from '../tle';
import type { CatalogueFault, Collector, FaultCode, MeanElements, NoteCode } from '../types';
import type { OmmField, OmmFields } from './canonicalField';

/** What a message may say of itself for SGP4 to be right for it; an absent or empty field is taken as saying so. */
const only: [field: OmmField, allowed: string[]][] = [
  ['CENTER_NAME', ['EARTH']],
  ['REF_FRAME', ['TEME']],
  ['TIME_SYSTEM', ['UTC']],
  ['MEAN_ELEMENT_THEORY', ['SGP4', 'SGP', 'SGP/SGP4', 'SDP4', 'TLE']],
  ['EPHEMERIS_TYPE', ['0', '1', '2', '3']],
];

/** Types of elements as they are called, where that says more than their number. */
const called: Record<string, string> = { '4': '4 (SGP4-XP)', '5': '5 (SDP8)', '6': '6 (SP)' };

const numbers = [
  ['MEAN_MOTION', 'meanMotionRevPerDay'],
  ['ECCENTRICITY', 'eccentricity'],
  ['INCLINATION', 'inclinationDeg'],
  ['RA_OF_ASC_NODE', 'raanDeg'],
  ['ARG_OF_PERICENTER', 'argumentOfPerigeeDeg'],
  ['MEAN_ANOMALY', 'meanAnomalyDeg'],
  ['BSTAR', 'bstarPerEarthRadius'],
] as const;

/** What SGP4 leaves aside: kept where it can be read. */
const asides = [
  ['MEAN_MOTION_DOT', 'meanMotionDot'],
  ['MEAN_MOTION_DDOT', 'meanMotionDdot'],
  ['ELEMENT_SET_NO', 'elementSetNumber'],
  ['REV_AT_EPOCH', 'turnNumber'],
] as const;

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/** A field as text; empty where it is absent or said to be nothing. */
function textOf(fields: OmmFields, field: OmmField): string {
  const text = fields[field]?.trim() ?? '';
  return text === 'null' ? '' : text;
}

/** A number as it is written in decimals; NaN where it is none, or too large to be one. */
function numberOf(text: string): number {
  const value = decimal.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}

const nameIn = (fields: OmmFields): string => textOf(fields, 'OBJECT_NAME').replace(/^0 /, '');

const nothing: readonly NoteCode[] = [];

const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** The catalogue number of a message, 0 where it has a designator or a name in its stead. */
function numberIn(fields: OmmFields): number | { code: FaultCode; found?: string } {
  const text = textOf(fields, 'NORAD_CAT_ID');
  if (text !== '') return readCatalogueNumber(text) ?? { code: 'number', found: cut(text) };
  const named = textOf(fields, 'OBJECT_ID') || textOf(fields, 'OBJECT_NAME');
  return named === '' ? { code: 'missing' } : 0;
}

/** Two lines in the place of fields. */
function linesIn(fields: OmmFields, line: number): [TleLine, TleLine] | null {
  const [one, two] = [textOf(fields, 'TLE_LINE1'), textOf(fields, 'TLE_LINE2')];
  return one === '' || two === '' || textOf(fields, 'MEAN_MOTION') !== ''
    ? null
    : [
        { text: one, line },
        { text: two, line },
      ];
}

/** What a message says of itself that keeps it from SGP4; null where nothing does. */
function claimFault(fields: OmmFields): [field: OmmField, allowed: string, found: string] | null {
  for (const [field, allowed] of only) {
    const found = textOf(fields, field);
    if (found !== '' && !allowed.includes(found.toUpperCase()))
      return [field, allowed[0]!, (field === 'EPHEMERIS_TYPE' && called[found]) || cut(found)];
  }
  return null;
}

function assumedIn(fields: OmmFields, number: number): readonly NoteCode[] {
  const lacksDrag = textOf(fields, 'BSTAR') === '';
  const saysTle = textOf(fields, 'MEAN_ELEMENT_THEORY').toUpperCase() === 'TLE';
  if (!lacksDrag && !saysTle && number > 0) return nothing;
  const assumed: NoteCode[] = [];
  if (lacksDrag) assumed.push('dragAssumed');
  if (saysTle) assumed.push('theoryAssumed');
  if (number === 0) assumed.push('numberAssumed');
  return assumed;
}

/** A message with its name, designator, number and epoch read, and the numbers yet to come. */
const begun = (fields: OmmFields, catalogueNumber: number, epochMs: number, line: number): MeanElements => ({
  name: nameIn(fields),
  objectId: textOf(fields, 'OBJECT_ID'),
  catalogueNumber,
  epochMs,
  meanMotionRevPerDay: 0,
  eccentricity: 0,
  inclinationDeg: 0,
  raanDeg: 0,
  argumentOfPerigeeDeg: 0,
  meanAnomalyDeg: 0,
  bstarPerEarthRadius: 0,
  meanMotionDot: 0,
  meanMotionDdot: 0,
  elementSetNumber: 0,
  turnNumber: 0,
  line,
  assumed: assumedIn(fields, catalogueNumber),
});

/** The elements of one message, or the first thing that is wrong with it. `line` is where it begins. */
function ommElements(fields: OmmFields, line: number): MeanElements | CatalogueFault {
  const lines = linesIn(fields, line);
  if (lines) return tleElements(...lines, nameIn(fields));
  const fault = (code: FaultCode, field: OmmField, values: CatalogueFault['values'] = {}): CatalogueFault => {
    const name = nameIn(fields) || textOf(fields, 'NORAD_CAT_ID') || textOf(fields, 'OBJECT_ID');
    return { code, line, field, values: { name, ...values } };
  };
  const claim = claimFault(fields);
  if (claim) return fault('only', claim[0], { allowed: claim[1], found: claim[2] });
  const number = numberIn(fields);
  if (typeof number !== 'number')
    return fault(number.code, 'NORAD_CAT_ID', number.found === undefined ? {} : { found: number.found });
  const epoch = textOf(fields, 'EPOCH');
  if (epoch === '') return fault('missing', 'EPOCH');
  const epochMs = ommEpochMs(epoch);
  if (epochMs === null) return fault('date', 'EPOCH', { found: cut(epoch) });
  const elements = begun(fields, number, epochMs, line);
  for (const [field, column] of numbers) {
    const found = textOf(fields, field) || (field === 'BSTAR' ? '0' : '');
    if (found === '') return fault('missing', field);
    const value = numberOf(found);
    if (Number.isNaN(value)) return fault('number', field, { found: cut(found) });
    elements[column] = value;
  }
  for (const [field, column] of asides) elements[column] = numberOf(textOf(fields, field)) || 0;
  return faultOf(elements, (field) => cut(textOf(fields, field as OmmField))) ?? elements;
}

/** Puts one message into the collector: its elements, what is wrong with it, or that it is empty. */
export function takeOmm(fields: OmmFields, line: number, into: Collector): void {
  if (Object.keys(fields).length === 0) {
    into.note('emptyMessages', line);
    return;
  }
  const read = ommElements(fields, line);
  if ('code' in read) into.fault(read, true);
  else into.add(read);
}
