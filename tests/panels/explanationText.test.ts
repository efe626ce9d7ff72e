import { expect, it } from 'vitest';
import type { Source } from '../../src/facts/types';
import type { Explanation } from '../../src/model/types';
import { chainSources, citation, explanationText } from '../../src/panels/explanationText';

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
  label: 'IT power',
  formula: null,
  quantity: { value: 300e6, low: 280e6, high: 340e6, unit: 'W', basis: 'reported', sources: ['s'] },
  note: null,
  inputs: [],
  sources: [source],
};
const chain: Explanation = {
  id: 'b',
  label: 'Facility power',
  formula: 'IT × PUE',
  quantity: { value: 375e6, low: null, high: null, unit: 'W', basis: 'derived', sources: ['s'] },
  note: null,
  inputs: [leaf, { ...leaf, id: 'c', label: 'Twin' }],
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
