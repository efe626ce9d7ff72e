import type { Message } from '../../locales/i18n';
import type { Quantity } from '../../model/types';
import type { State } from '../types';
import { explanationOf } from './explanationOf';

/** A number that a shot claims; the ids of the sources behind it are in its quantity. */
export interface ClaimedNumber {
  label: Message;
  quantity: Quantity;
}

/** The number of that id now: of the model or a fact; null where neither has it, as after a row was taken out of the facts. */
export function claimedNumber(state: State, id: string): ClaimedNumber | null {
  const found = explanationOf(state, id);
  return found && { label: found.label, quantity: found.quantity };
}

/** A number that a shot draws as a bar; null where it is not known any more. */
export interface ClaimedBar {
  id: string;
  found: ClaimedNumber | null;
  /** Length of its bar, of the longest of its unit: 0 to 1. */
  share: number;
}

/** What stands for a number in a bar: of a bound, the bound. */
const lengthOf = ({ quantity: { value, low, high } }: ClaimedNumber): number => value ?? low ?? high ?? 0;

/** Numbers of those ids as bars: those of one unit have one scale. */
export function claimedBars(state: State, ids: readonly string[]): ClaimedBar[] {
  const rows = ids.map((id) => ({ id, found: claimedNumber(state, id) }));
  const longest = new Map<string, number>();
  for (const { found } of rows)
    if (found)
      longest.set(found.quantity.unit, Math.max(longest.get(found.quantity.unit) ?? 0, lengthOf(found)));
  return rows.map(({ id, found }) => ({
    id,
    found,
    share: found ? lengthOf(found) / Math.max(1e-9, longest.get(found.quantity.unit) ?? 1) : 0,
  }));
}
