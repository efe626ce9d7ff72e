import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { detailedSites } from '../../src/facts/details';
import { release } from '../../src/facts/release';
import { capacityAt } from '../../src/model/ground/capacity';
import { csvRows } from '../../src/shared/csvRows';
import { makeRelease } from '../../tools/facts/makeRelease';
import { footprints } from '../published';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'facts-'));
  cpSync('data', join(root, 'data'), { recursive: true });
  cpSync('src/facts/rows', join(root, 'rows'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const folders = () => ({
  epoch: join(root, 'data/epoch'),
  data: join(root, 'data'),
  rows: join(root, 'rows'),
});
const rowsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
/** A table as records, read apart from what makes the release. */
function table(path: string): Record<string, string>[] {
  const [head, ...rows] = [...csvRows(readFileSync(path, 'utf8'))].map(({ cells }) => cells ?? []);
  return rows.map((cells) => Object.fromEntries(cells.map((cell, k) => [head?.[k] ?? '', cell])));
}
const newest = 'data/epoch/2026-10-18';
const timelines = table(`${newest}/data_center_timelines.csv`);
const main = table(`${newest}/data_centers.csv`);
const idOf = new Map(table('data/places.csv').map((row) => [row.epoch_name ?? '', row.id ?? '']));

describe('npm run facts', () => {
  it('makes of data/ what is there, byte for byte, and says what it took', () => {
    const before = rowsIn(join(root, 'rows'));
    const report = makeRelease(folders());
    expect(rowsIn(join(root, 'rows'))).toEqual(before);
    expect(report).toContain('tables of 2026-10-18: 93 sites, 548 dated rows, no table of chips');
    expect(report).toContain('outlines: 1,081 at 85 sites');
    expect(report).toContain(
      'sites of earlier tables that the newest lacks: Fluidstack Lake Mariner (2026-07-15)',
    );
  });

  it.each<[string, string, (text: string) => string, string]>([
    [
      'a column that is missing',
      'epoch/2026-10-18/data_center_timelines.csv',
      (text) => text.replace('IT power (MW)', 'Load (MW)'),
      'epoch/2026-10-18/data_center_timelines.csv has no column "IT power (MW)"; it has "Data center", "Date"',
    ],
    [
      'another unit',
      'epoch/2026-10-18/data_center_timelines.csv',
      (text) => text.replace('IT power (MW)', 'IT power (GW)'),
      'has "IT power (GW)" where "IT power (MW)" is wanted: another unit, which is not converted',
    ],
    [
      'a site without a place',
      'places.csv',
      (text) => text.replace(/^Meta Prometheus,.*\n/m, ''),
      'epoch/2026-10-18/data_centers.csv, row 5 (line 6) "Meta Prometheus" has no place: it wants a row in places.csv',
    ],
    [
      'a name that is there twice',
      'epoch/2026-10-18/data_centers.csv',
      (text) => `${text}${text.split('\n')[1]}\n`,
      'row 94 (line 95) names "Colossus 2", which is there already: epoch/2026-10-18/data_centers.csv, row 1 (line 2)',
    ],
    [
      'a number that is none',
      'epoch/2026-10-18/data_center_timelines.csv',
      (text) => text.replace('2025-10-19,1,239,323', '2025-10-19,1,about 239,323'),
      'row 3 (line 4) IT power (MW) must be a number from 0 up; found "about 239"',
    ],
    [
      'a day that is none',
      'epoch/2026-10-18/data_center_timelines.csv',
      (text) => text.replace('2025-10-19', '19 Oct 2025'),
      'row 3 (line 4) Date must be a day like 2026-05-06; found "19 Oct 2025"',
    ],
    [
      'less facility power than IT power',
      'epoch/2026-10-18/data_center_timelines.csv',
      (text) => text.replace('2025-10-19,1,239,323', '2025-10-19,1,239,200'),
      'row 3 (line 4) Power (MW) must be at least the IT power, 239; found 200',
    ],
    [
      'a chip that is unknown',
      'epoch/2026-09-13/data_center_chip_quantities.csv',
      (text) => text.replace('TPU v4', 'Abacus'),
      'Chip type "Abacus" is in no row of accelerators.json',
    ],
    [
      'a place off the Earth',
      'places.csv',
      (text) => text.replace('40.11753', '140.11753'),
      'main_cluster_latitude_deg must be a number from -90 to 90; found "140.11753"',
    ],
  ])('stops at %s with file, row and sentence, and writes nothing', (_, file, spoil, sentence) => {
    const path = join(root, 'data', file);
    const text = readFileSync(path, 'utf8');
    const spoilt = spoil(text);
    expect(spoilt).not.toBe(text);
    writeFileSync(path, spoilt);
    const before = rowsIn(join(root, 'rows'));
    expect(() => makeRelease(folders())).toThrow(sentence);
    expect(rowsIn(join(root, 'rows'))).toEqual(before);
  });
});

describe('the sites of the release', () => {
  const days = [...new Set(timelines.map(({ Date: day = '' }) => day))].sort();
  const inForce = (name: string, day: string) =>
    timelines
      .filter((row) => row['Data center'] === name && (row.Date ?? '') <= day && row['IT power (MW)'] !== '')
      .at(-1);
  const watts = (text: string | undefined) => Math.round(Number(text ?? 0) * 1e6);
  const sumBy = (key: (row: Record<string, string>) => string, day: string, column: string) => {
    const sums: Record<string, number> = {};
    for (const row of main)
      sums[key(row)] = (sums[key(row)] ?? 0) + watts(inForce(row.Name ?? '', day)?.[column]);
    return sums;
  };

  it('have IT and facility power of the table, to the watt, at every date of it, by site, country and owner', () => {
    const byName = new Map(
      [...idOf].map(([name, id]) => [name, release.sites.find((site) => site.id === id)]),
    );
    expect(main).toHaveLength(93);
    for (const day of days) {
      for (const [column, key] of [
        ['IT power (MW)', 'itPowerW'],
        ['Power (MW)', 'facilityPowerW'],
      ] as const) {
        const ours = (name: string) => capacityAt(byName.get(name)!, Date.parse(day))[key] ?? 0;
        for (const by of [
          ({ Name = '' }) => Name,
          ({ Country = '' }) => Country,
          ({ Owner = '' }) => Owner,
        ] as ((row: Record<string, string>) => string)[]) {
          const sums: Record<string, number> = {};
          for (const row of main) sums[by(row)] = (sums[by(row)] ?? 0) + ours(row.Name ?? '');
          expect([day, column, sums]).toEqual([day, column, sumBy(by, day, column)]);
        }
      }
    }
  });

  it('stand where the table has its main sum: 13,833 MW in 93 sites on 18 October 2026', () => {
    const sum = main.reduce((all, row) => all + Number(row['IT power 2026-10-02/18 (MW)'] || 0), 0);
    const ours = release.sites
      .filter(({ id }) => [...idOf.values()].includes(id))
      .reduce((all, site) => all + (capacityAt(site, Date.parse('2026-10-18')).itPowerW ?? 0), 0);
    expect(Math.round(sum)).toBe(13_833);
    expect(ours).toBe(Math.round(sum * 1e6));
  });

  it('lie in the country of the table, and within their radius of a hall that is drawn', () => {
    const metres = (a: readonly number[], b: readonly number[]) =>
      Math.hypot((a[0]! - b[0]!) * 111_320 * Math.cos((a[1]! * Math.PI) / 180), (a[1]! - b[1]!) * 111_320);
    for (const { Name = '', Country } of main)
      expect(release.sites.find(({ id }) => id === idOf.get(Name))?.country).toBe(Country);
    for (const { site, outlines } of footprints) {
      const { coordinates } = release.sites.find(({ id }) => id === site)!;
      const corners = outlines.filter(({ kind }) => kind === 'hall').flatMap(({ ringDeg }) => ringDeg);
      const nearest = Math.min(
        ...corners.map((corner) => metres(corner, [coordinates.longitudeDeg, coordinates.latitudeDeg])),
      );
      expect(nearest, site).toBeLessThanOrEqual(coordinates.radiusM);
    }
  });

  it('tell where a vintage changed the past: Prometheus at 631, 562, 496 and 471 MW', () => {
    const { conflicts } = detailedSites.find(({ id }) => id === 'prometheus')!;
    expect(conflicts.map(({ figures }) => figures.map(({ value, asOf }) => [asOf, value]))).toEqual([
      [
        ['2026-07-15', 631e6],
        ['2026-09-13', 562e6],
        ['2026-10-01', 496e6],
        ['2026-10-18', 471e6],
      ],
    ]);
  });

  it('tell since when something is known of them, a forecast as old as its publication, and since when they are built', () => {
    const dates = (id: string) => {
      const { told, begun } = release.sites.find((site) => site.id === id)!;
      return [told, begun];
    };
    expect(dates('colossus-1')).toEqual(['2024-04-24', '2024-04-24']);
    expect(dates('prometheus')).toEqual(['2022-04-14', '2022-04-14']);
    expect(dates('abernathy')).toEqual(['2025-10-28', null]);
    expect(dates('river-bend')).toEqual(['2025-09', '2025-09']);
    expect(dates('fluidstack-france')).toEqual(['2025-02-10', null]);
  });

  it('keep what its publisher says of owners and users, with how sure it is', () => {
    const { owner, tenant } = detailedSites.find(({ id }) => id === 'fairwater-atlanta')!;
    expect(owner).toMatchObject([{ name: 'Microsoft', confidence: 'high', sources: ['epoch-2026-10'] }]);
    expect(tenant).toMatchObject([
      { name: 'OpenAI', confidence: 'medium' },
      { name: 'Microsoft', confidence: 'medium' },
    ]);
  });
});
