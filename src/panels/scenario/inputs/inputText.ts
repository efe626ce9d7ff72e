import { inputUnit, typedFactor, unitsAccepted } from '../../../kit/inputUnits';
import { formatNumber, numberMarks } from '../../../locales/format';
import { t, type UiLanguage } from '../../../locales/i18n';
import type { InputForm } from '../../../model/inputs/inputForms';
import { clamp } from '../../../shared/vectors';

/**
 * What a reader's text means for an input: a value in its SI unit (null leaves an optional input open) with a note on
 * what was corrected, or the sentence that refuses it.
 */
type InputReading = { ok: true; value: number | null; note: string | null } | { ok: false; message: string };

export type TypedForm = Pick<InputForm, 'unit' | 'min' | 'max' | 'kind' | 'optional'>;

const hanDigits = '零一二三四五六七八九';
const hanSmall: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const hanLarge: Record<string, number> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** A number below 10,000 in Chinese characters, such as 三百二十; null where it is none. */
function hanBelowMyriad(text: string): number | null {
  let sum = 0;
  let digit = -1;
  for (const sign of text) {
    const place = hanSmall[sign];
    const value = hanDigits.indexOf(sign);
    if (place !== undefined) {
      sum += (digit < 0 ? 1 : digit) * place;
      digit = -1;
    } else if (value === 0) digit = -1;
    else if (value > 0 && digit < 0) digit = value;
    else return null;
  }
  return sum + Math.max(0, digit);
}

/** Numbers in Chinese characters as figures: 一二〇 → 120, 十二 → 12, 3万 → 3*10^4. Other text stays. */
export function hanToFigures(text: string): string {
  const signs = text.replace(/〇/g, '零').replace(/两|兩/g, '二').replace(/点|點/g, '.');
  const figures = signs.replace(/[零一二三四五六七八九十百千]+/g, (run) => {
    if (/[十百千]/.test(run)) return String(hanBelowMyriad(run) ?? run);
    return [...run].map((sign) => hanDigits.indexOf(sign)).join('');
  });
  return figures.replace(/([\d.,]+)\s*([万萬亿億])/g, (_, number: string, sign: string) => {
    const value = Number(number.replaceAll(',', ''));
    return Number.isFinite(value) ? String(value * (hanLarge[sign] ?? 1)) : `${number}${sign}`;
  });
}

/** Marks that group thousands and never part decimals. */
const groups = /[\s\u00a0\u202f\u2009'’_]/g;

/** Whether a lone mark before three figures groups thousands, as the language writes them: English 1,500; German 1.500. */
const groupsThousands = (mark: string, lang: UiLanguage): boolean => numberMarks(lang).group === mark;

/** Figures with point or comma as a number; NaN where they are none. */
export function decimalOf(text: string, lang: UiLanguage): number {
  const bare = text.replace(groups, '');
  const marks = bare.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return /^\d+$/.test(bare) ? Number(bare) : Number.NaN;
  const parts = bare.split(last);
  const both = new Set(marks).size > 1;
  const grouped =
    marks.length > 1 && !both
      ? true
      : !both && /^[1-9]\d{0,2}[.,]\d{3}$/.test(bare) && groupsThousands(last, lang);
  if (grouped) {
    const whole = parts.every((part, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part));
    return whole ? Number(parts.join('')) : Number.NaN;
  }
  if (parts.length !== 2) return Number.NaN;
  const head = parts[0] ?? '';
  const whole = /^\d{1,3}([.,]\d{3})+$/.test(head) ? head.replace(/[.,]/g, '') : head;
  const fraction = parts[1] ?? '';
  return /^\d*$/.test(whole) && /^\d*$/.test(fraction) && whole + fraction !== ''
    ? Number(`${whole || '0'}.${fraction || '0'}`)
    : Number.NaN;
}

const typed =
  /^(?<sign>[+-]?)(?<money>us\$|usd|\$)?\s*(?<figures>\d[\d.,\s'’_]*|[.,]\d+)(?:\s*(?:[eE]|[x*]\s*10\s*\^?)\s*(?<exponent>[+-]?\d+))?\s*(?<unit>[^\d].*)?$/iu;

/** A number and the unit behind it; null where the text holds none. The number may be infinite by its exponent. */
function numberAndUnit(text: string, lang: UiLanguage): { number: number; unit: string } | null {
  const found = typed.exec(text)?.groups;
  if (!found) return null;
  const figures = decimalOf((found.figures ?? '').replace(/[.,\s]+$/, ''), lang);
  if (Number.isNaN(figures)) return null;
  // As one literal: apart, an extreme power of ten would turn nought into NaN.
  const number = figures === 0 ? 0 : figures * 10 ** Number(found.exponent ?? 0);
  return { number: found.sign === '-' ? -number : number, unit: found.unit ?? '' };
}

/** Figures of a value as they stand in the field. */
export function inputFigures(
  value: number,
  form: Pick<TypedForm, 'unit' | 'max'>,
  lang: UiLanguage,
  units: 'metric' | 'us',
): string {
  const shown = value / inputUnit(form, units).factor;
  return formatNumber(shown, lang, 5);
}

/** A value with its unit, as an input shows it. */
export function inputWords(
  value: number,
  form: Pick<TypedForm, 'unit' | 'max'>,
  lang: UiLanguage,
  units: 'metric' | 'us',
): string {
  const { symbol } = inputUnit(form, units);
  const figures = inputFigures(value, form, lang, units);
  return symbol === '' ? figures : `${figures}\u00a0${symbol}`;
}

/** Brings a number into the input's range, and says so where it was not. */
function brought(value: number, form: TypedForm, words: (value: number) => string): InputReading {
  if (value < form.min)
    return { ok: true, value: form.min, note: t('The least here is {least}.', { least: words(form.min) }) };
  if (value > form.max)
    return { ok: true, value: form.max, note: t('The most here is {most}.', { most: words(form.max) }) };
  if (form.kind !== 'count' || Number.isInteger(value)) return { ok: true, value, note: null };
  const whole = clamp(Math.round(value), form.min, form.max);
  return {
    ok: true,
    value: whole,
    note: t('Only whole numbers: taken as {value}.', { value: words(whole) }),
  };
}

/**
 * Reads what was typed or pasted into an input's field: point or comma, figures of any width, Chinese numbers, powers
 * of ten, a unit. Out of range comes into range and is told; what is no number is refused with a sentence.
 */
export function readInput(
  text: string,
  form: TypedForm,
  lang: UiLanguage,
  units: 'metric' | 'us' = 'metric',
): InputReading {
  const clean = hanToFigures(
    text
      .replace(/(10\s*)([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, '$1^$2')
      .normalize('NFKC')
      .replace(/[−–—]/g, '-')
      .replace(/×/g, 'x')
      .trim(),
  );
  const words = (value: number) => inputWords(value, form, lang, units);
  if (clean === '')
    return form.optional
      ? { ok: true, value: null, note: null }
      : { ok: false, message: t('Nothing was typed, so the value stays as it was.') };
  const found = numberAndUnit(clean, lang);
  const shortened = text.length > 24 ? `${text.slice(0, 24)}…` : text;
  if (!found)
    return {
      ok: false,
      message: t('“{text}” is no number; type one from {least} to {most}.', {
        text: shortened,
        least: words(form.min),
        most: words(form.max),
      }),
    };
  const factor = typedFactor(found.unit, form, units);
  if (factor === null)
    return {
      ok: false,
      message: t('“{unit}” is not a unit of this input; it takes {units}.', {
        unit: found.unit.trim().slice(0, 24),
        units: unitsAccepted(form, units) || t('a plain number'),
      }),
    };
  const value = Number((found.number * factor).toPrecision(12));
  return brought(value, form, words);
}
