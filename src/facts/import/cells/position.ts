import { plainText } from './number';

/** Longest cell that is looked at as an angle or a position. */
const LONGEST = 96;
/** The same of a position, which may be written twice. */
const LONGEST_POSITION = 160;

/** Words that say on which side of the equator or of Greenwich a place lies; `O` is east in German and west in French: none. */
const sides: Readonly<Record<string, { axis: 'latitude' | 'longitude'; sign: 1 | -1 }>> = {
  n: { axis: 'latitude', sign: 1 },
  north: { axis: 'latitude', sign: 1 },
  nord: { axis: 'latitude', sign: 1 },
  北纬: { axis: 'latitude', sign: 1 },
  s: { axis: 'latitude', sign: -1 },
  south: { axis: 'latitude', sign: -1 },
  süd: { axis: 'latitude', sign: -1 },
  sud: { axis: 'latitude', sign: -1 },
  南纬: { axis: 'latitude', sign: -1 },
  e: { axis: 'longitude', sign: 1 },
  east: { axis: 'longitude', sign: 1 },
  ost: { axis: 'longitude', sign: 1 },
  est: { axis: 'longitude', sign: 1 },
  东经: { axis: 'longitude', sign: 1 },
  w: { axis: 'longitude', sign: -1 },
  west: { axis: 'longitude', sign: -1 },
  ouest: { axis: 'longitude', sign: -1 },
  西经: { axis: 'longitude', sign: -1 },
};

const number = String.raw`\d{1,3}(?:[.,]\d{1,20})?`;
const marked = new RegExp(
  String.raw`^([-+]?)\s*(${number})\s*(?:°|º|d|deg|度)?\s*(?:(${number})\s*(?:'|′|’|m|min|分)?\s*(?:(${number})\s*(?:"|″|”|''|′′|s|sec|秒)?)?)?$`,
  'i',
);
const word = /^(\p{L}+)\.?\s*(?=[\d+-])|(?<=[\d°º'′’"″”度分秒])\s*(\p{L}+)\.?$/u;

const numberIn = (text: string | undefined): number => Number((text ?? '0').replace(',', '.'));

/** An angle, and which one it says to be. */
interface Angle {
  deg: number;
  axis: 'latitude' | 'longitude' | null;
}

function angleOf(raw: string): Angle | null {
  let text = raw;
  let side: (typeof sides)[string] | undefined;
  const found = word.exec(text);
  if (found) {
    const name = (found[1] ?? found[2] ?? '').toLowerCase();
    side = Object.hasOwn(sides, name) ? sides[name] : undefined;
    if (side) text = text.replace(found[0], '').trim();
  }
  const parts = marked.exec(text);
  if (!parts) return null;
  const [, sign = '', degrees, minutes, seconds] = parts;
  const [m, s] = [numberIn(minutes), numberIn(seconds)];
  if (m >= 60 || s >= 60 || (side && sign === '-')) return null;
  // Minutes go with whole degrees, seconds with whole minutes.
  if (minutes !== undefined && /[.,]/.test(degrees ?? '')) return null;
  if (seconds !== undefined && /[.,]/.test(minutes ?? '')) return null;
  const size = numberIn(degrees) + m / 60 + s / 3600;
  return { deg: (sign === '-' ? -1 : 1) * (side?.sign ?? 1) * size, axis: side?.axis ?? null };
}

/**
 * Degrees of a latitude or longitude: decimal with point or comma, in degrees, minutes and seconds, with a letter or word for the
 * hemisphere. Null where the text is none, or names the other axis. The range is not checked.
 */
export function readAngle(text: string, axis: 'latitude' | 'longitude'): number | null {
  if (text.length > LONGEST) return null;
  const read = angleOf(plainText(text));
  return read && (read.axis === null || read.axis === axis) ? read.deg : null;
}

/** The two halves of a text by what parts them: a semicolon, bar or slash, a comma, or the letters of the hemispheres. */
function halves(text: string): [string, string] | null {
  for (const mark of [';', '|', '/']) {
    const parts = text.split(mark);
    if (parts.length === 2) return [parts[0] ?? '', parts[1] ?? ''];
  }
  const commas = text.split(',');
  if (commas.length === 2) return [commas[0] ?? '', commas[1] ?? ''];
  // 52,52, 13,405: decimal commas with a comma between.
  if (commas.length === 4) return [commas.slice(0, 2).join(','), commas.slice(2).join(',')];
  const after = /^(.*?[ns])\s+(.*)$/i.exec(text) ?? /^([ns].*?)\s+([ew].*)$/i.exec(text);
  if (after) return [after[1] ?? '', after[2] ?? ''];
  const blanks = text.split(/\s+/);
  return blanks.length === 2 ? [blanks[0] ?? '', blanks[1] ?? ''] : null;
}

/**
 * Latitude and longitude of one cell, `52.52, 13.405`, in any way that `readAngle` knows; longitude first in WKT (`POINT (13.4
 * 52.5)`) and where the hemispheres say so. Null where the text is none.
 */
export function readPosition(text: string): { latitudeDeg: number; longitudeDeg: number } | null {
  if (text.length > LONGEST_POSITION) return null;
  const plain = plainText(text)
    .replace(/^geo:/i, '')
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .replace(/^[([]\s*|\s*[)\]]$/g, '');
  const wkt = /^(?:SRID=4326;)?\s*POINT(?: Z)? ?\(\s*(\S+) (\S+?)(?: \S+?)?\s*\)?$/i.exec(plain);
  const pair = pairOf(wkt ? [wkt[2] ?? '', wkt[1] ?? ''] : halves(plain));
  if (pair || wkt) return pair;
  // One place in two ways of writing, as encyclopaedias have it: 52°31′N 13°24′E / 52.52°N 13.4°E.
  const ways = plain.split(/\s\/\s/);
  if (ways.length < 2 || ways.length > 3) return null;
  return ways.map((way) => readPosition(way)).findLast((found) => found !== null) ?? null;
}

/** Latitude and longitude of two angles, the longitude first where they say so; null where they are none. */
function pairOf(
  parts: readonly [string, string] | null,
): { latitudeDeg: number; longitudeDeg: number } | null {
  if (!parts) return null;
  const [first, second] = [angleOf(parts[0].trim()), angleOf(parts[1].trim())];
  if (!first || !second || (first.axis !== null && first.axis === second.axis)) return null;
  const turned = first.axis === 'longitude' || second.axis === 'latitude';
  return turned
    ? { latitudeDeg: second.deg, longitudeDeg: first.deg }
    : { latitudeDeg: first.deg, longitudeDeg: second.deg };
}
