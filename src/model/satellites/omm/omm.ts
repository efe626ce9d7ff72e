import { readCatalogueNumber } from '../catalogueNumber';
import { faultOf } from '../elements';
import { ommEpochMs } from '../epoch';
import type { CatalogueFault, FaultCode, MeanElements } from '../types';

/** Fields of an orbit mean-elements message (CCSDS 502.0-B) as a file gives them, by their names. */
export type OmmFields = Record<string, unknown>;

/** What a message may say of itself for SGP4 to be right for it; an absent or empty field is taken as saying so. */
const only: [field: string, allowed: string[]][] = [
  ['CENTER_NAME', ['EARTH']],
  ['REF_FRAME', ['TEME']],
  ['TIME_SYSTEM', ['UTC']],
  ['MEAN_ELEMENT_THEORY', ['SGP4', 'SGP', 'SGP/SGP4', 'SDP4']],
  ['EPHEMERIS_TYPE', ['0', '2', '3']],
];

const numbers = [
  ['MEAN_MOTION', 'meanMotionRevPerDay'],
  ['ECCENTRICITY', 'eccentricity'],
  ['INCLINATION', 'inclinationDeg'],
  ['RA_OF_ASC_NODE', 'raanDeg'],
  ['ARG_OF_PERICENTER', 'argumentOfPerigeeDeg'],
  ['MEAN_ANOMALY', 'meanAnomalyDeg'],
  ['BSTAR', 'bstarPerEarthRadius'],
] as const;

/** A field as text; empty where it is absent, null or no scalar. */
function textOf(fields: OmmFields, field: string): string {
  const value = Object.hasOwn(fields, field) ? fields[field] : '';
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** The elements of one message, or the first thing that is wrong with it. `line` is where it begins. */
export function ommElements(fields: OmmFields, line: number): MeanElements | CatalogueFault {
  const catalogueText = textOf(fields, 'NORAD_CAT_ID');
  const name = textOf(fields, 'OBJECT_NAME') || catalogueText;
  const fault = (code: FaultCode, field: string, values: CatalogueFault['values'] = {}): CatalogueFault => ({
    code,
    line,
    field,
    values: { name, ...values },
  });
  for (const [field, allowed] of only) {
    const found = textOf(fields, field);
    if (found !== '' && !allowed.includes(found.toUpperCase()))
      return fault('only', field, { allowed: allowed[0]!, found: cut(found) });
  }
  if (catalogueText === '') return fault('missing', 'NORAD_CAT_ID');
  const catalogueNumber = readCatalogueNumber(catalogueText);
  if (catalogueNumber === null) return fault('number', 'NORAD_CAT_ID', { found: cut(catalogueText) });
  const epoch = textOf(fields, 'EPOCH');
  if (epoch === '') return fault('missing', 'EPOCH');
  const epochMs = ommEpochMs(epoch);
  if (epochMs === null) return fault('date', 'EPOCH', { found: cut(epoch) });
  const elements: MeanElements = {
    name,
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
    line,
  };
  for (const [field, column] of numbers) {
    const found = textOf(fields, field);
    if (found === '') return fault('missing', field);
    const value = Number(found);
    if (!Number.isFinite(value)) return fault('number', field, { found: cut(found) });
    elements[column] = value;
  }
  return faultOf(elements, (field) => cut(textOf(fields, field))) ?? elements;
}
