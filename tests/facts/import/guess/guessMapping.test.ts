import { expect, test } from 'vitest';
import { headerOf } from '../../../../src/facts/import/guess/header';
import { isOnLand } from '../../../../src/facts/import/guess/land';
import type { SiteMapping } from '../../../../src/facts/import/mapping';
import { previewOf } from '../../../../src/facts/import/previewOf';
import { readSites } from '../../../../src/facts/import/readSites';

test.each([
  ['Capacity (MW)', 'facility_power_mw', 'MW'],
  ['Netzanschluss [kW]', 'facility_power_mw', 'kW'],
  ['Leistung in MW', 'facility_power_mw', 'MW'],
  ['size_power_kw', 'facility_power_mw', 'kW'],
  ['IT Load MW', 'it_power_mw', 'MW'],
  ['MW', 'facility_power_mw', 'MW'],
  ['puissance installée (GW)', 'facility_power_mw', 'GW'],
  ['总功率（兆瓦）', 'facility_power_mw', 'MW'],
  ['  LATITUDE ', 'latitude_deg', null],
  ['location.lng', 'longitude_deg', null],
  ['Längengrad', 'longitude_deg', null],
  ['Name des RZ', 'name', null],
  ['Propriétaire', 'owner', null],
  ['Date de mise en service', 'date', null],
  ['数据来源', 'sources', null],
  ['colour', undefined, null],
])('%s is %s in %s', (text, field, unit) => {
  const read = headerOf(text);
  expect([read.fields[0]?.field, read.unit]).toEqual([field, unit]);
});

test.each([
  ['Berlin', 52.52, 13.4, true],
  ['Singapore', 1.35, 103.8, true],
  ['Reykjavik', 64.1, -21.9, true],
  ['the South Atlantic', -30.5, -20.5, false],
  ['the Gulf of Guinea', 0.5, 0.5, false],
  ['Berlin exchanged', 13.4, 52.52, false],
  ['the South Pole', -90, 0, true],
  ['off the globe', 91, 0, false],
  ['nowhere', Number.NaN, 0, false],
])('%s lies on land: %s %s %s', (_, latitude, longitude, isLand) => {
  expect(isOnLand(latitude, longitude)).toBe(isLand);
});

const text =
  'Ort;Wert A;Wert B;Last;Tag\nNord;13,405;52,520;1.500;05/06/2024\nSüd;11,576;48,137;2.500;06/07/2024\n';

test('a preview asks what is not certain, and shows the first rows', () => {
  const preview = previewOf('x.csv', text);
  expect(preview).toMatchObject({
    columns: ['Ort', 'Wert A', 'Wert B', 'Last', 'Tag'],
    firstRows: [
      ['Nord', '13,405', '52,520', '1.500', '05/06/2024'],
      ['Süd', '11,576', '48,137', '2.500', '06/07/2024'],
    ],
    mapping: {
      decimal: ',',
      exchanged: true,
      columns: { 'Wert A': 'latitude_deg', 'Wert B': 'longitude_deg' },
    },
    accepted: 2,
    leftOut: 0,
  });
  expect(preview?.doubts.map(({ about, column }) => [about, column])).toEqual([
    ['column', 'Wert A'],
    ['column', 'Wert B'],
    ['exchanged', undefined],
  ]);
});

test('a mapping is read as it says, without doubts', () => {
  const mapping: SiteMapping = {
    columns: {
      Ort: 'name',
      'Wert A': 'longitude_deg',
      'Wert B': 'latitude_deg',
      Last: 'it_power_mw',
      Tag: 'date',
    },
    powerUnits: { Last: 'kW' },
    decimal: ',',
    dateOrder: 'mdy',
    exchanged: false,
  };
  expect(previewOf('x.csv', text, mapping)?.doubts).toEqual([]);
  const read = readSites('x.csv', text, { mapping });
  expect(read.ok && read.value.sites[0]).toMatchObject({
    name: 'Nord',
    coordinates: { latitudeDeg: 52.52, longitudeDeg: 13.405 },
    capacity: [{ date: '2024-05-06', itPowerW: { value: 1.5e6 }, facilityPowerW: { value: null } }],
  });
});

test('a table without coordinates is asked for them, and no table is none', () => {
  expect(previewOf('x.csv', 'Plant,Unit\nA,1\n')).toMatchObject({
    accepted: 0,
    doubts: [{ about: 'column' }],
  });
  expect(previewOf('x.json', '{"a":')).toBeNull();
  expect(previewOf('x.txt', '')).toBeNull();
});
