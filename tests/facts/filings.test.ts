import { expect, test } from 'vitest';
import { validateRelease } from '../../src/facts/check/schema';
import { wholeRelease as release } from '../../src/facts/sources';

const filing = (id: string) => release.filings.find((one) => one.id === id)!;
const places = (id: string) => filing(id).shells.reduce((sum, row) => sum + (row.satellites.value ?? 0), 0);

test.each([
  ['spacex', 1_000_000, 'accepted', '2026-01-30', 'SAT-LOA-20260108-00016', 500, 2000],
  ['orbital', 100_000, 'review', '2026-06-24', null, 500, 850],
  ['starcloud', 88_000, 'accepted', '2026-02-02', 'SAT-LOA-20260202-00073', 600, 850],
  ['sunrise', 51_600, 'review', '2026-03-19', 'SAT-LOA-20260310-00118', 500, 1800],
  ['stampede', 20_000, 'review', null, 'SAT-LOA-20260323-00135', 700, 1000],
  ['suncatcher', 81, 'study', null, null, 650, 650],
] as const)('%s asks for %d satellites, %s', (id, satellites, status, filed, fileNumber, lowKm, highKm) => {
  const found = filing(id);
  expect(found.satellites.value).toBe(satellites);
  expect([found.status, found.filed, found.fileNumber]).toEqual([status, filed, fileNumber]);
  expect([found.altitudeM.low.value, found.altitudeM.high.value]).toEqual([1000 * lowKm, 1000 * highKm]);
});

test('the five filings ask for 1,259,600; the study is none of them', () => {
  const filed = release.filings.filter(({ kind }) => kind === 'filing');
  expect(filed).toHaveLength(5);
  expect(filed.reduce((sum, { satellites }) => sum + (satellites.value ?? 0), 0)).toBe(1_259_600);
  expect(filing('suncatcher').kind).toBe('study');
});

test('SpaceX has 114 shells in six groups, 1,198,120 places above its cap', () => {
  const rows = filing('spacex').shells;
  expect(
    rows.map(({ lowestM, highestM, shells, planesPerShell, satellites }) => [
      lowestM / 1000,
      highestM / 1000,
      shells,
      planesPerShell,
      satellites.value,
    ]),
  ).toEqual([
    [550, 568, 10, 30, 99_900],
    [565, 585, 10, 2, 99_980],
    [686, 718, 25, 30, 249_750],
    [707, 744, 22, 2, 244_860],
    [946, 978, 25, 30, 249_750],
    [967, 1002, 22, 2, 253_880],
  ]);
  expect(places('spacex')).toBe(1_198_120);
  const sunSynchronous = rows.filter((row) => row.sunSynchronous);
  expect(sunSynchronous.reduce((sum, { satellites }) => sum + (satellites.value ?? 0), 0)).toBe(598_720);
});

test.each(['orbital', 'starcloud', 'sunrise', 'stampede', 'suncatcher'])(
  '%s has as many places as it asks for',
  (id) => {
    expect(places(id)).toBe(filing(id).satellites.value);
  },
);

test('nothing of a filing stands as a document that was read; what nobody tells is assumed', () => {
  for (const { kind, evidence, shells } of release.filings) {
    expect(evidence === 'primary').toBe(kind === 'study');
    for (const row of shells) if (kind === 'filing') expect(row.evidence).not.toBe('primary');
  }
  for (const id of ['orbital', 'starcloud'])
    expect(filing(id).shells.map(({ evidence, basis }) => [evidence, basis])).toEqual([
      ['assumed', 'assumed'],
    ]);
});

test.each([
  ['highestM', { highestM: 500_000 }],
  ['evidence', { evidence: 'assumed' }],
  ['shells', { shells: 1.5 }],
])('a row with a wrong %s is refused with its path', (key, change) => {
  const changed = structuredClone(release);
  Object.assign(changed.filings[0]!.shells[0]!, change);
  const read = validateRelease(changed);
  expect(read.ok ? [] : read.errors.map(({ path }) => path)).toEqual([
    `facts/filings.json: [0].shells[0].${key}`,
  ]);
});
