import { expect, it } from 'vitest';
import type { SiteMapping } from '../../../src/facts/import/mapping';
import { partedColumns, samplesOf, withField, withUnit } from '../../../src/panels/columns/columnChoice';

const mapping: SiteMapping = {
  columns: { Ort: 'name', Stadt: 'town', Notiz: null, Leistung: null },
  powerUnits: {},
  decimal: ',',
  dateOrder: 'dmy',
  exchanged: false,
};

it('a column takes what another held', () => {
  expect(withField(mapping, 'Stadt', 'name').columns).toEqual({
    Ort: null,
    Stadt: 'name',
    Notiz: null,
    Leistung: null,
  });
  expect(withField(mapping, 'Ort', null).columns).toMatchObject({ Ort: null, Stadt: 'town' });
  expect(withUnit(mapping, 'Leistung', 'kW').powerUnits).toEqual({ Leistung: 'kW' });
});

it('columns in doubt stand first, those that are passed over apart', () => {
  const doubts = [{ about: 'column' as const, column: 'Leistung', message: '' }];
  expect(partedColumns(['Ort', 'Notiz', 'Stadt', 'Leistung'], mapping, doubts)).toEqual({
    matched: ['Leistung', 'Ort', 'Stadt'],
    passedOver: ['Notiz'],
  });
});

it('shows the first texts of a column, each once', () => {
  expect(
    samplesOf(
      [
        ['a', ' x '],
        ['b', ''],
        ['c', 'x'],
        ['d', 'y'],
      ],
      1,
    ),
  ).toEqual(['x', 'y']);
});
