import { readFileSync } from 'node:fs';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { afterEach, expect, it } from 'vitest';
import { language, msg, onLanguage, setLanguage, t } from '../../src/locales/i18n';

afterEach(() => setLanguage('en'));

it('shows the English where nothing else is loaded', () => {
  expect(t('Capacity')).toBe('Capacity');
  expect(t('{a} of {b}', { a: 1, b: 2 })).toBe('1 of 2');
  expect(t('{n, plural, one {# site} other {# sites}}', { n: 1 })).toBe('1 site');
  expect(t('{n, plural, one {# site} other {# sites}}', { n: 7 })).toBe('7 sites');
});

it('finds the names in a message as the compiler does; choices are left to the build', () => {
  const english = [...readFileSync('src/locales/en.po', 'utf8').matchAll(/^msgid (".*")$/gm)];
  const named = english.flatMap(([, quoted]) => {
    const id: string = JSON.parse(quoted ?? '');
    const compiled = id.includes('{') ? compileMessageOrThrow(id) : '';
    return Array.isArray(compiled) && compiled.every((part) => typeof part === 'string' || part.length === 1)
      ? [{ id, parts: compiled.map(String) }]
      : [];
  });
  expect(named.length).toBeGreaterThan(200);
  for (const { id, parts } of named) {
    const values = Object.fromEntries(parts.map((part) => [part, part]));
    expect(t({ id, values })).toBe(parts.join(''));
  }
});

it('loads a language when asked and tells who listens', async () => {
  let heard = '';
  const stop = onLanguage(() => {
    heard = language();
  });
  await setLanguage('de');
  expect(language()).toBe('de');
  expect(t('Capacity')).toBe('Kapazität');
  expect(heard).toBe('de');
  stop();
});

it('keeps the last language asked for when loads overlap', async () => {
  await Promise.all([setLanguage('fr'), setLanguage('zh'), setLanguage('en')]);
  expect(language()).toBe('en');
});

it('says kept words in the language of the moment, and the words within them', async () => {
  const kept = msg('{now} of {all}', { now: 1, all: msg('Capacity') });
  expect(t(kept)).toBe('1 of Capacity');
  await setLanguage('de');
  expect(t(kept)).toBe('1 von Kapazität');
});
