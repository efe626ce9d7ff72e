import { readFileSync } from 'node:fs';
import { formatter } from '@lingui/format-po';
import { describe, expect, it } from 'vitest';
import { catalogueFaults } from '../../tools/checkMessages.mjs';

const po = formatter({ explicitIdAsDefault: true });
const read = (code: string) =>
  po.parse(readFileSync(`src/locales/${code}.po`, 'utf8'), {
    locale: code,
    sourceLocale: 'en',
    filename: '',
  }) as Record<string, { translation?: string; obsolete?: boolean }>;
const said = read('en');
const german = (changed: Record<string, { translation?: string } | undefined>) => {
  const catalogue: Record<string, { translation?: string }> = { ...read('de') };
  for (const [id, entry] of Object.entries(changed)) {
    if (entry) catalogue[id] = entry;
    else delete catalogue[id];
  }
  return catalogueFaults('de.po', said, catalogue);
};

describe('a catalogue', () => {
  it('passes as it is', () => {
    expect(Object.keys(said).length).toBeGreaterThan(1000);
    expect(german({})).toEqual([]);
  });

  it.each([
    ['that lacks an entry', undefined, 'is not in the file; run “npm run messages”'],
    ['with an empty entry', { translation: '' }, 'has no translation'],
    [
      'with another placeholder',
      { translation: 'IT-Leistung von {ort}' },
      'takes {site}, its translation {ort}: “IT-Leistung von {ort}”',
    ],
    [
      'with broken ICU',
      { translation: 'IT-Leistung von {site' },
      'is no sound ICU message: “IT-Leistung von {site”',
    ],
  ])('%s fails by file and message', (_, entry, fault) => {
    expect(german({ 'IT power of {site}': entry })).toEqual([`de.po: “IT power of {site}” ${fault}`]);
  });

  it('with an entry that nothing says any more fails', () => {
    expect(german({ 'Said long ago': { translation: 'Vor langem gesagt' } })).toEqual([
      'de.po: “Said long ago” is said nowhere; run “npm run messages”',
    ]);
  });

  it('may say without a choice what English says with one', () => {
    const plural = '{n, plural, one {# site} other {# sites}}';
    expect(catalogueFaults('zh.po', { [plural]: {} }, { [plural]: { translation: '{n} 个站点' } })).toEqual(
      [],
    );
  });
});
