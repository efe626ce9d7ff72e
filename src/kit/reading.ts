import {
  boundWords,
  type Formatted,
  formatNumber,
  formatQuantity,
  formatShare,
  join,
} from '../locales/format';
import { t, type UiLanguage } from '../locales/i18n';
import { readQuantityId } from '../model/graph/quantityId';
import { inputForm } from '../model/inputs/inputForms';
import { launchBreakEvenId, noLaunchBreakEven } from '../model/questions/noBreakEven';
import type { Explanation, Quantity } from '../model/types';
import { inputUnit } from './inputUnits';

type Units = 'metric' | 'us';

/** Quantities that are shares of one and read as per cent. */
const shares = /Fraction(Year|Least)?$|Share$|\.load$|^orbit\.eclipsedPlanes$|^published$/;

/**
 * A value as every part of the screen shows it: inputs in the one unit of their sliders, shares as per cent, all else by the table
 * of `formatQuantity`.
 * @param id of the quantity, which says what kind of number it is.
 */
export function readingOf(
  value: number | null,
  unit: string,
  id: string,
  lang: UiLanguage,
  units: Units,
): Formatted {
  if (value === null || !Number.isFinite(value)) return { number: t('unknown'), unit: '' };
  const name = readQuantityId(id)?.name ?? '';
  const form = inputForm(name);
  if (form && form.unit !== 'USD') {
    const { factor, symbol } = inputUnit(form, units);
    return { number: formatNumber(value / factor, lang, 4), unit: symbol };
  }
  if (name === 'ratio') return { number: formatNumber(value, lang), unit: '' };
  if (unit === '1' && shares.test(name)) return { number: formatShare(value, lang), unit: '' };
  return formatQuantity(value, unit, lang, units);
}

/** A quantity as `readingOf` shows it, told as the bound that it is. */
export const quantityWords = (
  quantity: Quantity | undefined,
  id: string,
  lang: UiLanguage,
  units: Units,
): Formatted => {
  if (!quantity) return readingOf(null, '1', id, lang, units);
  const { value, low, high, unit } = quantity;
  const bound = boundWords(quantity);
  // A bound stands for the value where that is not known.
  return { ...readingOf(bound ? (value ?? low ?? high) : value, unit, id, lang, units), bound };
};

/** One of several quantities as `readingOf` shows it; a break-even that does not exist says so, in the words of the finder. */
export function wordsAmong(
  quantities: Readonly<Record<string, Quantity | null | undefined>>,
  id: string,
  lang: UiLanguage,
  units: Units,
): Formatted {
  const quantity = quantities[id] ?? undefined;
  return quantity?.value === null && id === launchBreakEvenId
    ? { number: t(noLaunchBreakEven((each) => quantities[each]?.value)), unit: '' }
    : quantityWords(quantity, id, lang, units);
}

/** What a step of a chain reads, in the same way. */
export function stepWords({ id, quantity, inputs }: Explanation, lang: UiLanguage, units: Units): Formatted {
  const name = readQuantityId(id)?.name ?? id;
  const known = [[name, quantity] as const, ...inputs.map((each) => [each.id, each.quantity] as const)];
  return name === launchBreakEvenId
    ? wordsAmong(Object.fromEntries(known), name, lang, units)
    : quantityWords(quantity, id, lang, units);
}

/** Its range, low to high, with one unit where both share it; null where it is not known or reads as no width. */
export function bandWords(
  { low, high, unit }: Pick<Quantity, 'low' | 'high' | 'unit'>,
  id: string,
  lang: UiLanguage,
  units: Units,
): string | null {
  if (low === null || high === null || low === high) return null;
  const [from, to] = [readingOf(low, unit, id, lang, units), readingOf(high, unit, id, lang, units)];
  if (join(from) === join(to)) return null;
  return from.unit === to.unit ? `${from.number} – ${join(to)}` : `${join(from)} – ${join(to)}`;
}
