import { expect, it } from 'vitest';
import type { Source } from '../../../src/facts/types';
import { asWritten } from '../../../src/locales/i18n';
import type { Explanation } from '../../../src/model/types';
import {
  chainSources,
  citation,
  explanationText,
  withBands,
} from '../../../src/panels/explain/explanationText';

const source: Source = {
  id: 's',
  kind: 'publication',
  publisher: 'A Paper',
  title: 'On watts',
  url: 'https://example.org/watts',
  published: '2026-05',
  accessed: null,
  licence: null,
  reason: null,
  confidence: 'high',
};
const leaf: Explanation = {
  id: 'a',
  label: asWritten('IT power'),
  formula: null,
  quantity: { value: 300e6, low: 280e6, high: 340e6, unit: 'W', basis: 'reported', sources: ['s'] },
  note: null,
  inputs: [],
  sources: [source],
};
const chain: Explanation = {
  id: 'b',
  label: asWritten('Facility power'),
  formula: asWritten('IT × PUE'),
  quantity: { value: 375e6, low: null, high: null, unit: 'W', basis: 'derived', sources: ['s'] },
  note: null,
  inputs: [leaf, { ...leaf, id: 'c', label: asWritten('Twin') }],
  sources: [],
};

it('cites publisher, title, date and address', () => {
  expect(citation(source, 'en')).toBe('A Paper: On watts (May 2026). https://example.org/watts');
  expect(citation({ ...source, url: null, published: null, reason: 'No better one.' }, 'en')).toBe(
    'A Paper: On watts. No better one.',
  );
});

it('names each source of a chain once', () => {
  expect(chainSources(chain).map(({ id }) => id)).toEqual(['s']);
});

it('writes the chain with numbered sources', () => {
  expect(explanationText(chain, '2026-11', 'en')).toBe(
    [
      'Facility power: 375\u00a0MW, derived = IT × PUE',
      '  IT power: 300\u00a0MW (280 – 340\u00a0MW), reported [1]',
      '  Twin: 300\u00a0MW (280 – 340\u00a0MW), reported [1]',
      '',
      'Sources',
      '[1] A Paper: On watts (May 2026). https://example.org/watts',
      '',
      'Groundtrack, facts release 2026-11',
    ].join('\n'),
  );
});

it('writes a step that comes twice once, and says so', () => {
  const twice = { ...chain, id: 'd', label: asWritten('Sum'), inputs: [chain, chain] };
  const lines = explanationText(twice, '2026-11', 'en').split('\n');
  expect(lines.filter((line) => line.includes('IT power:'))).toHaveLength(1);
  expect(lines).toContain('    as above');
});

it('gives what is computed its band, widened to hold the value, and inputs their own range', () => {
  const bands = {
    a: { low: 1, high: 2, middle: 1.5, unknownShare: 0 },
    b: { low: 380e6, high: 400e6, middle: 390e6, unknownShare: 0 },
  };
  const banded = withBands(chain, bands);
  expect([banded.quantity.low, banded.quantity.high]).toEqual([375e6, 400e6]);
  expect(banded.inputs[0]?.quantity.low).toBe(280e6);
  expect(withBands(chain, null)).toBe(chain);
});
