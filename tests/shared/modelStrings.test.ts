import { describe, expect, it } from 'vitest';
import { noBreakEven } from '../../src/model/breakEven';
import { inputForms } from '../../src/model/inputForms';
import { limitMessages, radiatorTooCold } from '../../src/model/limits';
import { metrics } from '../../src/model/metrics';
import { presets } from '../../src/model/presets';
import { catalogue as de } from '../../src/shared/catalogues/de';
import { catalogue as fr } from '../../src/shared/catalogues/fr';
import { catalogue as zh } from '../../src/shared/catalogues/zh';

/** What panels show of the model by variable, so that no literal in them names it. */
const texts: Record<string, string[]> = {
  limits: [...Object.values(limitMessages).flat(), radiatorTooCold],
  'break-evens': Object.values(noBreakEven),
  metrics: metrics.flatMap(({ label, definition, blind }) => [label, definition, blind]),
  presets: presets.flatMap(({ label, summary, results, leavesOut }) => [
    label,
    summary,
    ...leavesOut,
    ...results.flatMap((result) => [result.label, ...(result.why ? [result.why] : [])]),
  ]),
  inputs: inputForms.map(({ label }) => label),
};

describe.each([
  ['fr', fr],
  ['de', de],
  ['zh', zh],
])('%s', (_lang, catalogue) => {
  it.each(Object.entries(texts))('has the words of the model’s %s', (_what, wanted) => {
    expect(wanted.length).toBeGreaterThan(3);
    expect(wanted.filter((text) => !(text in catalogue))).toEqual([]);
  });
});
