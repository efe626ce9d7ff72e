import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputForm, inputForms } from '../../../../src/model/inputs/inputForms';
import {
  decimalOf,
  hanToFigures,
  inputWords,
  readInput,
  type TypedForm,
} from '../../../../src/panels/scenario/inputs/inputText';

const power: TypedForm = { unit: 'W', min: 1000, max: 1e6, kind: 'number', optional: false };
const mass: TypedForm = { unit: 'kg', min: 10, max: 50_000, kind: 'number', optional: false };
const nodes: TypedForm = { unit: 'nodes', min: 1, max: 1e6, kind: 'count', optional: false };
const share: TypedForm = { unit: '1/year', min: 0, max: 0.3, kind: 'number', optional: false };
const battery: TypedForm = { unit: 'Wh', min: 0, max: 500_000, kind: 'number', optional: true };

const value = (text: string, form: TypedForm, lang: 'en' | 'fr' | 'de' | 'zh' = 'en') => {
  const read = readInput(text, form, lang);
  return read.ok ? read.value : read.message;
};

describe('decimals', () => {
  it.each([
    ['1.5', 'en', 1.5],
    ['1,5', 'en', 1.5],
    ['1,5', 'de', 1.5],
    ['1.5', 'de', 1.5],
    ['1,500', 'en', 1500],
    ['1.500', 'en', 1.5],
    ['1.500', 'de', 1500],
    ['1,500', 'de', 1.5],
    ['1,500', 'fr', 1.5],
    ['0,500', 'en', 0.5],
    ['1\u202f500,25', 'fr', 1500.25],
    ['1.234.567', 'en', 1_234_567],
    ['1,234,567.8', 'en', 1_234_567.8],
    ['1.234.567,8', 'de', 1_234_567.8],
    ["1'234.5", 'de', 1234.5],
    ['.5', 'en', 0.5],
    ['1,23,4', 'en', Number.NaN],
    ['1.2,3.4', 'en', Number.NaN],
  ] as const)('%s in %s', (text, lang, expected) => {
    expect(decimalOf(text, lang)).toBe(expected);
  });
});

describe('Chinese numbers', () => {
  it.each([
    ['一百二十', '120'],
    ['一二〇', '120'],
    ['十二', '12'],
    ['三千零五', '3005'],
    ['3万', '30000'],
    ['二亿', '200000000'],
    ['1.5万', '15000'],
    ['十二万', '120000'],
  ])('%s', (text, figures) => {
    expect(hanToFigures(text)).toBe(figures);
  });
});

describe('what a reader types', () => {
  it.each([
    ['120', power, 120_000],
    ['120 kW', power, 120_000],
    ['120kW', power, 120_000],
    ['0.12 MW', power, 120_000],
    ['0,12 MW', power, 120_000],
    ['120000 W', power, 120_000],
    ['１２０', power, 120_000],
    ['一百二十', power, 120_000],
    ['  1.2e2  ', power, 120_000],
    ['1,2 × 10^2 kW', power, 120_000],
    ['1.2×10² kW', power, 120_000],
    ['2.5 t', mass, 2500],
    ['2 500 kg', mass, 2500],
    ['5 %', share, 0.05],
    ['5', share, 0.05],
    ['2500 nodes', nodes, 2500],
    ['', battery, null],
    ['100 kWh', battery, 100_000],
  ] as const)('%s', (text, form, expected) => {
    expect(value(text, form)).toBe(expected);
  });
  it.each([
    ['', power, /Nothing was typed/],
    ['abc', power, /“abc” is no number; type one from 1\u00a0kW to 1,000\u00a0kW/],
    ['5 apples', power, /“apples” is not a unit of this input; it takes W, kW, MW, GW/],
    ['12 kg', power, /“kg” is not a unit/],
    ['NaN', power, /no number/],
    ['1.2.3,4', power, /no number/],
    ['--5', power, /no number/],
    ['Infinity', power, /no number/],
  ] as const)('refuses %s with a sentence', (text, form, sentence) => {
    expect(value(text, form)).toMatch(sentence);
  });
  it.each([
    ['1e999', power, 1e6, 'The most here is 1,000\u00a0kW.'],
    ['1e-999', power, 1000, 'The least here is 1\u00a0kW.'],
    ['0e999', power, 1000, 'The least here is 1\u00a0kW.'],
    ['-5', power, 1000, 'The least here is 1\u00a0kW.'],
    ['9 GW', power, 1e6, 'The most here is 1,000\u00a0kW.'],
    ['2.6', nodes, 3, 'Only whole numbers: taken as 3\u00a0nodes.'],
  ] as const)('corrects %s and says so', (text, form, expected, note) => {
    expect(readInput(text, form, 'en')).toEqual({ ok: true, value: expected, note });
  });
  it.each(['-40', '\u221240', '\u201340', '\uff0d40', '-4e1', '\u22124\u00a0\u00d7\u00a010^1'])(
    'a minus or a hyphen: %s',
    (text) => {
      const form: TypedForm = { unit: '°', min: -90, max: 90, kind: 'number', optional: false };
      expect(value(text, form)).toBe(-40);
      expect(value('1e\u22121', form)).toBe(0.1);
    },
  );
  it('gives a number in range, null, or a sentence for any text', () => {
    const form = fc.constantFrom(...inputForms);
    const lang = fc.constantFrom('en', 'fr', 'de', 'zh') as fc.Arbitrary<'en' | 'fr' | 'de' | 'zh'>;
    const odd = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'0123456789.,eE+-xX^% kMWg万亿十一二点零') }),
      fc.double().map(String),
    );
    fc.assert(
      fc.property(odd, form, lang, (text, each, language) => {
        const read = readInput(text, each, language);
        if (!read.ok) {
          expect(read.message.length).toBeGreaterThan(10);
          return;
        }
        if (read.value === null) {
          expect(each.optional).toBe(true);
          return;
        }
        expect(read.value).toBeGreaterThanOrEqual(each.min);
        expect(read.value).toBeLessThanOrEqual(each.max);
        if (each.kind === 'count') expect(Number.isInteger(read.value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
  it('reads back what it shows, in each language', () => {
    for (const lang of ['en', 'fr', 'de', 'zh'] as const)
      for (const form of inputForms)
        for (const shown of [form.min, form.max, form.default ?? form.min]) {
          const words = inputWords(shown, form, lang, 'metric');
          const read = readInput(words, form, lang);
          expect(read.ok && read.value !== null, `${lang} ${form.id} ${words}`).toBe(true);
          if (read.ok && read.value !== null)
            expect(Math.abs(read.value - shown)).toBeLessThanOrEqual(1e-3 * Math.abs(shown) + 1e-12);
        }
  });
  it('knows every input', () => {
    expect(inputForm('node.massKg')).not.toBeNull();
    expect(inputForms.length).toBeGreaterThan(30);
  });
});
