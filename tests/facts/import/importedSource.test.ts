import { describe, expect, test } from 'vitest';
import { siteColumns } from '../../../src/facts/import/cells/siteColumns';
import { importedSource, isImportedSource } from '../../../src/facts/import/importedSource';
import { readSites } from '../../../src/facts/import/readSites';
import { siteTemplate } from '../../../src/facts/import/siteTemplate';

const head = 'name,latitude_deg,longitude_deg,date,it_power_mw,facility_power_mw';

describe('where a figure comes from', () => {
  test('each names the line that says it', () => {
    const read = readSites(
      'x.csv',
      [head, 'A,1,2,2026-01-01,10,', 'A,1,2,2026-01-01,,20', 'A,1,2,2026-06-01,30,'].join('\n'),
      { fileId: 'x' },
    );
    const site = read.ok ? read.value.sites[0] : undefined;
    expect(site?.coordinates.sources).toEqual(['import:x/2']);
    expect(
      site?.capacity.map(({ itPowerW, facilityPowerW }) => [
        itPowerW.value,
        itPowerW.sources,
        facilityPowerW.value,
        facilityPowerW.sources,
      ]),
    ).toEqual([
      [10e6, ['import:x/2'], 20e6, ['import:x/3']],
      [30e6, ['import:x/4'], null, ['import:x/4']],
    ]);
    expect(site).toMatchObject({ statusTold: false, footprints: null });
  });

  test('an id is a source while its file is there', () => {
    const files = [{ id: 'x', name: 'x.csv' }];
    expect(importedSource('import:x/7', files)).toMatchObject({ title: 'x.csv, line 7', url: null });
    expect(importedSource('import:x', files)).toMatchObject({ title: 'x.csv' });
    expect(importedSource('import:y/7', files)).toBeNull();
    expect(importedSource('epoch', files)).toBeNull();
    expect([isImportedSource('import:x'), isImportedSource('epoch')]).toEqual([true, false]);
  });
});

test('outlines belong to the site that they name, under whatever id it came in', () => {
  const ring = [
    [
      [-90.1, 35],
      [-90.09, 35],
      [-90.09, 35.01],
    ],
  ];
  const features = [
    {
      type: 'Feature',
      properties: { name: 'Colossus 1' },
      geometry: { type: 'Point', coordinates: [-90.1, 35] },
    },
    {
      type: 'Feature',
      properties: { site: 'colossus-1', kind: 'hall' },
      geometry: { type: 'Polygon', coordinates: ring },
    },
  ];
  const read = readSites('x.json', JSON.stringify({ type: 'FeatureCollection', features }), { fileId: 'x' });
  expect(read.ok && read.value.sites[0]).toMatchObject({
    id: 'colossus-1-imported',
    footprints: { site: 'colossus-1-imported', outlines: [{ kind: 'hall' }] },
  });
});

test('the template has every column and is read without a fault', () => {
  expect(siteTemplate.split('\n')[0]).toBe(Object.keys(siteColumns).join(','));
  const read = readSites('sites.csv', siteTemplate);
  expect(read).toMatchObject({ ok: true, notes: [], value: { leftOut: 0, sites: [{ id: 'example-site' }] } });
  expect(read.ok && read.value.sites[0]?.capacity).toHaveLength(2);
});

test('too many sites in one file are refused', () => {
  const rows = Array.from({ length: 10_001 }, (_, k) => `S${k},1,2,,,`);
  expect(readSites('x.csv', [head, ...rows].join('\n'))).toMatchObject({
    ok: false,
    errors: [{ path: 'x.csv', message: 'has more than 10,000 sites; part it' }],
  });
});
