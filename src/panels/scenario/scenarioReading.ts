import { type Formatted, formatNumber, formatQuantity, formatShare, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import type { Quantity } from '../../model/types';

type Units = 'metric' | 'us';

/** Ids of answers that are shares of one and read as per cent. */
const shares = /Fraction(Year|Least)?$/;

/** Units of the model that are words. */
function unitWords(unit: string): string | null {
  switch (unit) {
    case 'nodes':
      return t('nodes');
    case 'launches':
      return t('launches');
    case 'planes':
      return t('planes');
    case 'years':
      return t('years');
    case '1/year':
      return t('a year');
    case 'days/year':
      return t('days a year');
    default:
      return null;
  }
}

/** A value of the model as a panel shows it: shares as per cent, units that are words in the reader's language. */
export function readingOf(
  value: number | null,
  unit: string,
  id: string,
  lang: UiLanguage,
  units: Units,
): Formatted {
  if (value === null || !Number.isFinite(value)) return { number: t('unknown'), unit: '' };
  if (unit === '1' && shares.test(id)) return { number: formatShare(value, lang), unit: '' };
  const words = unitWords(unit);
  if (words !== null) return { number: formatNumber(value, lang, 3), unit: words };
  if (/^(g|kg|L|kWh|USD)\/|^kWh/.test(unit)) return { number: formatNumber(value, lang, 3), unit };
  return formatQuantity(value, unit, lang, units);
}

/** A quantity as `readingOf` shows it. */
export const quantityWords = (
  quantity: Quantity | undefined,
  id: string,
  lang: UiLanguage,
  units: Units,
): Formatted => readingOf(quantity?.value ?? null, quantity?.unit ?? '1', id, lang, units);

/** Its band, low to high, with one unit where both share it; null where it is not known or is no width. */
export function bandWords(
  { value, low, high, unit }: Quantity,
  id: string,
  lang: UiLanguage,
  units: Units,
): string | null {
  if (value === null || low === null || high === null) return null;
  const [from, to] = [readingOf(low, unit, id, lang, units), readingOf(high, unit, id, lang, units)];
  if (join(from) === join(to)) return null;
  return from.unit === to.unit ? `${from.number} – ${join(to)}` : `${join(from)} – ${join(to)}`;
}
