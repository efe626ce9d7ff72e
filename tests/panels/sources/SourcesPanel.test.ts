import { expect, it } from 'vitest';
import type { Source } from '../../../src/facts/types';
import { groupByPublisher, sourceMatches } from '../../../src/panels/sources/SourcesPanel';

const source = (id: string, publisher: string, published: string | null): Source => ({
  id,
  kind: 'publication',
  publisher,
  title: `On ${id}`,
  url: 'https://example.org',
  published,
  accessed: null,
  licence: null,
  reason: null,
  confidence: 'high',
});

it('groups by publisher in order of the alphabet, newest first', () => {
  const groups = groupByPublisher([
    source('a', 'Zeit', '2025'),
    source('b', 'Ars', null),
    source('c', 'Zeit', '2026-05'),
  ]);
  expect(groups.map(({ publisher, sources }) => [publisher, sources.map(({ id }) => id)])).toEqual([
    ['Ars', ['b']],
    ['Zeit', ['c', 'a']],
  ]);
});

it('finds every word anywhere, in any case', () => {
  const one = source('turbines', 'Financial Times', '2026-05');
  expect(sourceMatches(one, 'financial TURBINES')).toBe(true);
  expect(sourceMatches(one, '')).toBe(true);
  expect(sourceMatches(one, 'financial batteries')).toBe(false);
});
