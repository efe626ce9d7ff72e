import { isCalendarDay } from '../../../shared/dates';
import type { DateOrder } from '../mapping';
import { plainText } from './number';

/** A day as a cell writes it. */
export interface DayRead {
  /** ISO day; the first of a month, quarter or year that is told alone. */
  day: string;
  /** How exactly it is told. */
  exact: 'day' | 'month' | 'quarter' | 'year';
  /** The order that its parts must have; null where there is but one reading, `either` where two are possible. */
  order: 'dmy' | 'mdy' | 'either' | null;
}

const LONGEST = 48;

/** First letters of the months in English, German and French, without marks. */
const monthNames: readonly RegExp[] = [
  /^jan/,
  /^(feb|fev)/,
  /^(mar|maerz|mrz)/,
  /^(apr|avr)/,
  /^(may|mai)/,
  /^(jun|juin)/,
  /^(jul|juil)/,
  /^(aug|aou)/,
  /^sep/,
  /^(oct|okt)/,
  /^nov/,
  /^(dec|dez)/,
];

const monthOf = (word: string): number => monthNames.findIndex((name) => name.test(word)) + 1;

const two = (n: number): string => String(n).padStart(2, '0');

function dayOf(
  year: number,
  month: number,
  day: number,
  exact: DayRead['exact'] = 'day',
  order: DayRead['order'] = null,
): DayRead | null {
  const iso = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return year >= 1900 && year < 2200 && isCalendarDay(iso) ? { day: iso, exact, order } : null;
}

/** `31.05.2026`, `05/31/2026`, `31-5-26`: by the order where both are possible. */
function ofThree(
  first: number,
  second: number,
  written: string,
  mark: string,
  order: DateOrder,
): DayRead | null {
  const year = written.length === 2 ? 2000 + Number(written) : Number(written);
  const dmy = dayOf(year, second, first);
  // A point parts day, month and year wherever it is the custom.
  const mdy = mark === '.' ? null : dayOf(year, first, second);
  if (dmy && mdy && dmy.day !== mdy.day) return { ...(order === 'mdy' ? mdy : dmy), order: 'either' };
  return dmy ? { ...dmy, order: mdy ? null : 'dmy' } : mdy && { ...mdy, order: 'mdy' };
}

function ofWords(text: string): DayRead | null {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\d)(st|nd|rd|th|er)\b/g, '$1');
  const quarter =
    /^(?:q|t)([1-4])[ /-]*(\d{4})$|^(\d{4})[ /-]*(?:q|t)([1-4])$|^([1-4])\. ?quartal (\d{4})$/.exec(plain);
  if (quarter) {
    const n = Number(quarter[1] ?? quarter[4] ?? quarter[5]);
    return dayOf(Number(quarter[2] ?? quarter[3] ?? quarter[6]), 3 * n - 2, 1, 'quarter');
  }
  const month = /^([a-z]{3,9})\.?[ -](\d{4})$/.exec(plain);
  if (month) return dayOf(Number(month[2]), monthOf(month[1] ?? ''), 1, 'month');
  const before = /^(\d{1,2})\.?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/.exec(plain);
  if (before) return dayOf(Number(before[3]), monthOf(before[2] ?? ''), Number(before[1]));
  const after = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/.exec(plain);
  return after ? dayOf(Number(after[3]), monthOf(after[1] ?? ''), Number(after[2])) : null;
}

/**
 * A day: ISO, alone or with a time behind it; day, month and year parted by points, slashes or hyphens; with the month as a word in
 * English, German or French; in Chinese; or a month, quarter or year alone, which is read as its first day. Null where the text is
 * none, or no day of the calendar.
 */
export function readDay(text: string, order: DateOrder): DayRead | null {
  if (text.length > LONGEST) return null;
  const plain = plainText(text);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(plain);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const closed = /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  if (closed) return dayOf(Number(closed[1]), Number(closed[2]), Number(closed[3]));
  const year = /^(\d{4})(?:\.0)?年?$/.exec(plain);
  if (year) return dayOf(Number(year[1]), 1, 1, 'year');
  const month = /^(\d{4})[-/.](\d{1,2})$/.exec(plain) ?? /^(\d{4})年(\d{1,2})月$/.exec(plain);
  if (month) return dayOf(Number(month[1]), Number(month[2]), 1, 'month');
  const turned = /^(\d{1,2})[-/.](\d{4})$/.exec(plain);
  if (turned) return dayOf(Number(turned[2]), Number(turned[1]), 1, 'month');
  const chinese = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/.exec(plain);
  if (chinese) return dayOf(Number(chinese[1]), Number(chinese[2]), Number(chinese[3]));
  const three = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?:[T ,].*)?$/.exec(plain);
  if (three) return ofThree(Number(three[1]), Number(three[3]), three[4] ?? '', three[2] ?? '', order);
  return ofWords(plain);
}
