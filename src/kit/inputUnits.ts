import { t } from '../locales/i18n';
import type { InputForm } from '../model/inputs/inputForms';

/** How an input is written: one unit all along its range, so that a slider never changes it under the hand. */
interface InputUnit {
  /** SI (or USD) in one of the unit. */
  factor: number;
  /** As the reader sees it; empty for a pure number. */
  symbol: string;
}

type Sized = Pick<InputForm, 'unit' | 'max'>;

const METRES_PER_MILE = 1609.344;
/** From here on an input reads better in the larger unit. */
const LARGE_W = 1e9;
const LARGE_KG = 1e5;

function shareUnit({ unit, max }: Sized): InputUnit {
  if (unit === '1/year')
    return max <= 1 ? { factor: 0.01, symbol: t('% a year') } : { factor: 1, symbol: t('a year') };
  return max < 1 ? { factor: 0.01, symbol: '%' } : { factor: 1, symbol: '' };
}

/** The unit in which an input is shown and typed. */
export function inputUnit(form: Sized, units: 'metric' | 'us'): InputUnit {
  switch (form.unit) {
    case 'W':
      return form.max >= LARGE_W ? { factor: 1e6, symbol: 'MW' } : { factor: 1e3, symbol: 'kW' };
    case 'Wh':
      return { factor: 1e3, symbol: 'kWh' };
    case 'm':
      return units === 'us' ? { factor: METRES_PER_MILE, symbol: 'mi' } : { factor: 1e3, symbol: 'km' };
    case 'kg':
      return form.max >= LARGE_KG ? { factor: 1e3, symbol: 't' } : { factor: 1, symbol: 'kg' };
    case 'USD':
      return { factor: 1e6, symbol: t('million USD') };
    case 'nodes':
      return { factor: 1, symbol: t('nodes') };
    case 'planes':
      return { factor: 1, symbol: t('planes') };
    case 'years':
      return { factor: 1, symbol: t('years') };
    case 'days':
      return { factor: 1, symbol: t('days') };
    case '1':
    case '1/year':
      return shareUnit(form);
    default:
      return { factor: 1, symbol: form.unit };
  }
}

/** Units that may stand behind a typed number, in lower case, by the input's own unit: SI in one of them. */
const known: Record<string, Record<string, number>> = {
  W: { w: 1, kw: 1e3, mw: 1e6, gw: 1e9, tw: 1e12 },
  Wh: { wh: 1, kwh: 1e3, mwh: 1e6, gwh: 1e9 },
  m: { m: 1, km: 1e3, mi: METRES_PER_MILE, ft: 0.3048 },
  kg: { g: 1e-3, kg: 1, t: 1e3, kt: 1e6, lb: 0.45359237 },
  USD: {
    $: 1,
    usd: 1,
    k: 1e3,
    m: 1e6,
    mio: 1e6,
    million: 1e6,
    'million usd': 1e6,
    bn: 1e9,
    md: 1e9,
    mrd: 1e9,
    billion: 1e9,
  },
  'm²': { 'm²': 1, m2: 1, 'km²': 1e6, km2: 1e6, ha: 1e4 },
  h: { h: 1, min: 1 / 60 },
  '°': { '°': 1, deg: 1 },
  nodes: {},
  planes: {},
  days: { d: 1, day: 1, days: 1, h: 1 / 24 },
  years: { a: 1, y: 1, yr: 1, year: 1, years: 1 },
};

/** `$/kg`, `USD / kg` and `usd/kg` are one. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/us\$|\$/g, 'usd')
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .replace(/[. ]+$/, '')
    .trim();

/**
 * SI (or USD) in one of a unit typed behind a number; null for a unit that is not one of the input's. An empty text is
 * the unit shown beside the field.
 */
export function typedFactor(text: string, form: Sized, units: 'metric' | 'us'): number | null {
  const shown = inputUnit(form, units);
  const unit = plain(text);
  if (unit === '' || unit === plain(shown.symbol)) return shown.factor;
  if (unit === plain(form.unit)) return 1;
  if (unit.startsWith('%') && (form.unit === '1' || form.unit === '1/year')) return 0.01;
  return known[form.unit]?.[unit] ?? (form.unit === 'USD' && unit === 'usd' ? 1 : null);
}

/** Units that a reader may type for an input, for the sentence that refuses another. */
export function unitsAccepted(form: Sized, units: 'metric' | 'us'): string {
  const { symbol } = inputUnit(form, units);
  const more: Record<string, string> = {
    W: 'W, kW, MW, GW',
    Wh: 'Wh, kWh, MWh',
    kg: 'kg, t',
    m: 'm, km, mi',
  };
  return more[form.unit] ?? symbol;
}
