import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { formatMoney, numberMarks } from '../../src/locales/format';
import { languageCodes } from '../../src/locales/languages';

const src = join(import.meta.dirname, '../../src');
const table = join(src, 'locales/languages.ts');

function codeIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return codeIn(path);
    return /\.tsx?$/.test(name) && path !== table ? [path] : [];
  });
}

it('stand in one table: no other file names one but English, which stands in for the missing', () => {
  const others = languageCodes.filter((code) => code !== 'en').join('|');
  const byHand = new RegExp(`['"](${others})['"]|\\b(${others})\\??:|['"]en['"]`);
  const files = codeIn(src);
  expect(files.length).toBeGreaterThan(400);
  const naming = files.filter((path) => byHand.test(readFileSync(path, 'utf8')));
  expect(naming.map((path) => relative(src, path))).toEqual([]);
});

it('have a catalogue each', () => {
  const catalogues = readdirSync(join(src, 'locales')).filter((name) => name.endsWith('.po'));
  expect(catalogues.sort()).toEqual(languageCodes.map((code) => `${code}.po`).sort());
});

it('write numbers by their tag and money by their row', () => {
  expect(numberMarks('de')).toEqual({ group: '.', decimal: ',' });
  expect(numberMarks('zh')).toEqual({ group: ',', decimal: '.' });
  expect(languageCodes.map((code) => formatMoney(5e10, code))).toEqual([
    '$50bn',
    '50\u00a0Md\u00a0$',
    '50\u00a0Mrd.\u00a0$',
    '500亿美元',
  ]);
});
