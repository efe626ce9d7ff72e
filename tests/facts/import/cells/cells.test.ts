import { describe, expect, test } from 'vitest';
import { readDay } from '../../../../src/facts/import/cells/day';
import { readNumber } from '../../../../src/facts/import/cells/number';
import { readAngle, readPosition } from '../../../../src/facts/import/cells/position';
import { readAccelerator, readStatus, saysNothing } from '../../../../src/facts/import/cells/words';

describe('numbers', () => {
  test.each([
    ['12', '.', 12, '', false],
    ['12.5', ',', 12.5, '', false],
    ['12,5', '.', 12.5, '', false],
    ['1,234', '.', 1234, '', true],
    ['1,234', ',', 1.234, '', true],
    ['1.234', ',', 1234, '', true],
    ['0,125', '.', 0.125, '', false],
    ['1,234,567.5', ',', 1_234_567.5, '', false],
    ['1.234.567,5', '.', 1_234_567.5, '', false],
    ['1 234,5', '.', 1234.5, '', false],
    ['1\u202f234\u00a0567', '.', 1_234_567, '', false],
    ["1'500", '.', 1500, '', false],
    ['~ 100 MW', '.', 100, 'MW', false],
    ['250kW', '.', 250, 'kW', false],
    ['１２．５', '.', 12.5, '', false],
    ['−3', '.', -3, '', false],
    ['1.5E3', ',', 1500, '', false],
  ] as const)('%s by %s', (text, decimal, value, unit, ambiguous) => {
    expect(readNumber(text, decimal)).toEqual({ value, unit, ambiguous });
  });

  test.each(['', 'much', '1,2,3', '12,34.5.6', '1.23.456', '100-200', '>100', '1e999', '9'.repeat(60)])(
    '%s is none',
    (text) => {
      expect(readNumber(text, '.')).toBeNull();
    },
  );
});

describe('days', () => {
  test.each([
    ['2026-05-31', 'ymd', '2026-05-31', 'day', null],
    ['2026/5/1', 'mdy', '2026-05-01', 'day', null],
    ['20260531', 'ymd', '2026-05-31', 'day', null],
    ['2026-05-31T12:00:00Z', 'ymd', '2026-05-31', 'day', null],
    ['31.05.2026', 'mdy', '2026-05-31', 'day', 'dmy'],
    ['1.6.26', 'mdy', '2026-06-01', 'day', 'dmy'],
    ['05/31/2026', 'dmy', '2026-05-31', 'day', 'mdy'],
    ['05/06/2026', 'dmy', '2026-06-05', 'day', 'either'],
    ['05/06/2026', 'mdy', '2026-05-06', 'day', 'either'],
    ['06/06/2026', 'dmy', '2026-06-06', 'day', null],
    ['31. Mai 2026', 'ymd', '2026-05-31', 'day', null],
    ['31 août 2026', 'ymd', '2026-08-31', 'day', null],
    ['March 3, 2026', 'ymd', '2026-03-03', 'day', null],
    ['2026年5月31日', 'ymd', '2026-05-31', 'day', null],
    ['März 2026', 'ymd', '2026-03-01', 'month', null],
    ['05/2026', 'ymd', '2026-05-01', 'month', null],
    ['Q3 2026', 'ymd', '2026-07-01', 'quarter', null],
    ['2026', 'ymd', '2026-01-01', 'year', null],
    ['2026.0', 'ymd', '2026-01-01', 'year', null],
  ] as const)('%s by %s', (text, by, day, exact, order) => {
    expect(readDay(text, by)).toEqual({ day, exact, order });
  });

  test.each(['2026-02-30', '31.02.2026', '13/13/2026', '1026', '99', 'soon', 'H2 2026', '31 Foo 2026'])(
    '%s is none',
    (text) => {
      expect(readDay(text, 'dmy')).toBeNull();
    },
  );
});

describe('places', () => {
  test.each([
    ['52.52', 'latitude', 52.52],
    ['52,52', 'latitude', 52.52],
    ['52,520', 'latitude', 52.52],
    ['-0.5', 'longitude', -0.5],
    ['52°30\'36"N', 'latitude', 52.51],
    ['52° 30.6′ N', 'latitude', 52.51],
    ['S 33 51', 'latitude', -33.85],
    ['13,4 Ost', 'longitude', 13.4],
    ['2.35 Ouest', 'longitude', -2.35],
    ['东经114.7', 'longitude', 114.7],
    ['114.7°', 'longitude', 114.7],
  ] as const)('%s as a %s', (text, axis, deg) => {
    expect(readAngle(text, axis)).toBeCloseTo(deg, 9);
  });

  test.each([
    ['13.4 E', 'latitude'],
    // East in German, west in French.
    ['13.4 O', 'longitude'],
    ['52.5 61', 'latitude'],
    ["52°61'", 'latitude'],
    ['-13.4 W', 'longitude'],
    ['13.404.954', 'longitude'],
    ['here', 'latitude'],
    ['', 'latitude'],
  ] as const)('%s is no %s', (text, axis) => {
    expect(readAngle(text, axis)).toBeNull();
  });

  test.each([
    ['52.52, 13.405', 52.52, 13.405],
    ['(52.52; 13.405)', 52.52, 13.405],
    ['52,52, 13,405', 52.52, 13.405],
    ['52.52 13.405', 52.52, 13.405],
    ['13.405 E, 52.52 N', 52.52, 13.405],
    ['52°31\'12"N 13°24\'18"E', 52.52, 13.405],
    ['POINT(13.405 52.52)', 52.52, 13.405],
    ['POINT Z (13.405 52.52 34)', 52.52, 13.405],
    ['geo:52.52,13.405', 52.52, 13.405],
    ['52.52 / 13.405', 52.52, 13.405],
    ['52 30 / 13 24', 52.5, 13.4],
    ["52° 30' / 13° 24'", 52.5, 13.4],
    ['52°31′N 13°24′E / 52.52°N 13.405°E', 52.52, 13.405],
  ])('%s', (text, latitudeDeg, longitudeDeg) => {
    const read = readPosition(text);
    expect(read?.latitudeDeg).toBeCloseTo(latitudeDeg, 9);
    expect(read?.longitudeDeg).toBeCloseTo(longitudeDeg, 9);
  });

  test.each(['52.52', 'Berlin, Germany', '1,2,3', '52 N, 53 N', ''])('%s is no place', (text) => {
    expect(readPosition(text)).toBeNull();
  });
});

test.each([
  ['Operational', 'operating'],
  ['in Betrieb', 'operating'],
  ['Under-Construction', 'construction'],
  ['en chantier', 'construction'],
  ['Angekündigt', 'announced'],
  ['prévu', 'announced'],
  ['规划中', 'announced'],
  ['CANCELLED', 'withdrawn'],
  ['Operating (since 2020)', 'operating'],
  ['phase 2', undefined],
])('status %s is %s', (text, status) => {
  expect(readStatus(text)).toBe(status);
});

test.each([
  ['h100', 'h100'],
  ['NVIDIA GB200 NVL72', 'gb200'],
  ['TPU v5e', 'tpu-v5e'],
  ['abacus', undefined],
])('accelerator %s is %s', (text, kind) => {
  expect(readAccelerator(text)).toBe(kind);
});

test('words for nothing are nothing, and zero is not', () => {
  for (const text of ['', ' ', 'N/A', 'k. A.', '-', 'TBD', '不详', 'null'])
    expect(saysNothing(text), text).toBe(true);
  for (const text of ['0', 'no', 'Nan’ao']) expect(saysNothing(text), text).toBe(false);
});
