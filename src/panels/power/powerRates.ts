import { type Formatted, formatNumber, formatQuantity } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';

/** Litres in a cubic metre. */
const LITRES_PER_M3 = 1000;

/**
 * A rate of the model (`kWh/day`, `kWh/year`, `kg/year`, `L/year`) as a reader expects it: GWh a day, t a year, m³ a year. Other
 * units are left to `formatQuantity`.
 */
export function formatRate(value: number | null | undefined, unit: string, lang: UiLanguage): Formatted {
  const [what, per] = unit.split('/');
  if (value === null || value === undefined || !Number.isFinite(value) || (per !== 'day' && per !== 'year'))
    return formatQuantity(value, unit, lang);
  const each = (shown: Formatted): Formatted => ({
    number: shown.number,
    unit: per === 'day' ? t('{unit} a day', { unit: shown.unit }) : t('{unit} a year', { unit: shown.unit }),
  });
  if (what === 'kWh') return each(formatQuantity(value * 1000, 'Wh', lang));
  if (what === 'kg') return each(formatQuantity(value, 'kg', lang));
  if (what === 'L') return each({ number: formatNumber(value / LITRES_PER_M3, lang), unit: 'm³' });
  return formatQuantity(value, unit, lang);
}
