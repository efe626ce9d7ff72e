import { readCatalogueNumber } from './catalogueNumber';
import { faultOf } from './elements';
import { tleEpochMs } from './epoch';
import { linesOf } from './linesOf';
import {
  type CatalogueFault,
  type FaultCode,
  type FormatReader,
  type MeanElements,
  type NoteCode,
  recordsASlice,
} from './types';

/** Characters of a line with its check digit. */
const lineLength = 69;
/** Letters of a name at most: what is longer above two lines is prose. */
const longestName = 60;
/** A line that begins as one of elements does: number of the line, catalogue number, and a class or a blank. */
const firstShape = /^1 [ A-Z\d][ \d]{4}[A-Z ]/;
const secondShape = /^2 [ A-Z\d][ \d]{4} /;
/** What stands in a line without check digit where its columns are as they must be: blanks and points. */
const firstColumns = /^.{8} .{8} .{14} .{10} .{8} .{8} . .{4}$/;
const secondColumns = /^.{7} .{8} .{8} .{7} .{8} .{8} .{16}$/;
/** By the column of its type, elements that are not for SGP4; SGP, SGP4 and SDP4 (1 to 3) are read alike. */
const otherTheories: Record<string, string> = { '4': '4 (SGP4-XP)', '5': '5 (SDP8)', '6': '6 (SP)' };

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
const fixed = (text: string): number =>
  /^[\s\d.+-]*$/.test(text) && text.trim() !== '' ? Number(text) : Number.NaN;

/** `98067A` as `1998-067A`; empty where there is none. */
function objectIdOf(text: string): string {
  const found = /^(\d{2})(\d{3})([A-Z]{1,3})\s*$/.exec(text);
  return found ? `${Number(found[1]) < 57 ? 20 : 19}${found[1]}-${found[2]}${found[3]}` : text.trim();
}

/** Whether a text looks like the first line of a record; with `two`, like the second. */
export const isTleLine = (text: string, two = false): boolean => (two ? secondShape : firstShape).test(text);

/** One line of a file. */
export interface TleLine {
  text: string;
  /** From 1. */
  line: number;
}

function lineFault({ text: line, line: number }: TleLine, columns: RegExp): CatalogueFault | null {
  const fault = (code: FaultCode, values: CatalogueFault['values']): CatalogueFault => ({
    code,
    line: number,
    field: '',
    values,
  });
  if (line.length === lineLength - 1 && columns.test(line)) return null;
  if (line.length < lineLength) return fault('tooShort', { found: line.length, expected: lineLength });
  const expected = checkDigit(line);
  const found = line.charAt(lineLength - 1);
  return found === String(expected) ? null : fault('checksum', { found, expected });
}

/** Whose fault it is that two lines hold no elements of SGP4, by the type that they name; null where they do. */
function typeFault(first: string, line: number, name: string): CatalogueFault | null {
  const type = first.charAt(62);
  if (' 0123'.includes(type)) return null;
  const values = { allowed: '0', found: otherTheories[type] ?? type, name: name || first.slice(2, 7).trim() };
  return { code: 'only', line, field: 'EPHEMERIS_TYPE', values };
}

/** What keeps two lines from being read, before their numbers are: null where nothing does. */
function pairFault(one: TleLine, two: TleLine, name: string): CatalogueFault | null {
  const broken = lineFault(one, firstColumns) ?? lineFault(two, secondColumns);
  if (broken) return broken;
  const [first, second] = [one.text.slice(2, 7), two.text.slice(2, 7)];
  const [number, again] = [first, second].map(readCatalogueNumber);
  const at = { line: one.line, field: 'NORAD_CAT_ID' };
  if (number === null) return { code: 'number', ...at, values: { found: first, name } };
  if (number !== again)
    return { code: 'numbersDiffer', ...at, values: { first: first.trim(), second: second.trim() } };
  return typeFault(one.text, one.line, name);
}

/** The elements of two lines, or what is wrong with them. */
export function tleElements(one: TleLine, two: TleLine, name: string): MeanElements | CatalogueFault {
  const broken = pairFault(one, two, name);
  if (broken) return broken;
  const { text: first, line } = one;
  const second = two.text;
  const day = fixed(first.slice(20, 32));
  const year = fixed(first.slice(18, 20));
  if (!(day >= 1 && day < 367 && year >= 0))
    return { code: 'date', line, field: 'EPOCH', values: { found: first.slice(18, 32), name } };
  const eccentricity = second.slice(26, 33);
  const assumed: NoteCode[] = [];
  if (first.length < lineLength || second.length < lineLength) assumed.push('noCheckDigit');
  const catalogueNumber = readCatalogueNumber(first.slice(2, 7))!;
  if (catalogueNumber === 0) assumed.push('numberAssumed');
  const elements: MeanElements = {
    name,
    objectId: objectIdOf(first.slice(9, 17)),
    catalogueNumber,
    epochMs: tleEpochMs(year, day),
    meanMotionDot: fixed(first.slice(33, 43)) || 0,
    meanMotionDdot: impliedPoint(first.slice(44, 52)) || 0,
    bstarPerEarthRadius: impliedPoint(first.slice(53, 61)),
    elementSetNumber: fixed(first.slice(64, 68)) || 0,
    inclinationDeg: fixed(second.slice(8, 16)),
    raanDeg: fixed(second.slice(17, 25)),
    eccentricity: /^[\d ]*\d[\d ]*$/.test(eccentricity)
      ? Number(`0.${eccentricity.replaceAll(' ', '0')}`)
      : Number.NaN,
    argumentOfPerigeeDeg: fixed(second.slice(34, 42)),
    meanAnomalyDeg: fixed(second.slice(43, 51)),
    meanMotionRevPerDay: fixed(second.slice(52, 63)),
    turnNumber: fixed(second.slice(63, 68)) || 0,
    line,
    assumed,
  };
  return (
    faultOf(elements, (field) => (field === 'BSTAR' ? first.slice(53, 61) : second.slice(8, 63))) ?? elements
  );
}

/** A line without blanks before it where it is one of elements: mail quotes them so. */
function unquoted(line: string): string {
  const inner = line.replace(/^[\s>]+/, '');
  return firstShape.test(inner) || secondShape.test(inner) ? inner : line;
}

/**
 * Two-line elements, with or without a line of the name before (also `0 NAME`), and prose between. Lines that begin with `#` are
 * comments. See Hoots and Roehrich (1980), Spacetrack Report 3, and Kelso's description of the columns (celestrak.org).
 */
export const readTle: FormatReader = function* (text, into) {
  let name: TleLine | null = null;
  let first: TleLine | null = null;
  let count = 0;
  const at = (line: number, code: FaultCode) => ({ code, line, field: '', values: {} });
  const stray = () => name && into.note('prose', name.line);
  for (const [whole, number] of linesOf(text)) {
    if (whole === '' || whole.startsWith('#')) continue;
    const line = unquoted(whole);
    if (first) {
      const pair = secondShape.test(line);
      const read = pair
        ? tleElements(first, { text: line, line: number }, name?.text ?? '')
        : at(first.line, 'secondLineMissing');
      if ('code' in read) into.fault(read, true);
      else into.add(read);
      first = name = null;
      if (++count % recordsASlice === 0) yield;
      if (pair) continue;
    }
    if (firstShape.test(line)) {
      if (name && name.text.length > longestName) {
        stray();
        name = null;
      }
      first = { text: line, line: number };
    } else if (secondShape.test(line)) {
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
