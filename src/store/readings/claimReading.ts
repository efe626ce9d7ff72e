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
