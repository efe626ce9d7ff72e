import { asWritten, type Message } from '../../locales/i18n';
import type { Explanation } from '../../model/types';

/** Words that a panel has said already, as those of a step. */
export const worded = (words: string | Message): Message =>
  typeof words === 'string' ? asWritten(words) : words;

/** A number that a panel works out from others: one step of a chain above `inputs`, whose sources are its own. */
export function derivedExplanation(of: {
  id: string;
  label: string | Message;
  unit: string;
  value: number | null;
  formula: string | Message;
  inputs: readonly (Explanation | null)[];
  note?: string | Message | null;
}): Explanation {
  const { id, label, unit, value, formula, note = null } = of;
  const inputs = of.inputs.filter((input) => input !== null);
  const sources = [...new Set(inputs.flatMap(({ quantity }) => quantity.sources))];
  const quantity = { value, low: null, high: null, unit, basis: 'derived' as const, sources };
  const [said, how] = [worded(label), worded(formula)];
  return {
    id,
    label: said,
    formula: how,
    quantity,
    note: note === null ? null : worded(note),
    inputs,
    sources: [],
  };
}
