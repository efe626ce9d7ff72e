import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { decodeFile, encodeFile } from '../../../src/scene/link/file';
import { readJsonLines } from '../../../src/scene/link/jsonLines';
import { scenes } from '../generators';

describe('scene files', () => {
  it('give back what was written', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        expect(decodeFile(encodeFile(scene), 'x.json')).toEqual({ ok: true, value: scene, notes: [] });
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['{\n  "id": "x",\n  "title": }', 3, 'x.json, line 3, column 12: } may not stand here in JSON'],
    ['{\n  "id": "x",\n}', 3, 'x.json, line 3, column 1: } may not stand here in JSON'],
    ['{"id": "x"', 1, 'x.json, line 1: the text ends before the scene does'],
    ['', 1, 'x.json, line 1: the text ends before the scene does'],
    ['{"a": 01}', 1, 'x.json, line 1, column 8: 1} may not stand here in JSON'],
    ['{} {}', 1, 'x.json, line 1, column 4: {} may not stand here in JSON'],
    ['[1\n2]', 2, 'x.json, line 2, column 1: 2] may not stand here in JSON'],
    ["{'a': 1}", 1, "x.json, line 1, column 2: 'a': 1} may not stand here in JSON"],
  ])('place a slip in %j', (text, line, message) => {
    expect(decodeFile(text, 'x.json')).toEqual({
      ok: false,
      errors: [{ path: `x.json:${line}`, message, line }],
    });
  });

  it('name the line of a wrong value and of an unknown key', () => {
    const text = encodeFile({ ...defaultScene, theme: 'blue' as 'night' });
    const line = text.split('\n').findIndex((row) => row.includes('"theme"')) + 1;
    expect(decodeFile(text, 'x.json')).toMatchObject({
      ok: false,
      errors: [{ path: 'x.json: theme', line }],
    });
    const read = decodeFile('\ufeff{"version": 1, "id": "x", "title": {"en": "X"},\n"more": 1}', 'x.json');
    expect(read).toMatchObject({ ok: true, notes: [{ path: 'x.json: more', line: 2 }] });
  });

  it('are refused and placed however deep their brackets go', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(decodeFile(deep, 'x.json')).toMatchObject({ ok: false, errors: [{ line: 1 }] });
    expect(decodeFile('['.repeat(100_000), 'x.json')).toMatchObject({ ok: false, errors: [{ line: 1 }] });
  });

  it('name the line of the whole where a part is missing', () => {
    const read = decodeFile('{"version": 1,\n"id": "x"}', 'x.json');
    expect(read).toMatchObject({
      ok: false,
      errors: [{ path: 'x.json: title', message: 'x.json: title is missing', line: 1 }],
    });
  });
});

describe('readJsonLines', () => {
  it('agrees with JSON.parse on what is JSON', () => {
    const texts = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', 'null', ' ', '\n'), { maxLength: 8 })
        .map((x) => x.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect(readJsonLines(text).error === null).toBe(valid);
      }),
      { numRuns: 2000 },
    );
  });
});
