import { afterEach, expect, it } from 'vitest';
import { searchActions } from '../../../src/explore/SearchPalette';
import { release } from '../../../src/facts/release';
import { setLanguage } from '../../../src/locales/i18n';
import { foundGroups, searchGroups } from '../../../src/panels/search/searchEntries';

afterEach(() => setLanguage('en'));

const found = (text: string): string[] =>
  foundGroups(searchGroups(release.sites, searchActions()), text).flatMap(({ entries }) =>
    entries.map(({ id }) => id),
  );

it.each(['en', 'de', 'fr', 'zh'] as const)('finds in any language whichever is on, %s', async (lang) => {
  await setLanguage(lang);
  for (const text of ['孟菲斯', 'Memphis', 'memfis', 'colosus', 'xai'])
    expect(found(text), text).toContain('site:colossus-1');
  for (const text of ['美国', 'Vereinigte Staaten', 'États-Unis', 'etats unis', 'united states', 'USA', 'us'])
    expect(found(text), text).toContain('country:United States');
  for (const text of ['microsoft', 'Mircosoft', '微软']) {
    expect(found(text), text).toContain('site:fairwater-wisconsin');
    expect(found(text), text).toContain('company:Microsoft');
  }
  expect(found('H100')).toEqual(expect.arrayContaining(['chip:H100 SXM', 'site:colossus-1']));
  for (const text of ['export', '导出', 'exportieren']) expect(found(text), text).toContain('action:export');
  for (const text of ['present', '演示', 'präsentieren', 'prasentieren'])
    expect(found(text), text).toContain('action:present');
  expect(found('stargate')).toEqual(expect.arrayContaining(['deal:stargate', 'site:stargate-abilene']));
  expect(found('Anthropic Amazon')).toContain('deal:anthropic-amazon');
});

it('puts what fits best first, and lists all while nothing is asked', () => {
  expect(found('colossus 1')[0]).toBe('site:colossus-1');
  // A town leads to what stands there, before the scene that has it in its title.
  expect(found('Memphis')[0]).toMatch(/^site:colossus-[12]$/);
  expect(found('china')[0]).toBe('country:China');
  expect(found('').filter((id) => id.startsWith('site:'))).toHaveLength(97);
});

it('says by what a site was found, where its name does not', () => {
  const groups = foundGroups(searchGroups(release.sites), 'anthropic');
  const site = groups.flatMap(({ entries }) => entries).find(({ id }) => id === 'site:colossus-1');
  expect(site?.detail).toBe('Memphis, Tennessee, United States · Anthropic');
});

it('offers what is near where nothing fits, and nothing for what is like nothing', () => {
  const groups = foundGroups(searchGroups(release.sites), 'kalossas');
  expect(groups.map(({ id }) => id)).toEqual(['near']);
  expect(groups[0]?.entries.map(({ id }) => id)).toContain('site:colossus-1');
  expect(found('qqqqzzzz')).toEqual([]);
});
