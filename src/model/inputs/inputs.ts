import type { InputSpec } from '../types';
import { inputRanges } from './inputRanges';
import { saidOfInputs } from './saidOfInputs';

/** Every input of a scenario with its words, in the order shown. */
export const inputSpecs: InputSpec[] = inputRanges.map((range) => {
  const said = saidOfInputs[range.id];
  if (!said) throw new Error(`nothing is said of the input ${range.id}`);
  return { ...range, ...said };
});

const byId = new Map(inputSpecs.map((spec) => [spec.id, spec]));

/** The input of that id, or null. */
export const inputSpec = (id: string): InputSpec | null => byId.get(id) ?? null;
