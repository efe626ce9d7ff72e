import { describe, expect, test } from 'vitest';
import { validateRelease } from '../../../src/facts/check/schema';
import { wholeRelease as release } from '../../../src/facts/sources';

// biome-ignore lint/suspicious/noExplicitAny: broken rows are made by hand here, past the types.
type Loose = any;

/** The paths of all problems after `breakIt` has changed a copy of the release. */
function problems(breakIt: (raw: Loose) => void): { path: string; message: string }[] {
  const raw: Loose = structuredClone(release);
  breakIt(raw);
  const read = validateRelease(raw);
  return read.ok ? [] : read.errors;
}

const cases: [string, (raw: Loose) => void, string][] = [
  [
    'no unit',
    (r) => delete r.sites[0].capacity[1].itPowerW.unit,
    'facts/sites.json: [0].capacity[1].itPowerW.unit',
  ],
  [
    'unknown unit',
    (r) => (r.sites[0].contractPowerW.unit = 'MW'),
    'facts/sites.json: [0].contractPowerW.unit',
  ],
  [
    'unit of another kind',
    (r) => (r.sites[0].contractPowerW.unit = 'kg'),
    'facts/sites.json: [0].contractPowerW.unit',
  ],
  ['no basis', (r) => delete r.deals[0].valueUsd.basis, 'facts/deals.json: [0].valueUsd.basis'],
  ['unknown basis', (r) => (r.designs[0].massKg.basis = 'guessed'), 'facts/designs.json: [0].massKg.basis'],
  [
    'no source',
    (r) => (r.constants.albedo.figure.sources = []),
    'facts/constants.json: albedo.figure.sources',
  ],
  [
    'a source that does not resolve',
    (r) => (r.sites[3].capacity[0].itPowerW.sources = ['nowhere']),
    'facts/sites.json: [3].capacity[0].itPowerW.sources[0]',
  ],
  [
    'a source that only an object prototype has',
    (r) => (r.sites[3].capacity[0].itPowerW.sources = ['constructor']),
    'facts/sites.json: [3].capacity[0].itPowerW.sources[0]',
  ],
  [
    'low above value',
    (r) => (r.constants.albedo.figure.low = 0.5),
    'facts/constants.json: albedo.figure.low',
  ],
  [
    'high below value',
    (r) => (r.constants.albedo.figure.high = 0.1),
    'facts/constants.json: albedo.figure.high',
  ],
  [
    'low above high where the value is unknown',
    (r) => Object.assign(r.constants.albedo.figure, { value: null, low: 0.4, high: 0.3 }),
    'facts/constants.json: albedo.figure.high',
  ],
  [
    'a negative value',
    (r) => (r.sites[0].power[0].powerW.value = -1),
    'facts/sites.json: [0].power[0].powerW.value',
  ],
  [
    'text for a number',
    (r) => (r.sites[0].power[0].powerW.value = '150'),
    'facts/sites.json: [0].power[0].powerW.value',
  ],
  [
    'a value that is not finite',
    (r) => (r.sites[0].pue.value = Number.NaN),
    'facts/sites.json: [0].pue.value',
  ],
  ['a PUE below one', (r) => (r.sites[0].pue.value = 0.9), 'facts/sites.json: [0].pue.value'],
  [
    'a day that no month has',
    (r) => (r.sites[0].capacity[0].date = '2024-02-30'),
    'facts/sites.json: [0].capacity[0].date',
  ],
  [
    'a wrong date',
    (r) => (r.sites[0].capacity[0].date = '2024-13-01'),
    'facts/sites.json: [0].capacity[0].date',
  ],
  ['capacity out of order', (r) => r.sites[0].capacity.reverse(), 'facts/sites.json: [0].capacity[1].date'],
  ['events out of order', (r) => r.sites[0].events.reverse(), 'facts/sites.json: [0].events[1].date'],
  [
    'facility power below IT power',
    (r) => (r.sites[0].capacity[0].facilityPowerW.value = 1e6),
    'facts/sites.json: [0].capacity[0].facilityPowerW',
  ],
  [
    'a latitude off the globe',
    (r) => (r.sites[1].coordinates.latitudeDeg = 91),
    'facts/sites.json: [1].coordinates.latitudeDeg',
  ],
  [
    'a ring without radius',
    (r) => (r.sites[1].coordinates.radiusM = 0),
    'facts/sites.json: [1].coordinates.radiusM',
  ],
  ['an unknown grid factor', (r) => (r.sites[0].gridFactor = 'mars'), 'facts/sites.json: [0].gridFactor'],
  [
    'an unknown accelerator',
    (r) => (r.sites[0].accelerators[0].kind = 'abacus'),
    'facts/sites.json: [0].accelerators[0].kind',
  ],
  ['an id twice', (r) => (r.sites[1].id = 'colossus-1'), 'facts/sites.json: [1].id'],
  [
    'an overlap with nothing',
    (r) => (r.deals[0].overlaps = ['atlantis']),
    'facts/deals.json: [0].overlaps[0]',
  ],
  [
    'a rocket that is none',
    (r) => (r.programmes[0].vehicle = 'balloon'),
    'facts/programmes.json: [0].vehicle',
  ],
  ['a design that is none', (r) => (r.programmes[0].design = 'sketch'), 'facts/programmes.json: [0].design'],
  [
    'a figure of a company without source',
    (r) => (r.companies[0].figures[0].figure.sources = []),
    'facts/companies.json: [0].figures[0].figure.sources',
  ],
  [
    'a conflict of one',
    (r) => r.sites[0].conflicts[0].figures.splice(1),
    'facts/sites.json: [0].conflicts[0].figures',
  ],
  ['a field nobody knows', (r) => (r.sites[0].colour = 'red'), 'facts/sites.json: [0].colour'],
  [
    'an assumption without reason',
    (r) => (r.sources['assumption-water'].reason = null),
    'facts/sources.json: ["assumption-water"].reason',
  ],
  [
    'a publication without address',
    (r) => (r.sources['khou-terafab'].url = null),
    'facts/sources.json: ["khou-terafab"].url',
  ],
  [
    'an address that is none',
    (r) => (r.sources['khou-terafab'].url = 'somewhere'),
    'facts/sources.json: ["khou-terafab"].url',
  ],
  [
    'a source without publisher',
    (r) => (r.sources['seed-ft'].publisher = ' '),
    'facts/sources.json: ["seed-ft"].publisher',
  ],
  [
    'a source under another key',
    (r) => (r.sources['seed-ft'].id = 'seed-xx'),
    'facts/sources.json: ["seed-ft"].id',
  ],
  [
    'a source that nothing cites',
    (r) => (r.sources['seed-new'] = { ...r.sources['seed-ft'], id: 'seed-new' }),
    'facts/sources.json: ["seed-new"]',
  ],
  [
    'a report that rests on an assumption',
    (r) => (r.constants.waterLPerKwh.figure.basis = 'reported'),
    'facts/constants.json: waterLPerKwh.figure.basis',
  ],
  [
    'an assumption that gives no reason',
    (r) => (r.constants.albedo.figure.basis = 'assumed'),
    'facts/constants.json: albedo.figure.basis',
  ],
  ['no date', (r) => delete r.date, 'facts/release.json: date'],
];

describe('validateRelease', () => {
  test.each(cases)('refuses %s', (_, breakIt, path) => {
    const found = problems(breakIt);
    expect(found.map((problem) => problem.path)).toContain(path);
    for (const { message } of found) expect(message).not.toBe('');
  });

  test('reports every fault, not the first alone', () => {
    const found = problems((r) => {
      delete r.sites[0].pue.unit;
      delete r.deals[0].sources;
    });
    expect(found.map(({ path }) => path)).toEqual([
      'facts/sites.json: [0].pue.unit',
      'facts/deals.json: [0].sources',
    ]);
  });

  test.each([null, 7, 'facts', []])('refuses %j as a release', (raw) => {
    const read = validateRelease(raw);
    expect(read.ok).toBe(false);
  });

  test('keeps unknown as null', () => {
    const read = validateRelease(structuredClone(release));
    if (!read.ok) throw new Error('the release is broken');
    const trainium3 = read.value.accelerators.find(({ id }) => id === 'trainium3');
    expect(trainium3?.powerW.value).toBeNull();
  });
});
