import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue as de } from '../../src/locales/catalogues/de';
import { catalogue as fr } from '../../src/locales/catalogues/fr';
import { catalogue as zh } from '../../src/locales/catalogues/zh';

const src = join(import.meta.dirname, '../../src');
const literal = /\bt\(\s*'((?:[^'\\]|\\.)*)'/g;

/** Texts that a room asks for by literal. */
function textsOf(room: string): string[] {
  return readdirSync(join(src, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) =>
      [...readFileSync(join(src, room, name), 'utf8').matchAll(literal)].map((found) => found[1] ?? ''),
    )
    .map((text) => text.replaceAll("\\'", "'"));
}

const texts = [...new Set(['world', 'panels', 'explore', 'present', 'embed', 'shared'].flatMap(textsOf))];

describe.each([
  ['fr', fr],
  ['de', de],
  ['zh', zh],
])('%s', (_lang, catalogue) => {
  it('has every text of the globe, the panels and the shells', () => {
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => !(text in catalogue))).toEqual([]);
  });
  it('keeps every placeholder', () => {
    const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((found) => found[1]))];
    const values = (text: string) => names(text.replaceAll(/(one|other|few|many) \{[^{}]*\}/g, ''));
    for (const [english, translated] of Object.entries(catalogue)) {
      expect(values(translated), english).toEqual(expect.arrayContaining(values(english)));
    }
  });
});
