import { readCatalogueNumber } from './catalogueNumber';
import { faultOf } from './elements';
import { tleEpochMs } from './epoch';
import { linesOf } from './linesOf';
import {
  type CatalogueFault,
  type FaultCode,
  type FormatReader,
  type MeanElements,
  recordsASlice,
} from './types';

/** Characters of a line with its check digit. */
const lineLength = 69;
/** A line that begins as one of elements does: number of the line, catalogue number, and a class or a blank. */
const firstShape = /^1 [ A-Z\d][ \d]{4}[A-Z ]/;
const secondShape = /^2 [ A-Z\d][ \d]{4} /;

/** Digit that a line of a TLE must end in: its digits summed, a minus counting one, modulo 10. */
export function checkDigit(line: string): number {
  let sum = 0;
  for (let k = 0; k < lineLength - 1; k++) {
    const code = line.charCodeAt(k);
    if (code >= 48 && code <= 57) sum += code - 48;
    else if (code === 45) sum += 1;
  }
  return sum % 10;
}

/** ` 12345-3`: five digits after a decimal point that is not written, and a power of ten. Blank is 0. */
function impliedPoint(text: string): number {
  const trimmed = text.trim();
  if (trimmed === '') return 0;
  const found = /^([+-]?)(\d{1,5}) *([+-]\d)$/.exec(trimmed);
  return found ? Number(`${found[1]}0.${found[2]}e${found[3]}`) : Number.NaN;
}

/** A number in fixed columns; blank is no number. */
const fixed = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

/** `98067A` as `1998-067A`; empty where there is none. */
function objectIdOf(text: string): string {
  const found = /^(\d{2})(\d{3})([A-Z]{1,3})\s*$/.exec(text);
  return found ? `${Number(found[1]) < 57 ? 20 : 19}${found[1]}-${found[2]}${found[3]}` : text.trim();
}

interface Line {
  text: string;
  /** From 1. */
  line: number;
}

function lineFault({ text: line, line: number }: Line): CatalogueFault | null {
  const fault = (code: FaultCode, values: CatalogueFault['values']): CatalogueFault => ({
    code,
    line: number,
    field: '',
    values,
  });
  if (line.length < lineLength) return fault('tooShort', { found: line.length, expected: lineLength });
  const expected = checkDigit(line);
  const found = line.charAt(lineLength - 1);
  return found === String(expected) ? null : fault('checksum', { found, expected });
}

/** The elements of two lines, or what is wrong with them. */
function elementsOf(one: Line, two: Line, name: string): MeanElements | CatalogueFault {
  const broken = lineFault(one) ?? lineFault(two);
  if (broken) return broken;
  const { text: first, line: number } = one;
  const second = two.text;
  const catalogueNumber = readCatalogueNumber(first.slice(2, 7));
  if (catalogueNumber === null)
    return {
      code: 'number',
      line: number,
      field: 'NORAD_CAT_ID',
      values: { found: first.slice(2, 7), name },
    };
  if (readCatalogueNumber(second.slice(2, 7)) !== catalogueNumber) {
    const values = { first: first.slice(2, 7).trim(), second: second.slice(2, 7).trim() };
    return { code: 'numbersDiffer', line: number, field: 'NORAD_CAT_ID', values };
  }
  // Type 4 is SGP4-XP, which has other elements and another theory.
  if (first.charAt(62) === '4')
    return {
      code: 'only',
      line: number,
      field: 'EPHEMERIS_TYPE',
      values: { allowed: '0', found: '4', name },
    };
  const day = fixed(first.slice(20, 32));
  const year = fixed(first.slice(18, 20));
  if (!(day >= 1 && day < 367 && year >= 0))
    return { code: 'date', line: number, field: 'EPOCH', values: { found: first.slice(18, 32), name } };
  const eccentricity = second.slice(26, 33);
  const elements: MeanElements = {
    name: name || String(catalogueNumber),
    objectId: objectIdOf(first.slice(9, 17)),
    catalogueNumber,
    epochMs: tleEpochMs(year, day),
    bstarPerEarthRadius: impliedPoint(first.slice(53, 61)),
    inclinationDeg: fixed(second.slice(8, 16)),
    raanDeg: fixed(second.slice(17, 25)),
    eccentricity: /^[\d ]*\d[\d ]*$/.test(eccentricity)
      ? Number(`0.${eccentricity.replaceAll(' ', '0')}`)
      : Number.NaN,
    argumentOfPerigeeDeg: fixed(second.slice(34, 42)),
    meanAnomalyDeg: fixed(second.slice(43, 51)),
    meanMotionRevPerDay: fixed(second.slice(52, 63)),
    line: number,
  };
  return (
    faultOf(elements, (field) => (field === 'BSTAR' ? first.slice(53, 61) : second.slice(8, 63))) ?? elements
  );
}

/**
 * Two-line elements, with or without a line of the name before (also `0 NAME`). Lines that begin with `#` are comments.
 * See Hoots and Roehrich (1980), Spacetrack Report 3, and Kelso's description of the columns (celestrak.org).
 */
export const readTle: FormatReader = function* (text, into) {
  let name: Line | null = null;
  let first: Line | null = null;
  let count = 0;
  const at = (line: number, code: FaultCode) => ({ code, line, field: '', values: {} });
  const stray = () => name && into.fault(at(name.line, 'stray'));
  for (const [line, number] of linesOf(text)) {
    if (line === '' || line.startsWith('#')) continue;
    if (first) {
      const whole = secondShape.test(line);
      const read = whole
        ? elementsOf(first, { text: line, line: number }, name?.text ?? '')
        : at(first.line, 'secondLineMissing');
      if ('code' in read) into.fault(read, true);
      else into.add(read);
      first = name = null;
      if (++count % recordsASlice === 0) yield;
      if (whole) continue;
    }
    if (firstShape.test(line)) first = { text: line, line: number };
    else if (secondShape.test(line)) {
      into.fault(at(number, 'firstLineMissing'), true);
      name = null;
    } else {
      stray();
      name = { text: line.replace(/^0 /, '').trim(), line: number };
    }
  }
  if (first) into.fault(at(first.line, 'secondLineMissing'), true);
  else stray();
};
