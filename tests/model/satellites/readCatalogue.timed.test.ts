import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCatalogueNumber } from '../../../src/model/satellites/catalogueNumber';
import { ommEpochMs, tleEpochMs } from '../../../src/model/satellites/epoch';
import { formatOf } from '../../../src/model/satellites/formatOf';
import { readCatalogue } from '../../../src/model/satellites/readCatalogue';
import { sayFault } from '../../../src/model/satellites/sayFault';
import type { CatalogueFault, SatelliteCatalogue } from '../../../src/model/satellites/types';
import { generatedCsv, generatedJson, generatedKvn, generatedTle, generatedXml } from './generated';

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../fixtures/catalogue', name), 'utf8');

function read(text: string, name = 'file.txt'): SatelliteCatalogue {
  const result = readCatalogue({ id: 'file', name, text });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}

function faultsOf(text: string, name = 'file.txt'): CatalogueFault[] {
  const result = readCatalogue({ id: 'file', name, text });
  return result.ok ? result.value.faults : result.faults;
}
const codes = (text: string): string[] => faultsOf(text).map(({ code, line }) => `${code} ${line}`);

const iss = [
  '1 25544U 98067A   26126.50000000  .00010000  00000-0  18770-3 0  9999',
  '2 25544  51.6393 160.4574 0006703  54.4500 305.7090 15.49309620505216',
];
const vanguard = [
  '1 00005U 58002B   20287.20333880 -.00000016  00000-0 -22483-4 0  9998',
  '2 00005  34.2443 225.5254 1845686 162.2516 205.2356 10.84869164218149',
];

describe('the same satellites', () => {
  it.each([
    ['three.tle', 'tle'],
    ['three.3le', 'tle'],
    ['three.2le', 'tle'],
    ['three.json', 'json'],
    ['three.xml', 'xml'],
    ['three.csv', 'csv'],
    ['three.kvn', 'kvn'],
  ])('read alike from %s', (name, format) => {
    // The name is no help here: content decides.
    const { records, format: found, faults } = read(fixture(name), 'dropped.txt');
    expect(found).toBe(format);
    expect(faults).toEqual([]);
    expect(records.names).toEqual(
      name === 'three.2le' ? ['5', '25544', '339999'] : ['VANGUARD 1', 'ISS (ZARYA)', 'TEST, "A" & B'],
    );
    expect([...records.catalogueNumbers]).toEqual([5, 25_544, 339_999]);
    expect(records.objectIds).toEqual(['1958-002B', '1998-067A', '2026-101ABC']);
    const near = (column: Float64Array, wanted: number[]) => {
      for (const [k, value] of wanted.entries()) expect(column[k]).toBeCloseTo(value, 12);
    };
    // TLE count in hundred-millionths of a day, which is 0.9 ms; these epochs are whole in both.
    near(
      records.epochMs.map((ms) => Math.round(ms * 1000)),
      [1_602_564_768_472_320, 1_778_068_800_000_000, 1_793_080_800_000_000],
    );
    near(records.meanMotionRevPerDay, [10.848_691_64, 15.493_096_2, 2.005_617_3]);
    near(records.eccentricity, [0.184_568_6, 0.000_670_3, 0.74]);
    near(records.inclinationDeg, [34.2443, 51.6393, 63.4]);
    near(records.raanDeg, [225.5254, 160.4574, 10]);
    near(records.argumentOfPerigeeDeg, [162.2516, 54.45, 270]);
    near(records.meanAnomalyDeg, [205.2356, 305.709, 0]);
    near(records.bstarPerEarthRadius, [-0.000_022_483, 0.000_187_7, 0]);
  });

  it('read alike with other line ends, a byte order mark, and blank lines', () => {
    for (const name of ['three.3le', 'three.json', 'three.xml', 'three.csv', 'three.kvn']) {
      const plain = fixture(name).replaceAll('\r\n', '\n');
      const { records } = read(`\uFEFF${plain.replaceAll('\n', '\r\n\r\n')}`);
      expect(records, name).toEqual({ ...read(plain).records, lines: records.lines });
    }
  });
});

describe('TLE', () => {
  it('takes alpha-5 numbers as Space-Track numbers them', () => {
    expect(['A0000', 'H9999', 'J0000', 'P0000', 'Z9999', '00005', '    5'].map(readCatalogueNumber)).toEqual([
      100_000, 179_999, 180_000, 230_000, 339_999, 5, 5,
    ]);
    expect(['I0000', 'O1234', 'AA000', '', '12 45', 'a0000'].map(readCatalogueNumber)).toEqual(
      Array(6).fill(null),
    );
  });

  it('has years from 1957 to 2056', () => {
    expect(new Date(tleEpochMs(57, 277)).toISOString()).toBe('1957-10-04T00:00:00.000Z');
    expect(new Date(tleEpochMs(56, 1.5)).toISOString()).toBe('2056-01-01T12:00:00.000Z');
    expect(new Date(tleEpochMs(24, 366)).toISOString()).toBe('2024-12-31T00:00:00.000Z');
  });

  it('refuses what is wrong, by line, and keeps the rest', () => {
    const [one, two] = iss as [string, string];
    const text = [
      'BAD DIGIT',
      one.replace('18770', '18771'),
      two,
      'SHORT',
      one,
      two.slice(0, 60),
      two,
      one,
      'NOTHING FOLLOWS',
      one,
      two.replace('25544', '25545').replace(/\d$/, '7'),
      'GOOD',
      ...vanguard,
      'LAST',
    ].join('\n');
    const { records, faults, faultCounts, notes, rejectedCount } = read(text);
    expect(records.names).toEqual(['GOOD']);
    expect(faults.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'checksum 2',
      'tooShort 6',
      'firstLineMissing 7',
      'secondLineMissing 8',
      'numbersDiffer 10',
    ]);
    expect(notes).toEqual([{ code: 'prose', line: 15, values: { n: 1 } }]);
    expect(rejectedCount).toBe(5);
    expect(faultCounts).toMatchObject({ checksum: 1 });
    expect(faults.map((fault) => sayFault(fault, 'a.tle'))[0]).toEqual({
      path: 'a.tle:2',
      message: 'The line must end in the check digit 0; found 9. Its record was left out',
      line: 2,
    });
  });
});

describe('OMM', () => {
  const json = (change: object) => JSON.stringify([{ ...JSON.parse(fixture('three.json'))[0], ...change }]);

  it.each([
    [
      { ECCENTRICITY: 1.2 },
      'f.txt:1 ECCENTRICITY',
      'ISS (ZARYA): ECCENTRICITY must be 0 to below 1; found 1.2. The record was left out',
    ],
    [
      { MEAN_MOTION: 0 },
      'f.txt:1 MEAN_MOTION',
      'ISS (ZARYA): MEAN_MOTION must be 0.00001 to 18; found 0. The record was left out',
    ],
    [
      { INCLINATION: 'east' },
      'f.txt:1 INCLINATION',
      'ISS (ZARYA): INCLINATION must be a number; found east. The record was left out',
    ],
    [
      { EPOCH: '2026-02-30T00:00:00' },
      'f.txt:1 EPOCH',
      'ISS (ZARYA): EPOCH must be a date and time; found 2026-02-30T00:00:00. The record was left out',
    ],
    [
      { REF_FRAME: 'EME2000' },
      'f.txt:1 REF_FRAME',
      'ISS (ZARYA): REF_FRAME must be TEME for SGP4 to be right; found EME2000. The record was left out',
    ],
    [
      { EPHEMERIS_TYPE: 4 },
      'f.txt:1 EPHEMERIS_TYPE',
      'ISS (ZARYA): EPHEMERIS_TYPE must be 0 for SGP4 to be right; found 4 (SGP4-XP). The record was left out',
    ],
    [
      { NORAD_CAT_ID: -3 },
      'f.txt:1 NORAD_CAT_ID',
      'ISS (ZARYA): NORAD_CAT_ID must be a number; found -3. The record was left out',
    ],
  ])('refuses %o', (change, path, message) => {
    const faults = faultsOf(json(change)).map((fault) => sayFault(fault, 'f.txt'));
    expect(faults.at(-1)).toEqual({ path, message, line: 1 });
  });

  it('takes strings for numbers, as Space-Track gives them', () => {
    expect(read(json({ ECCENTRICITY: '0.0006703', NORAD_CAT_ID: '25544' })).records.eccentricity[0]).toBe(
      0.000_670_3,
    );
  });

  it('reads epochs to the microsecond, by day of the month and of the year', () => {
    expect(ommEpochMs('2026-05-06T12:00:00.123456')).toBeCloseTo(Date.UTC(2026, 4, 6, 12) + 123.456, 3);
    expect(ommEpochMs('2026-126T12:00:00Z')).toBe(Date.UTC(2026, 4, 6, 12));
    expect(ommEpochMs('2024-366')).toBe(Date.UTC(2024, 11, 31));
    for (const wrong of ['2026-366', '2026-13-01', '2026-05-06T25:00', 'today', '', '2026-000'])
      expect(ommEpochMs(wrong), wrong).toBeNull();
  });

  it('reads the good ones around a bad one in every form', () => {
    const names = ({ records }: SatelliteCatalogue) => [...records.catalogueNumbers];
    const broken = fixture('three.json').replace('"EPOCH":"2020', '"EPOCH":2020');
    expect(names(read(broken))).toEqual([25_544, 339_999]);
    const xml = fixture('three.xml').replace(
      '</MEAN_MOTION><ECCENTRICITY>.1845686',
      '<ECCENTRICITY>.1845686',
    );
    expect(names(read(xml))).toEqual([25_544, 339_999]);
    expect(codes(xml)).toEqual(['syntax 5']);
    const csv = fixture('three.csv').replace('1958-002B,', '');
    expect(names(read(csv))).toEqual([25_544, 339_999]);
    expect(codes(csv)).toEqual(['columns 3']);
    const kvn = fixture('three.kvn').replace('INCLINATION = 34.2443 [deg]', 'INCLINATION');
    expect(names(read(kvn))).toEqual([25_544, 339_999]);
    expect(codes(kvn)).toEqual(['syntax 42', 'missing 28']);
  });

  it('reads what there is of a file that is cut off', () => {
    for (const name of ['three.json', 'three.xml']) {
      const text = fixture(name);
      const { records, faults } = read(text.slice(0, text.length - 150));
      expect([...records.catalogueNumbers]).toEqual([5, 25_544]);
      expect(faults.map(({ code }) => code)).toEqual(['cutOff']);
    }
  });
});

describe('files of other kinds', () => {
  it.each([
    ['', 'unknownFormat 1'],
    ['No GP data found', 'unknownFormat 1'],
    ['<!DOCTYPE html><html><body>Not found</body></html>', 'unknownFormat 1'],
    ['{"type":"FeatureCollection","features":[]}', 'empty 1'],
    ['[]', 'empty 1'],
    ['a,b,c\n1,2,3', 'unknownFormat 1'],
  ])('%j is refused', (text, first) => {
    expect(codes(text)[0]).toBe(first);
  });

  it('take their format from the name where the content leaves it open', () => {
    expect(formatOf('ISS', 'a.tle')).toBe('tle');
    expect(formatOf('ISS', 'a.txt')).toBeNull();
    expect(formatOf(fixture('three.csv'), 'a.tle')).toBe('csv');
  });
});

describe('reading', { timeout: 120_000 }, () => {
  const texts = ['three.tle', 'three.json', 'three.xml', 'three.csv', 'three.kvn'].map(fixture);

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('a.tle', 'a.json', 'a.xml', 'a.csv', 'a.kvn'),
        (text, name) => {
          readCatalogue({ id: 'x', name, text });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never throws on files with damage, and what comes out is in range', () => {
    const damage = fc.array(fc.tuple(fc.nat(4000), fc.nat(40), fc.string({ unit: 'binary', maxLength: 8 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.constantFrom(...texts), damage, (text, cuts) => {
        let broken = text;
        for (const [at, length, put] of cuts)
          broken = broken.slice(0, at % text.length) + put + broken.slice((at % text.length) + length);
        const result = readCatalogue({ id: 'x', name: 'x.tle', text: broken });
        if (!result.ok) {
          expect(result.faults.length).toBeGreaterThan(0);
          return;
        }
        const { records, faults } = result.value;
        for (const eccentricity of records.eccentricity)
          expect(eccentricity >= 0 && eccentricity < 1).toBe(true);
        for (const fault of faults)
          expect(sayFault(fault, 'x.tle').message).not.toMatch(/\{\w+\}|undefined|NaN/);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['tle', generatedTle],
    ['json', generatedJson],
    ['csv', generatedCsv],
    ['xml', generatedXml],
    ['kvn', generatedKvn],
  ])('takes 30,000 objects as %s in a second', (format, write) => {
    const text = write(30_000);
    // Time of this process alone, the least of three: what else the machine does slows this core too.
    const tookMs = Math.min(
      ...[1, 2, 3].map(() => {
        const before = process.cpuUsage();
        const { records, faults, format: found } = read(text);
        const { user, system } = process.cpuUsage(before);
        expect(found).toBe(format);
        expect(faults).toEqual([]);
        expect(records.names.length).toBe(30_000);
        return (user + system) / 1000;
      }),
    );
    console.info(`${format}: ${Math.round(tookMs)} ms for ${(text.length / 1e6).toFixed(1)} MB`);
    expect(tookMs).toBeLessThan(1000);
  });

  it('is no slower than its length on files that are all openings', () => {
    for (const text of [
      `[{"a":"${'{'.repeat(2e6)}`,
      '<omm >'.repeat(3e5),
      `OBJECT_NAME,NORAD_CAT_ID\n${'"a\n'.repeat(2e5)}`,
      `[${'{'.repeat(1e6)}`,
    ]) {
      const before = process.cpuUsage();
      readCatalogue({ id: 'x', name: 'x.json', text });
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
    }
  });
});
