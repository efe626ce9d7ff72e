import { dateMs } from '../shared/dates';
import { type Message, msg, t, type UiLanguage } from './i18n';
import { languageForm } from './languages';

/** A number ready to be set large with its unit small. `unit` is empty where the value is unknown. */
export interface Formatted {
  number: string;
  unit: string;
  /** “more than” or “up to”, said before the number, where it is told as a bound. */
  bound?: string;
}

/** A number of the facts or the model with what is known of its ends. */
export interface Bounded {
  value: number | null;
  low: number | null;
  high: number | null;
}

/** Between a number and its unit; never breaks the line. */
const NO_BREAK = '\u00a0';

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(lang: UiLanguage, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = lang + JSON.stringify(options);
  let found = numberFormats.get(key);
  if (!found) {
    found = new Intl.NumberFormat(languageForm(lang).tag, options);
    numberFormats.set(key, found);
  }
  return found;
}

/** Intl writes a hyphen for a minus; in print it is as wide as a plus. */
const minus = (number: string): string => number.replace('-', '\u2212');

/** What a language sets between thousands, and before decimals. */
export function numberMarks(lang: UiLanguage): { group: string; decimal: string } {
  const parts = numberFormat(lang, {}).formatToParts(12_345.6);
  const mark = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { group: mark('group'), decimal: mark('decimal') };
}

function known(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && Number.isFinite(value);
}

function unknown(): Formatted {
  return { number: t('not reported'), unit: '' };
}

/** A plain number. Below 1,000 it keeps `digits` significant figures, above it is whole. Unknown: "not reported". */
export function formatNumber(value: number | null | undefined, lang: UiLanguage, digits = 3): string {
  if (!known(value)) return t('not reported');
  const options =
    Math.abs(value) >= 1000
      ? { maximumFractionDigits: 0 }
      : { maximumSignificantDigits: Math.max(1, digits) };
  return minus(numberFormat(lang, options).format(value));
}

/** A whole count: no decimals, grouped as the language groups. */
export function formatCount(value: number | null | undefined, lang: UiLanguage): string {
  return known(value)
    ? minus(numberFormat(lang, { maximumFractionDigits: 0 }).format(value))
    : t('not reported');
}

type Scale = readonly (readonly [size: number, symbol: string])[];

/** The largest step of `scale` in which the value, rounded to `digits` figures, is at least 1. */
function scaled(value: number, scale: Scale, lang: UiLanguage, digits: number): Formatted {
  const rounded = Math.abs(Number(value.toPrecision(digits)));
  const step = scale.find(([size]) => rounded >= size) ?? scale[scale.length - 1];
  if (!step) return { number: formatNumber(value, lang, digits), unit: '' };
  return { number: formatNumber(value / step[0], lang, digits), unit: step[1] };
}

const watts: Scale = [
  [1e9, 'GW'],
  [1e6, 'MW'],
  [1e3, 'kW'],
  [1, 'W'],
];

/** Power in W as GW, MW, kW or W. `Intl` knows no watt, so the symbol is set here. Zero is "0 MW". */
export function formatPower(powerW: number | null | undefined, lang: UiLanguage, digits = 3): Formatted {
  if (!known(powerW)) return unknown();
  if (powerW === 0) return { number: formatNumber(0, lang), unit: 'MW' };
  return scaled(powerW, watts, lang, digits);
}

/** Power in W always in MW, for columns that are compared. */
export function formatMegawatts(powerW: number | null | undefined, lang: UiLanguage): Formatted {
  if (!known(powerW)) return unknown();
  return { number: formatNumber(powerW / 1e6, lang, 3), unit: 'MW' };
}

const METRES_PER_MILE = 1609.344;
const METRES_PER_FOOT = 0.3048;
const metres: Scale = [
  [1e3, 'km'],
  [1, 'm'],
];

/** A length in m as km or m, or mi or ft. */
export function formatLength(
  lengthM: number | null | undefined,
  units: 'metric' | 'us',
  lang: UiLanguage,
): Formatted {
  if (!known(lengthM)) return unknown();
  if (units === 'metric') return scaled(lengthM, metres, lang, 3);
  const small = Math.abs(lengthM) < METRES_PER_MILE;
  const value = small ? lengthM / METRES_PER_FOOT : lengthM / METRES_PER_MILE;
  return { number: formatNumber(value, lang, 3), unit: small ? 'ft' : 'mi' };
}

/** Money in USD: `$50bn`, `50 Md $`, `50 Mrd. $`; Chinese in steps of 10^8 (亿美元). */
export function formatMoney(usd: number | null | undefined, lang: UiLanguage): string {
  if (!known(usd)) return t('not reported');
  const { steps, write } = languageForm(lang).money;
  const { number, unit } = scaled(usd, steps, lang, 3);
  return write(number, unit);
}

/** A share 0…1 as a percentage with at most one decimal. */
export function formatShare(share: number | null | undefined, lang: UiLanguage): string {
  if (!known(share)) return t('not reported');
  const number = minus(numberFormat(lang, { maximumFractionDigits: 1 }).format(share * 100));
  return `${number}${languageForm(lang).percentGap}%`;
}

const dateOptions: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric', timeZone: 'UTC' },
  7: { year: 'numeric', month: 'short', timeZone: 'UTC' },
  10: { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' },
};

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A date, UTC: milliseconds since 1970, or ISO text shown only as exactly as it is known. Null: "no date". */
export function formatDate(date: number | string | null, lang: UiLanguage): string {
  const ms = typeof date === 'string' ? dateMs(date) : date;
  if (ms === null || !Number.isFinite(ms)) return t('no date');
  const exactness = typeof date === 'string' ? Math.min(date.length, 10) : 10;
  // Making a format takes as long as a hundred uses of it, and the clock writes one each frame.
  const key = `${lang}${exactness}`;
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(languageForm(lang).tag, dateOptions[exactness] ?? dateOptions[10]);
    dateFormats.set(key, format);
  }
  return format.format(ms);
}

/** Time of day, 24 hours, with its zone: `14:05 UTC`. */
export function formatTime(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(11, 16)} UTC`;
}

const seconds: Scale = [
  [31_557_600, 'a'],
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
  [1, 's'],
];
const flops: Scale = [
  [1e21, 'ZFLOP/s'],
  [1e18, 'EFLOP/s'],
  [1e15, 'PFLOP/s'],
  [1e12, 'TFLOP/s'],
  [1, 'FLOP/s'],
];
/** From here on an area reads better in km². */
const LARGE_AREA_M2 = 1e5;
const kilograms: Scale = [
  [1e3, 't'],
  [1, 'kg'],
];
const wattHours: Scale = [
  [1e12, 'TWh'],
  [1e9, 'GWh'],
  [1e6, 'MWh'],
  [1e3, 'kWh'],
  [1, 'Wh'],
];

function formatArea(areaM2: number, lang: UiLanguage): Formatted {
  const large = Math.abs(areaM2) >= LARGE_AREA_M2;
  return { number: formatNumber(large ? areaM2 / 1e6 : areaM2, lang), unit: large ? 'km²' : 'm²' };
}

/** Units that are words, each as readers say it. */
const unitWords: Record<string, Message> = {
  accelerators: msg('accelerators'),
  nodes: msg('nodes'),
  launches: msg('launches'),
  planes: msg('planes'),
  satellites: msg('satellites'),
  turbines: msg('turbines'),
  doublings: msg('doublings'),
  years: msg('years'),
  days: msg('days'),
  '1/year': msg('a year'),
  'days/year': msg('days a year'),
  'turns/day': msg('turns a day'),
  '1/Earth radius': msg('per Earth radius'),
};

/** Units in which a number is better read than in those of the model, which are SI: what one of the model's is in them. */
const betterUnits: Record<string, readonly [unit: string, factor: number]> = {
  'm²/W': ['m²/kW', 1e3],
  'kg/W': ['kg/kW', 1e3],
};

/** Rates of the model by what they count: the unit of that, and how many of it one is. */
const rates: Record<string, readonly [unit: string, factor: number]> = {
  kWh: ['Wh', 1e3],
  kg: ['kg', 1],
  L: ['m³', 1e-3],
};

function symbol(unit: string): string {
  return unit === '1' ? '' : unit.replace(/m\^?2\b/g, 'm²').replace(/^deg$/, '°');
}

/** Digits of a price or of another number per something; all else that has no scale keeps one more. */
const digitsOf = (unit: string): number => (/\//.test(unit) || unit in unitWords ? 3 : 4);

/** Any quantity of the model or the facts: `unit` is SI inside, the result is what a reader expects to see, one unit for each kind. */
export function formatQuantity(
  value: number | null | undefined,
  unit: string,
  lang: UiLanguage,
  units: 'metric' | 'us' = 'metric',
): Formatted {
  if (!known(value)) return unknown();
  if (unit === 'W') return formatPower(value, lang);
  if (unit === 'Wh') return scaled(value, wattHours, lang, 3);
  if (unit === 'm') return formatLength(value, units, lang);
  if (unit === 'm2' || unit === 'm²') return formatArea(value, lang);
  if (unit === 'kg') return scaled(value, kilograms, lang, 3);
  if (unit === 's') return scaled(value, seconds, lang, 3);
  if (unit === 'FLOP/s') return scaled(value, flops, lang, 3);
  if (unit === 'USD') return { number: formatMoney(value, lang), unit: '' };
  const [what = '', per] = unit.split('/');
  const rate = per === 'day' || per === 'year' ? rates[what] : undefined;
  if (rate) {
    const each = formatQuantity(value * rate[1], rate[0], lang);
    const said =
      per === 'day' ? msg('{unit} a day', { unit: each.unit }) : msg('{unit} a year', { unit: each.unit });
    return { number: each.number, unit: t(said) };
  }
  const words = unitWords[unit];
  const [shown, factor] = betterUnits[unit] ?? [unit, 1];
  return {
    number: formatNumber(value * factor, lang, digitsOf(unit)),
    unit: words ? t(words) : symbol(shown),
  };
}

/** A number and its unit in one run of text that does not break, behind what bounds it. */
export function join({ number, unit, bound }: Formatted): string {
  return `${bound ? `${bound}${NO_BREAK}` : ''}${number}${unit ? `${NO_BREAK}${unit}` : ''}`;
}

/**
 * How a number is told that is a bound: one of its ends is the number itself, or stands for it where it is not known, and the
 * other end is open. Every place that writes a figure says it, so that “more than 300 MW” never becomes 300 MW.
 */
export function boundWords({ value, low, high }: Bounded): string | undefined {
  if (low !== null && high === null && (value ?? low) === low) return t('more than');
  if (high !== null && low === null && (value ?? high) === high) return t('up to');
  return undefined;
}

/** A band `low – high` with one unit where both share it; null where either end is unknown or both are equal. */
export function formatBand(
  low: number | null,
  high: number | null,
  unit: string,
  lang: UiLanguage,
): string | null {
  if (!known(low) || !known(high) || low === high) return null;
  const from = formatQuantity(low, unit, lang);
  const to = formatQuantity(high, unit, lang);
  return from.unit === to.unit ? `${from.number} – ${join(to)}` : `${join(from)} – ${join(to)}`;
}

/** A figure of the facts as it is told: with “more than” or “up to” where it is a bound, as a band where only the ends are known. */
export function formatFigure(
  figure: Bounded & { unit: string },
  lang: UiLanguage,
  units: 'metric' | 'us' = 'metric',
): Formatted {
  const { value, low, high, unit } = figure;
  const band = value === null ? formatBand(low, high, unit, lang) : null;
  if (band !== null) return { number: band, unit: '' };
  return { ...formatQuantity(value ?? low ?? high, unit, lang, units), bound: boundWords(figure) };
}
