import { expect, test } from 'vitest';
import { cleanedCsv } from '../../../src/facts/import/cleanedCsv';
import { readSites } from '../../../src/facts/import/readSites';
import { release } from '../../../src/facts/release';
import type { DetailedSite } from '../../../src/facts/types';

const sitesOf = (text: string): DetailedSite[] => {
  const read = readSites('x', text, { fileId: 'x' });
  return read.ok ? read.value.sites : [];
};
const steps = ({ capacity }: DetailedSite) =>
  capacity.map(({ date, state, facilityPowerW }) => [date, state, facilityPowerW.value]);

test('a power without a day stands at every date, or is to come from the release on where the site is not built', () => {
  const [built, planned, both, parts] = sitesOf(
    'name,lat,lon,MW,status\nA,1,2,100,operating\nB,1,3,200,planned\nC,1,4,10,operating\nC,1,4,20,in construction\nD,1,5,1,\nD,1,5,2,\n',
  );
  expect(steps(built!)).toEqual([['1950-01-01', 'reported', 100e6]]);
  expect(built?.capacity[0]).toMatchObject({
    note: 'The file tells no day: shown at every date',
    facilityPowerW: { asOf: null, basis: 'reported', sources: ['import:x/2'] },
  });
  expect(steps(planned!)).toEqual([[release.date, 'projected', 200e6]]);
  expect(steps(both!)).toEqual([
    ['1950-01-01', 'reported', 10e6],
    [release.date, 'projected', 30e6],
  ]);
  expect(both?.status).toBe('operating');
  expect(parts?.capacity[0]?.facilityPowerW).toMatchObject({
    value: 3e6,
    basis: 'derived',
    sources: ['import:x/6', 'import:x/7'],
  });
});

test('a year alone is its first day, and what is not built by then is to come', () => {
  const [built, planned] = sitesOf(
    'name,lat,lon,MW,status,year\nA,1,2,100,online,2019\nB,1,3,200,planned,2025\n',
  );
  expect(steps(built!)).toEqual([['2019-01-01', 'reported', 100e6]]);
  expect(steps(planned!)).toEqual([['2025-01-01', 'projected', 200e6]]);
});

test('owners, operators and sources are parted by bars', () => {
  const [site] = sitesOf(
    'name,lat,lon,owner,operator,source\nA,1,2,One | Two,Three,https://a.example/x|A report\n',
  );
  expect(site?.owner).toEqual([
    { name: 'One', confidence: 'low', sources: ['import:x/2'], note: null },
    { name: 'Two', confidence: 'low', sources: ['import:x/2'], note: null },
  ]);
  expect(site?.operator.map(({ name }) => name)).toEqual(['Three']);
  expect(site?.sourcesTold).toEqual(['https://a.example/x', 'A report']);
});

const polygon = (name: string, x: number, half: number) => ({
  type: 'Feature',
  properties: { name },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x - half, -half],
        [x - half, half],
        [x + half, half],
        [x + half, -half],
        [x - half, -half],
      ],
    ],
  },
});

test('a polygon is a hall where a building can be so large; how exactly it is placed follows from its size', () => {
  const read = readSites(
    'x.geojson',
    JSON.stringify({
      type: 'FeatureCollection',
      features: [polygon('Hall', 10, 0.001), polygon('Park', 20, 0.05), polygon('Land', 30, 2)],
    }),
  );
  const sites = read.ok ? read.value.sites : [];
  // Halves of the diagonals: 157 m, 7.9 km and 314.5 km.
  expect(sites.map(({ coordinates }) => [coordinates.precision, coordinates.radiusM])).toEqual([
    ['building', 300],
    ['town', 10_000],
    ['country', 314_507],
  ]);
  expect(sites.map(({ footprints }) => footprints?.outlines.length ?? 0)).toEqual([1, 0, 0]);
  expect(sites[0]?.footprints?.outlines[0]).toMatchObject({ kind: 'hall', number: null });
  expect(read.ok && read.notes.map(({ count, message }) => [count, message])).toEqual([
    [2, 'is larger than any building; its middle is the site, and no outline is drawn'],
  ]);
});

test('a hole is cut into its outline by a slit', () => {
  const ring = (half: number) => [
    [20 - half, -half],
    [20 + half, -half],
    [20 + half, half],
    [20 - half, half],
    [20 - half, -half],
  ];
  // Binary fractions, which come back as they went in.
  const [outer, inner] = [2 ** -9, 2 ** -10];
  const geometry = { type: 'Polygon', coordinates: [ring(outer), ring(inner)] };
  const read = readSites(
    'x.geojson',
    JSON.stringify({ type: 'Feature', properties: { name: 'A' }, geometry }),
  );
  const corners = (read.ok && read.value.sites[0]?.footprints?.outlines[0]?.ringDeg) || [];
  expect(corners).toEqual([
    [20 - outer, -outer],
    [20 - inner, -inner],
    [20 - inner, inner],
    [20 + inner, inner],
    [20 + inner, -inner],
    [20 - inner, -inner],
    [20 - outer, -outer],
    [20 + outer, -outer],
    [20 + outer, outer],
    [20 - outer, outer],
  ]);
});

test('the cleaned table has the documented columns and is read to the same', () => {
  const sites = sitesOf(
    'Name;lat;lon;MW;Jahr;Betreiber;Quelle;Status\n"A ""x"", y";52,5;13,4;12,5;2020;Eins | Zwei;https://a.example;in Betrieb\nB;48,1;11,6;;;;;\n',
  );
  const text = cleanedCsv(sites);
  expect(text).toBe(
    [
      'id,name,latitude_deg,longitude_deg,precision,town,region,country,status,date,it_power_mw,facility_power_mw,accelerator,accelerators,owner,operator,sources',
      'a-x-y,"A ""x"", y",52.5,13.4,site,,,,operating,2020-01-01,,12.5,,,,Eins | Zwei,https://a.example',
      'b,B,48.1,11.6,site,,,,,,,,,,,,',
      '',
    ].join('\n'),
  );
  expect(
    sitesOf(text).map(({ id, name, capacity, operator, statusTold }) => [
      id,
      name,
      capacity.length,
      operator.length,
      statusTold,
    ]),
  ).toEqual([
    ['a-x-y', 'A "x", y', 1, 2, true],
    ['b', 'B', 0, 0, false],
  ]);
});

test('a fault of a placemark names its line alone, one of a feature its place too', () => {
  const kml =
    '<kml>\n<Placemark><LineString/></Placemark>\n<Placemark><Point><coordinates>1,2</coordinates></Point></Placemark>\n</kml>';
  const ofKml = readSites('x.kml', kml);
  expect(ofKml.ok && ofKml.notes[0]).toEqual({
    path: 'x.kml: line 2',
    message: 'is a line; lines are no sites and were left out',
    line: 2,
    lines: [2],
    count: 1,
    leftOutRow: 1,
  });
  const ofJson = readSites(
    'x.json',
    '{"type":"FeatureCollection","features":[\n{"type":"Feature","geometry":null}]}',
  );
  expect(!ofJson.ok && ofJson.errors[0]).toMatchObject({
    path: 'x.json: line 2, features[0].geometry.type',
    field: 'features[0].geometry.type',
    leftOutRow: 1,
  });
});
