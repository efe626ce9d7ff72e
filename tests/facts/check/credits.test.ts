import { describe, expect, test } from 'vitest';
import { joinCredits, readCredits } from '../../../src/facts/check/credits';
import base from '../../../src/facts/credits.json';
import { wholeRelease as release } from '../../../src/facts/sources';

describe('readCredits', () => {
  test('reads a list, and an object that holds a list', () => {
    const entry = {
      title: 'Blue Marble',
      author: 'NASA',
      licence: 'Public domain',
      source: 'https://nasa.gov/',
    };
    const expected = {
      id: 'Blue Marble',
      kind: 'asset',
      title: 'Blue Marble',
      author: 'NASA',
      licence: 'Public domain',
      url: 'https://nasa.gov/',
      note: null,
    };
    expect(readCredits([entry], 'x')).toEqual({ ok: true, value: [expected] });
    expect(readCredits({ assets: [entry] }, 'x')).toEqual({ ok: true, value: [expected] });
  });

  test.each([
    [[{ title: 'A' }], 'x.json: [0].licence'],
    [[{ licence: 'MIT' }], 'x.json: [0].title'],
    [['A'], 'x.json: [0]'],
  ])('refuses %j', (raw, path) => {
    const read = readCredits(raw, 'x.json');
    expect(read.ok ? [] : read.errors.map((error) => error.path)).toEqual([path]);
  });

  test('the credits of this room name Epoch AI, OpenStreetMap and the typeface', () => {
    const read = readCredits(base, 'facts/credits.json');
    expect(read.ok && read.value.map(({ author, licence }) => [author, licence])).toEqual([
      ['Epoch AI', 'CC BY 4.0'],
      ['Epoch AI', 'CC BY 4.0'],
      ['OpenStreetMap contributors', 'ODbL 1.0'],
      ['IBM Corp.', 'SIL OFL 1.1'],
    ]);
  });
});

describe('joinCredits', () => {
  const credits = joinCredits(release);

  test('credits every source but assumptions, each with a licence', () => {
    const sources = Object.values(release.sources).filter(({ kind }) => kind !== 'assumption');
    expect(credits.map(({ id }) => id)).toEqual(sources.map(({ id }) => `source:${id}`));
    for (const { licence } of credits) expect(licence).not.toBe('');
  });

  test('keeps the first of one id', () => {
    const first = {
      id: 'a',
      kind: 'font',
      title: 'One',
      author: 'A',
      licence: 'MIT',
      url: null,
      note: null,
    } as const;
    const joined = joinCredits(release, [first], [{ ...first, title: 'Two' }]);
    expect(joined.filter(({ id }) => id === 'a')).toEqual([first]);
  });
});
