import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf } from '../../../src/facts/import/importedSites';
import { previewOf } from '../../../src/facts/import/previewOf';
import { readSites, readSitesInSteps } from '../../../src/facts/import/readSites';
import { linesOfMembers } from '../../../src/facts/import/table/linesOfMembers';

const csv = `name,latitude_deg,longitude_deg,date,it_power_mw,facility_power_mw,accelerator,accelerators
"Halle, Nord",52.5,13.4,2026-01-31,100,130,gb200,45000
"Halle, Nord",52.5,13.4,2027-06-01,200,260,gb200,90000
Süd,48.1,11.6,,,,,
`;
const read = (text: string, name = 'sites.csv') => {
  const result = readSites(name, text);
  return result.ok
    ? {
        ...result.value,
        told: result.notes.map(({ path, message }) => `${path}: ${message}`),
        lines: result.notes.map(({ line }) => line),
      }
    : {
        sites: [],
        footprints: [],
        told: result.errors.map(({ path, message }) => `${path}: ${message}`),
        lines: result.errors.map(({ line }) => line),
      };
};

describe('a list as CSV', () => {
  test('gives sites with their steps', () => {
    const { sites, told } = read(csv);
    expect(told).toEqual([]);
    expect(sites.map(({ id, name }) => [id, name])).toEqual([
      ['halle-nord', 'Halle, Nord'],
      ['sud', 'Süd'],
    ]);
    expect(sites[0]?.coordinates).toMatchObject({ latitudeDeg: 52.5, longitudeDeg: 13.4, precision: 'site' });
    expect(
      sites[0]?.capacity.map(({ date, state, itPowerW, facilityPowerW }) => [
        date,
        state,
        itPowerW.value,
        facilityPowerW.value,
      ]),
    ).toEqual([
      ['2026-01-31', 'reported', 100e6, 130e6],
      ['2027-06-01', 'projected', 200e6, 260e6],
    ]);
    expect(sites[0]?.accelerators.map(({ kind, count }) => [kind, count.value])).toEqual([
      ['gb200', 45_000],
      ['gb200', 90_000],
    ]);
    expect(sites[1]).toMatchObject({ capacity: [], accelerators: [] });
  });

  test.each([
    [
      'semicolons',
      csv.replace('"Halle, Nord"', 'Halle').replace('"Halle, Nord"', 'Halle').replaceAll(',', ';'),
    ],
    ['tabs', csv.replaceAll('"Halle, Nord"', 'Halle').replaceAll(',', '\t')],
    ['carriage returns and a byte-order mark', `\uFEFF${csv.replaceAll('\n', '\r\n')}`],
  ])('reads %s', (_, text) => {
    expect(read(text).told).toEqual([]);
    expect(read(text).sites).toHaveLength(2);
  });

  test('an id of the release does not hide its site', () => {
    expect(read('name,latitude_deg,longitude_deg\nHyperion,32.5,-91.6').sites[0]?.id).toBe(
      'hyperion-imported',
    );
  });

  test('tells bad cells by line and column, and keeps the good rows', () => {
    const { sites, told, lines } = read(
      [
        'name,latitude_deg,longitude_deg,date,it_power_mw,facility_power_mw,accelerator,accelerators',
        'A,91,13.4,,,,,',
        'B,52.5,13.4,2026-02-30,100,,,',
        '',
        'C,52.5,13.4,,100,,,',
        'D,52.5,13.4,2026-01-01,100,90,,',
        'E,52.5,13.4,2026-01-01,,,abacus,12',
        'F,52.5,13.4,2026-01-01,,,h100,-4',
        'G,52.5,,,,,,',
        ',52.5,13.4,,,,,',
        'Good,52.5,13.4,2026-01-01,100,130,h100,64',
      ].join('\n'),
    );
    // A power without a day is taken as of the release; a row without a name is named by its place.
    expect(sites.map(({ name }) => name)).toEqual(['C', '52.50° N, 13.40° E', 'Good']);
    expect(told).toEqual([
      'sites.csv: line 2, column 2 (latitude_deg): must be degrees from -90 to 90, north positive; found “91”',
      'sites.csv: line 3, column 4 (date): must be a day, like 2026-05-31; found “2026-02-30”',
      'sites.csv: line 6, column 6 (facility_power_mw): must be at least the IT power',
      'sites.csv: line 7, column 7 (accelerator): must be one of h100, h200, gb200, gb300, trainium2, trainium3, tpu-v7, r200, a100, h20, tpu-v4, tpu-v5e, tpu-v5p, tpu-v6e, ascend-910c; found “abacus”',
      'sites.csv: line 8, column 8 (accelerators): must be a whole number from 0 to 100,000,000; found “-4”',
      'sites.csv: line 9, column 3 (longitude_deg): is missing: give degrees from -180 to 180, east positive',
      'sites.csv: line 10: has no name; it is named by its operator and place: “52.50° N, 13.40° E”',
      'sites.csv: line 5: tells a power or a number without a day; what stands is shown at every date, what is to come as of the release of the facts',
    ]);
    expect(lines).toEqual([2, 3, 6, 7, 8, 9, 10, 5]);
  });

  test('tells columns that are none, and a quote that never closes', () => {
    expect(read('name,latitude_deg,longitude_deg,colour,name\nA,1,2,red,B').told).toEqual([
      'sites.csv: line 1: has columns that are not used: colour, name#2',
    ]);
    expect(read('name,latitude_deg,longitude_deg\nA,1,2\n"B,1,3\nC,1,4')).toMatchObject({
      told: ['sites.csv: line 3: opens a quotation mark that never closes; the line was left out'],
      sites: [{ id: 'a' }, { id: 'c' }],
    });
  });

  test('one name in two places is two sites, one id is not', () => {
    expect(read('name,latitude_deg,longitude_deg\nA,1,2\nA,1,3\nA,1.001,2')).toMatchObject({
      told: [
        'sites.csv: line 3: has the name of another site that lies elsewhere; each is a site of its own',
      ],
      sites: [{ id: 'a' }, { id: 'a-2' }],
    });
    expect(read('id,name,latitude_deg,longitude_deg\na,A,1,2\na,A,1,3').told).toEqual([
      'sites.csv: line 3: places “a” elsewhere than its first row; give one place, or another id. The row was left out',
    ]);
  });

  test('counts a row with several faults once, and a remark as no row', () => {
    const result = readSites(
      'x.csv',
      [
        'name,latitude_deg,longitude_deg,date,it_power_mw,colour',
        'A,91,400,2026-02-30,5,red',
        'Colossus 1,1,2,,,',
        'B,1,2,,,',
        'B,1,3,,,',
        '"C,1,2',
      ].join('\n'),
    );
    expect(result.ok && result.notes.map(({ line, leftOutRow }) => [line, leftOutRow])).toEqual([
      [6, 6],
      [1, undefined],
      [2, 2],
      [2, 2],
      [2, 2],
      [5, undefined],
      [3, undefined],
    ]);
    expect(result).toMatchObject({ ok: true, value: { leftOut: 2 } });
  });

  test.each([
    ['', 'sites.csv: holds no site'],
    [
      'hello',
      'sites.csv: line 1: has no column of coordinates, such as latitude and longitude; its columns are hello',
    ],
    ['name,latitude_deg,longitude_deg', 'sites.csv: holds no site'],
    ['x'.repeat(20_000_001), 'sites.csv: is longer than 20 MB; part it into smaller files'],
  ])('refuses what holds no site (%#)', (text, expected) => {
    expect(read(text).sites).toEqual([]);
    expect(read(text).told.at(-1)).toBe(expected);
  });
});

const point = (properties: object, coordinates: unknown = [13.4, 52.5]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
});
const polygon = (properties: object, coordinates: unknown) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates },
});
const square = [
  [13.4, 52.5],
  [13.4, 52.501],
  [13.401, 52.501],
  [13.401, 52.5],
  [13.4, 52.5],
];
const geojson = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features }, null, 1);

describe('a list as GeoJSON', () => {
  test('gives sites of its points and outlines of its polygons, turned counter-clockwise and opened', () => {
    const { sites, footprints, told } = read(
      geojson(
        point({ name: 'Nord', date: '2026-01-31', it_power_mw: 100, accelerator: 'h100', accelerators: 640 }),
        polygon({ site: 'Nord', kind: 'hall', number: 2, in_service: '2026-01-31' }, [square]),
      ),
      'sites.geojson',
    );
    expect(told).toEqual([]);
    expect(sites[0]).toMatchObject({ id: 'nord', coordinates: { longitudeDeg: 13.4, latitudeDeg: 52.5 } });
    expect(footprints).toMatchObject([
      { site: 'nord', outlines: [{ kind: 'hall', number: 2, inService: { date: '2026-01-31' } }] },
    ]);
    expect(footprints[0]?.outlines[0]?.ringDeg).toEqual(square.slice(0, 4).reverse());
  });

  test('tells bad features by line and place', () => {
    const text = geojson(
      point({ name: 'Nord' }),
      point({ name: 'Away' }, [400, 0]),
      point({ name: 'Dark', it_power_mw: 'much' }),
      { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: [] } },
      polygon({ site: 'Nord', kind: 'castle' }, [square]),
      polygon({ site: 'Nowhere', kind: 'hall' }, [square]),
      polygon({ site: 'Nord', kind: 'hall' }, [square.slice(0, 2)]),
      {},
    );
    const { sites, footprints, told, lines } = read(text, 'x.json');
    expect(sites).toHaveLength(1);
    expect(footprints).toEqual([]);
    expect(told.map((each) => each.replace(/line \d+, /, ''))).toEqual([
      'x.json: features[1].geometry.coordinates: must be [longitude, latitude] in degrees',
      'x.json: features[3].geometry.type: is a line; lines are no sites and were left out',
      'x.json: features[6].geometry.coordinates: must be a ring of three or more corners in degrees',
      'x.json: features[7].geometry.type: must be Point (a site) or Polygon (an outline)',
      'x.json: features[2].properties.it_power_mw: must be megawatts from 0 to 1,000,000; found “much”',
      'x.json: features[4].properties.kind: must be one of hall, cooling, substation, generators, turbines',
      'x.json: features[5].properties.site: “Nowhere” is no site of this file',
    ]);
    // All but the first point: an outline whose site is not there is left out too.
    expect(readSites('x.json', text)).toMatchObject({ ok: true, value: { leftOut: 7 } });
    // The line on which the second feature opens: the first spans 13 lines from line 4.
    expect(lines[0]).toBe(text.slice(0, text.indexOf('Away')).split('\n').length - 3);
  });

  test('tells where JSON breaks', () => {
    const { told, lines } = read('{\n "features": [\n  {]\n', 'x.json');
    expect(told[0]).toContain('is not readable as JSON');
    expect(lines.length).toBe(1);
  });

  test.each(['[]', '{}', '[1, 2]', '{"features": 3}', 'null{'])('refuses %s', (text) => {
    expect(read(text, 'x').sites).toEqual([]);
    expect(read(text, 'x').told.length).toBeGreaterThan(0);
  });
});

describe('latitude and longitude exchanged on demand', () => {
  const exchanged = (name: string, text: string) => {
    const guessed = previewOf(name, text)?.mapping;
    if (!guessed) throw new Error('no preview');
    const result = readSites(name, text, { mapping: { ...guessed, exchanged: true } });
    if (!result.ok) throw new Error(result.errors[0]?.message);
    return result.value.sites.map(({ coordinates, footprints }) => ({
      at: [coordinates.latitudeDeg, coordinates.longitudeDeg].map((deg) => Number(deg.toFixed(6))),
      corner: footprints?.outlines[0]?.ringDeg[0],
    }));
  };

  test.each([
    ['WKT', 'POLYGON ((52.52 13.4, 52.522 13.4, 52.522 13.402, 52.52 13.402, 52.52 13.4))'],
    [
      'GeoJSON',
      '{""type"": ""Polygon"", ""coordinates"": [[[52.52, 13.4], [52.522, 13.4], [52.522, 13.402], [52.52, 13.402]]]}',
    ],
  ])('of outlines in cells as %s', (_, cell) => {
    expect(exchanged('x.csv', `name,geometry\nA,"${cell}"\n`)).toEqual([
      { at: [52.521, 13.401], corner: [13.402, 52.52] },
    ]);
  });

  test('of outlines that name their site', () => {
    const ring = [
      [52.52, 13.4],
      [52.522, 13.4],
      [52.522, 13.402],
    ];
    const features = [
      { type: 'Feature', properties: { name: 'A' }, geometry: { type: 'Point', coordinates: [52.52, 13.4] } },
      {
        type: 'Feature',
        properties: { site: 'A', kind: 'hall' },
        geometry: { type: 'Polygon', coordinates: [ring] },
      },
    ];
    expect(exchanged('x.geojson', JSON.stringify({ type: 'FeatureCollection', features }))).toEqual([
      { at: [52.52, 13.4], corner: [13.402, 52.522] },
    ]);
  });
});

test('points of one cell are rows, and more of them than a file may have are refused in many steps', () => {
  const points = Array.from({ length: 50_001 }, (_, k) => `${1 + (k % 100) / 10} ${1 + (k % 90) / 10}`);
  const cell = (count: number) => `name\twkt\nA\tMULTIPOINT (${points.slice(0, count).join(', ')})\n`;
  expect(read(cell(3)).sites).toHaveLength(3);
  const steps = readSitesInSteps('many.csv', cell(50_001));
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count += 1;
  expect(step.value).toMatchObject({
    ok: false,
    errors: [{ message: 'has more than 50,000 rows; part it' }],
  });
  expect(count).toBeGreaterThan(900);
});

describe('garbage', () => {
  test('never throws, and what it gives is sound', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...',";\t\r\n{}[]:name123.-é\uFEFF\u0000'),
      maxLength: 200,
    });
    const texts = fc.oneof(
      fc.string({ maxLength: 300 }),
      letters,
      letters.map((tail) => `name,latitude_deg,longitude_deg,date,accelerators\n${tail}`),
      fc.json().map((value) => `{"features": [${value}]}`),
      fc.nat(csv.length).map((at) => csv.slice(0, at)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const result = readSites('x', text);
        if (!result.ok) return result.errors.length > 0;
        return result.value.sites.every(
          ({ id, coordinates }) =>
            /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && Math.abs(coordinates.latitudeDeg) <= 90,
        );
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

test.each([
  ['Fort Worth #2', 'fort-worth-2'],
  ['Élancourt', 'elancourt'],
  ['北京', 'u5317u4eac'],
  ['—', 'site'],
])('idOf %s is %s', (name, id) => {
  expect(idOf(name)).toBe(id);
});

test('linesOfMembers counts only the members of the list', () => {
  expect(linesOfMembers('{"x": [{}],\n"features": [\n{"a": {"b": [1]}},\n\n{}]}', 'features')).toEqual([
    3, 5,
  ]);
  expect(linesOfMembers('[{"a": [{}]},\n{}]', null)).toEqual([1, 2]);
});

test('a long table is read in many steps, so that a page without workers answers meanwhile', () => {
  const rows = Array.from(
    { length: 5_000 },
    (_, k) => `Site ${k},${(k % 900) / 10 - 45},${(k % 1800) / 10 - 90}`,
  );
  const steps = readSitesInSteps('long.csv', `name,lat,lon\n${rows.join('\n')}`);
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count += 1;
  expect(step.value).toMatchObject({ ok: true, value: { leftOut: 0 } });
  // 25 while the table is parted, 100 while its cells are read, 50 while sites are made of them.
  expect(count).toBeGreaterThan(175);
});
