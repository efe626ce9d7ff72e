import { expect, test } from 'vitest';
import type { ImportedFile } from '../../../../src/scene/types';
import {
  readUnknownSites,
  siteFileSummary,
  sitePreview,
} from '../../../../src/store/sites/reading/siteFileReader';
import { knownReading, type SiteFileReading } from '../../../../src/store/sites/reading/siteFileReadings';

const head = 'name,latitude_deg,longitude_deg,date,it_power_mw,facility_power_mw';
const file = (id: string, ...rows: string[]): ImportedFile => ({
  id,
  name: `${id}.csv`,
  text: [head, ...rows].join('\n'),
  kind: 'sites',
});
const a = file('a', 'North,52,13,2026-01-01,10,', 'Colossus 1,35,-90,,,', 'Bad,99,13,,,');
const b = file('b', 'North,53,14,,,', 'North-imported,1,1,,,');

/** What several files give, in their order. */
async function readingsOf(...files: ImportedFile[]): Promise<SiteFileReading[]> {
  await readUnknownSites(files);
  const readings: SiteFileReading[] = [];
  for (const each of files) readings.push(knownReading(each, readings)!);
  return readings;
}

const idsOf = (readings: SiteFileReading[]) => readings.map(({ sites }) => sites.map(({ id }) => id));

test('an id of the release or of an earlier file is changed and told, and nothing is lost', async () => {
  const [first, second] = await readingsOf(a, b);
  expect(idsOf([first!, second!])).toEqual([
    ['north', 'colossus-1-imported'],
    ['north-imported-2', 'north-imported'],
  ]);
  expect(first?.problems.map(({ line, message }) => [line, message])).toEqual([
    [4, 'must be degrees from -90 to 90, north positive; found “99”'],
    [3, '“colossus-1” is a site of the facts already; this one is “colossus-1-imported”, and both stay'],
  ]);
  expect([first?.leftOut, second?.leftOut]).toEqual([1, 0]);
  const told = await siteFileSummary(b, [first!]);
  expect(told.problems.map(({ line, message }) => [line, message])).toEqual([
    [2, '“north” is in another imported file already; this one is “north-imported-2”, and both stay'],
  ]);
});

test('the same file gives the same records, and others where an id before it is taken', async () => {
  const [first, second] = await readingsOf(a, b);
  const [again] = await readingsOf(a);
  expect(again?.sites[0]).toBe(first?.sites[0]);
  expect(idsOf(await readingsOf(b))).toEqual([['north', 'north-imported']]);
  const once = await readingsOf(a, b);
  expect(once[1]?.sites[0]).toBe(second?.sites[0]);
});

test('ten thousand sites come whole, in their order', async () => {
  const rows = Array.from({ length: 10_000 }, (_, k) => `S${k},${(k % 170) - 84.5},${(k % 350) - 175},,,`);
  const [all] = await readingsOf(file('many', ...rows));
  expect(all?.sites).toHaveLength(10_000);
  expect([all?.sites[0]?.name, all?.sites[9_999]?.name]).toEqual(['S0', 'S9999']);
});

test('without a worker other things have their turn while a long list is read', async () => {
  const rows = Array.from({ length: 10_000 }, (_, k) => `T${k},${(k % 170) - 84.5},${(k % 350) - 175},,,`);
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 0);
  await readingsOf(file('long', ...rows));
  clearInterval(timer);
  // The 50 parts in which the sites come, and slices of 4 ms of some hundred milliseconds of reading.
  expect(turns).toBeGreaterThan(75);
});

test('the beginning of a list tells how its columns are understood', async () => {
  const preview = await sitePreview({ name: 'x.csv', text: 'Name;Breite;Länge\nA;52,5;13,4\n' });
  expect(preview?.columns).toEqual(['Name', 'Breite', 'Länge']);
  expect(preview?.mapping).toMatchObject({
    columns: { Name: 'name', Breite: 'latitude_deg', Länge: 'longitude_deg' },
    decimal: ',',
  });
});
