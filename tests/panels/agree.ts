import { rangeWords } from '../../src/kit/Quantity';
import { bandWords, readingOf } from '../../src/kit/reading';
import { type Formatted, formatCount, formatMegawatts, join } from '../../src/locales/format';
import { language } from '../../src/locales/i18n';
import type { Explanation, Quantity } from '../../src/model/types';
import { withBands } from '../../src/panels/explain/explanationText';
import { bandsNow } from '../../src/store/bands/bands';
import { explanationOf } from '../../src/store/readings/explanationOf';
import { stateNow } from '../../src/store/stateNow';

const plain = (text: string): string => text.replaceAll(/\s/g, ' ');
const digit = /\p{Nd}/u;

/** Units that a number on screen may stand before; words of the language are no units here. */
const symbols =
  /^(?:[kMG]?Wh?|TWh|[kMGTPEZ]*FLOP\/s|kg|t|m³|m²|km²|km|m|ft|mi|min|%|°|USD|bn|Md|Mrd|W\/kg|W\/m²)(?![\p{L}\p{N}])/u;

/** How the value of a quantity may be written: as everywhere, a power in MW in columns that are compared, a count whole. */
function forms({ value: central, low, high, unit }: Quantity, id: string): Formatted[] {
  // Of a bound the one end that is known stands for the value; of a band neither does.
  const end = low === null || high === null ? (low ?? high) : null;
  const value = central ?? end;
  if (value === null) return [];
  const shown = readingOf(value, unit, id, language(), stateNow().scene.units);
  if (unit === 'W') return [shown, formatMegawatts(value, language())];
  return [shown, { number: formatCount(value, language()), unit: shown.unit }];
}

/** Whether a text has one of some numbers, before its own unit or before none. */
function says(text: string, written: readonly Formatted[]): boolean {
  return written.some(({ number, unit }) => {
    for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
      const [before, rest] = [text[at - 1] ?? '', text.slice(at + number.length)];
      if (/[\p{Nd}.,]/u.test(before) || /^[.,]?\p{Nd}/u.test(rest)) continue;
      const behind = rest.replace(/^[\s\u00a0\u202f]+/, '');
      const symbol = symbols.exec(behind)?.[0];
      if (symbol === undefined || (unit !== '' && behind.startsWith(unit))) return true;
    }
    return false;
  });
}

/** Whether a text says the value of a quantity, or is its range, both ends of it. */
function isOf(shown: string, quantity: Quantity, id: string): boolean {
  const band = bandWords(quantity, id, language(), stateNow().scene.units);
  return says(shown, forms(quantity, id)) || plain(shown) === plain(band ?? '');
}

/** Places that name a quantity beside numbers that are not its own, each with the reason. */
export const excuses: Record<string, string> = {
  '.break-even .label': 'the bounds between which an input may be set, which its slider has too',
  '.tornado .chart-point':
    'a row of the tornado says four numbers at once; each has its own id in the table behind',
  '.scenario-limits .small':
    'a sentence of what is needed beside what there is; “why” opens the quantity that sets it',
  '.broken .verdict': 'the same of the limit that binds, with its share; its line beneath has the “why”',
  '.section-line .small': 'how many inputs the reader changed; each is listed beneath',
  '.changed': 'how many inputs of a group the reader changed; each is marked as such in it',
};

/** Excuses that were needed so far. */
export const met = new Set<string>();

function isExcused(holder: Element): boolean {
  const excuse = Object.keys(excuses).find((selector) => holder.matches(selector));
  if (excuse) met.add(excuse);
  return excuse !== undefined;
}

/** The chain as it stands in its dialog: with the bands that are there, and without. */
function told(id: string): Explanation[] {
  const chain = explanationOf(stateNow(), id);
  if (!chain) return [];
  const bands = bandsNow().found?.bands ?? null;
  return bands ? [withBands(chain, bands), chain] : [chain];
}

/** Every number on screen that is another than that of its own explanation, in value, unit or range. */
export function disagreeing(root: Element): string[] {
  const found: string[] = [];
  for (const holder of root.querySelectorAll<HTMLElement>('[data-quantity]')) {
    const id = holder.dataset.quantity ?? '';
    const text = holder.textContent ?? '';
    const chains = told(id);
    if (chains.length === 0) found.push(`${id}: nothing explains it`);
    if (chains.length === 0 || isExcused(holder)) continue;
    const label = holder.getAttribute('aria-label') ?? '';
    const shown = digit.test(text) ? text : label;
    if (digit.test(shown) && !chains.some(({ quantity }) => isOf(shown, quantity, id)))
      found.push(`${id}: “${shown}” is not ${forms(chains[0]!.quantity, id).map(join).join(' or ')}`);
    const range = /^(.*\p{Nd}.*)\. /u.exec(holder.getAttribute('title') ?? '')?.[1];
    if (range && !chains.some(({ quantity }) => rangeWords(quantity, id, language()) === range))
      found.push(`${id}: “${range}” is not ${rangeWords(chains[0]!.quantity, id, language())}`);
  }
  return found;
}
