import { describe, expect, it } from 'vitest';
import { catalogue as de } from '../../src/locales/catalogues/de';
import { catalogue as fr } from '../../src/locales/catalogues/fr';
import { catalogue as zh } from '../../src/locales/catalogues/zh';
import type { Message } from '../../src/locales/i18n';
import { inputForms } from '../../src/model/inputs/inputForms';
import { presets } from '../../src/model/inputs/presets';
import { noBreakEven } from '../../src/model/questions/breakEven';
import { limitMessages, radiatorTooCold } from '../../src/model/questions/limits';
import { metrics } from '../../src/model/questions/metrics';

/** What panels show of the model by variable, so that no literal in them names it. */
const words: Record<string, Message[]> = {
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
  it.each(Object.entries(words))('has the words of the model’s %s', (_what, messages) => {
    const wanted = messages.map(({ id }) => id);
    expect(wanted.length).toBeGreaterThan(3);
    expect(wanted.filter((text) => !(text in catalogue))).toEqual([]);
  });
});
