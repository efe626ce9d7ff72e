import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { setLanguage } from '../../../src/locales/i18n';
import { galleryEntries } from '../../../src/panels/search/titles';
import { galleryIds } from '../../../src/scene/link/gallery';

const titleOf = (id: string) =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../../scenes/${id}.json`), 'utf8')).title;

afterEach(() => setLanguage('en'));

it.each(['en', 'fr', 'de', 'zh'] as const)('the scenes are listed by their own titles (%s)', async (lang) => {
  await setLanguage(lang);
  const entries = galleryEntries();
  expect(entries.map(({ id }) => id)).toEqual([...galleryIds]);
  expect(entries.map(({ title }) => title)).toEqual(entries.map(({ id }) => titleOf(id)[lang]));
});

it('the overview comes first, by the words that stand over it', () => {
  expect(galleryEntries()[0]).toEqual({ id: 'overview', title: 'AI compute, on the ground and in orbit' });
});
