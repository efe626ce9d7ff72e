import { expect, test } from 'vitest';
import { kindOfFile } from '../../../src/facts/import/kindOfFile';
import { previewOf } from '../../../src/facts/import/previewOf';
import { readSites } from '../../../src/facts/import/readSites';
import { timeOf } from '../../timeOf';
import { hostileLists } from './hostileLists';

const SIZE = 8_000;
/** Eight times the size may take so many times as long: sixty-four times would be a square. */
const MOST_GROWTH = 24;
/** What is shorter says nothing on a busy machine, ms. */
const SHORTEST = 40;

const readingMs = (text: string): number =>
  timeOf(() => {
    readSites('x', text);
    kindOfFile({ name: 'x', text });
  });

test.each(hostileLists)('time grows with the size and not with its square: %s', (_, make) => {
  const small = Math.min(readingMs(make(SIZE)), readingMs(make(SIZE)));
  const large = readingMs(make(8 * SIZE));
  // Said with the times, so that a failure shows them.
  expect({ small, large, isLinear: large < MOST_GROWTH * Math.max(small, SHORTEST) }).toMatchObject({
    isLinear: true,
  });
});

test('a preview of a hostile list is short', () => {
  for (const [, make] of hostileLists) {
    const preview = previewOf('x', make(2_000));
    expect(preview?.columns.length ?? 0).toBeLessThanOrEqual(256);
    expect(JSON.stringify([preview?.firstRows, preview?.notes]).length).toBeLessThan(600_000);
  }
});
