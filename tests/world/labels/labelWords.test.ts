import { expect, test } from 'vitest';
import { readSites } from '../../../src/facts/import/readSites';
import { readingOfDay } from '../../../src/store/sites/siteReadings';
import { labelWords } from '../../../src/world/labels/labelWords';

/** What the label of a list's only site says at a time, and its power for the picture. */
function told(list: string, iso: string) {
  const read = readSites('list.csv', list, { fileId: 'list' });
  if (!read.ok) throw new Error('the list is not read');
  const site = readingOfDay(read.value.sites[0]!, 'it', Math.floor(Date.parse(iso) / 86_400_000));
  if (!site) throw new Error('the site does not stand');
  return { line: labelWords({ site, count: 1 }, 'it', 'en', true).line, powerW: site.powerW };
}

test('a list that tells the power of whole sites, and no day, has it on its labels at the date that a scene opens with', () => {
  expect(told('name,lat,lon,MW\nSpreetal,51.49,14.35,82\n', '2026-11-22T13:00:00Z')).toEqual({
    line: '82\u00a0MW facility',
    powerW: null,
  });
});

test('IT power comes first where both are told, and what nobody tells is unknown', () => {
  const both = 'name,lat,lon,IT power (MW),facility power (MW)\nAue,50.59,12.7,60,82\n';
  expect(told(both, '2026-11-22T13:00:00Z')).toEqual({ line: '60\u00a0MW IT', powerW: 60e6 });
  expect(told('name,lat,lon\nAue,50.59,12.7\n', '2026-11-22T13:00:00Z').line).toBe('power not reported');
});
