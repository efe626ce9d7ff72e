/** A number as a cell writes it. */
export interface NumberRead {
  value: number;
  /** What stands behind it, such as `MW`; empty where nothing does. */
  unit: string;
  /** Whether its one point or comma could part thousands as well as decimals, as in `1,234`. */
  ambiguous: boolean;
}

/** Longest cell that is looked at as a number. */
const LONGEST = 48;
const shape =
  /^(?:(?:~|≈|ca\.?|c\.|approx\.?|about|circa|env\.?|etwa|约)\s*)?([-+]?[\d.,'’ ]*\d)(e[-+]?\d{1,3})?\s*(\p{L}[\p{L}\d/]*|%)?$/iu;

/** The text with plain blanks, digits and signs, of cells that come from any keyboard. */
export const plainText = (text: string): string => text.normalize('NFKC').replaceAll('−', '-').trim();

const grouped = (digits: string, mark: string): boolean => {
  const [first = '', ...rest] = digits.split(mark);
  return /^\d{1,3}$/.test(first) && rest.length > 0 && rest.every((part) => /^\d{3}$/.test(part));
};

/** Digits with a point for the decimal sign; null where points and commas follow no custom. */
function plainDigits(written: string, decimal: '.' | ','): { digits: string; ambiguous: boolean } | null {
  const closed = written.replace(/['’ ]/g, '');
  if (closed !== written && !/^\d{1,3}(?:['’ ]\d{3})+(?:[.,]\d*)?$/.test(written)) return null;
  const [points, commas] = [closed.split('.').length - 1, closed.split(',').length - 1];
  if (points === 0 && commas === 0) return { digits: closed, ambiguous: false };
  if (points > 0 && commas > 0) {
    const last = closed.lastIndexOf('.') > closed.lastIndexOf(',') ? '.' : ',';
    const [whole = '', part = '', more] = closed.split(last);
    const other = last === '.' ? ',' : '.';
    return more === undefined && grouped(whole, other)
      ? { digits: `${whole.replaceAll(other, '')}.${part}`, ambiguous: false }
      : null;
  }
  const mark = points > 0 ? '.' : ',';
  if (points + commas > 1)
    return grouped(closed, mark) ? { digits: closed.replaceAll(mark, ''), ambiguous: false } : null;
  const ambiguous = closed === written && /^[1-9]\d{0,2}[.,]\d{3}$/.test(closed);
  return ambiguous && mark !== decimal
    ? { digits: closed.replace(mark, ''), ambiguous }
    : { digits: closed.replace(mark, '.'), ambiguous };
}

/**
 * A number with decimals by point or comma and thousands by point, comma, blank or apostrophe, with `~` before it and a unit behind
 * it. `decimal` decides only where both readings are possible. Null where the text is no single number.
 */
export function readNumber(text: string, decimal: '.' | ','): NumberRead | null {
  if (text.length > LONGEST) return null;
  const found = shape.exec(plainText(text));
  if (!found) return null;
  const [, written = '', exponent = '', unit = ''] = found;
  const sign = written.startsWith('-') ? -1 : 1;
  const read = plainDigits(written.replace(/^[-+]\s*/, ''), decimal);
  if (!read || !/\d/.test(read.digits)) return null;
  const value = sign * Number(`${read.digits}${exponent}`);
  return Number.isFinite(value) ? { value, unit, ambiguous: read.ambiguous && exponent === '' } : null;
}
