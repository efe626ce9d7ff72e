import type { Explanation } from '../../model/types';

/** A number that a panel works out from others: one step of a chain above `inputs`, whose sources are its own. */
export function derivedExplanation(of: {
  id: string;
  label: string;
  unit: string;
  value: number | null;
  formula: string;
  inputs: readonly (Explanation | null)[];
  note?: string | null;
}): Explanation {
  const { id, label, unit, value, formula, note = null } = of;
  const inputs = of.inputs.filter((input) => input !== null);
  const sources = [...new Set(inputs.flatMap(({ quantity }) => quantity.sources))];
  const quantity = { value, low: null, high: null, unit, basis: 'derived' as const, sources };
  return { id, label, formula, quantity, note, inputs, sources: [] };
}
