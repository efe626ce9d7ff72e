import type { Basis, FactsRelease, Figure } from '../../facts/types';
import { asWritten, type Message, msg } from '../../locales/i18n';
import { figureLeaf } from '../formulas/siteFormulas';
import type { Leaf } from './formula';
import { factId } from './quantityId';

function isFigure(value: unknown): value is Figure {
  return (
    typeof value === 'object' && value !== null && 'unit' in value && 'basis' in value && 'sources' in value
  );
}

function child(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.find((row) => row?.id === key) ?? value[Number(key)];
  if (typeof value === 'object' && value !== null) return (value as Record<string, unknown>)[key];
  return undefined;
}

function nameOf(value: unknown): Message | null {
  if (typeof value !== 'object' || value === null) return null;
  const row = value as Record<'name' | 'label' | 'quantity' | 'lowestM' | 'highestM', unknown>;
  const name = row.name ?? row.label ?? row.quantity;
  if (typeof name === 'string') return asWritten(name);
  // A group of shells has no name: its heights tell it from the others of its filing.
  if (typeof row.lowestM !== 'number' || typeof row.highestM !== 'number') return null;
  const [low, high] = [row.lowestM / 1000, row.highestM / 1000];
  return low === high
    ? msg('{low, number} km up', { low })
    : msg('{low, number} to {high, number} km up', { low, high });
}

/** What figures are called that a row has beside others. */
const fields: Record<string, Message> = {
  itPowerW: msg('IT power'),
  facilityPowerW: msg('Facility power'),
  contractPowerW: msg('Contract power'),
  pue: msg('Power usage effectiveness (PUE)'),
  count: msg('Accelerators'),
  valueUsd: msg('Value'),
  satellites: msg('Satellites'),
  power: msg('Power'),
  payloadKg: msg('Payload to low Earth orbit'),
  priceUsdPerKg: msg('Price per mass'),
  perYear: msg('Flights licensed a year'),
  low: msg('Lowest'),
  high: msg('Highest'),
  itPowerMeanW: msg('IT power, mean'),
  itPowerPeakW: msg('IT power, peak'),
  massKg: msg('Mass'),
  arrayAreaM2: msg('Solar array'),
  radiatorAreaM2: msg('Radiator'),
};

/** One name after the other, from the whole to the part. */
export const within = (whole: Message, part: Message): Message => msg('{whole} · {part}', { whole, part });

/**
 * A figure of the facts by its path (`sites/colossus-1/power/0/powerW`) as a leaf of a graph. Null where the path leads to no
 * figure.
 * @param as what a step that it stands for says of it.
 */
export function factLeaf(
  facts: FactsRelease,
  path: string,
  as: { label?: Message; basis?: Basis } = {},
): Leaf | null {
  const names: Message[] = [];
  let value: unknown = facts;
  for (const key of path.split('/')) {
    value = child(value, key);
    const name = isFigure(value) ? fields[key] : nameOf(value);
    if (name) names.push(name);
  }
  if (!isFigure(value)) return null;
  const label = as.label ?? (names.length === 0 ? asWritten(path) : names.reduce(within));
  const leaf = figureLeaf(factId(path), label, value, value.unit, { basis: as.basis });
  // What is known within bounds alone keeps them: a leaf of the model has a range about its value, or none.
  if (value.value !== null) return leaf;
  return { ...leaf, quantity: { ...leaf.quantity, low: value.low, high: value.high } };
}
