import { expect, it } from 'vitest';
import words from '../../src/embed/poster/posterWords.json';
import creditWords from '../../src/locales/creditWords.json';
import { languageCodes, languageForm } from '../../src/locales/languages';

it('a poster speaks every language, with its words filled in', () => {
  for (const [name, said] of Object.entries({ ...words, creditWords })) {
    expect(Object.keys(said), name).toEqual(languageCodes);
    for (const text of Object.values(said)) expect(text.trim(), name).not.toBe('');
  }
  expect(Object.values(words.tag)).toEqual(languageCodes.map((code) => languageForm(code).tag));
  for (const text of Object.values(creditWords)) expect(text).toContain('{date}');
  for (const text of Object.values(words.elsewhere)) expect(text).toContain('{host}');
});
