import { describe, expect, test } from 'vitest';
import { listFigures } from '../../src/facts/check/figures';
import { validateRelease } from '../../src/facts/check/schema';
import { wholeRelease as release } from '../../src/facts/sources';
import type { DetailedSite } from '../../src/facts/types';
import { detailedById } from '../published';

const site = (id: string): DetailedSite => {
  const found = detailedById(id);
  if (!found) throw new Error(`no site ${id}`);
  return found;
};
/** IT and facility power in MW of the row of that date. */
const row = (id: string, date: string) => {
  const found = site(id).capacity.find((entry) => entry.date === date);
  if (!found) throw new Error(`no row ${date} at ${id}`);
  return [found.itPowerW.value, found.facilityPowerW.value, found.state].map((v) =>
    typeof v === 'number' ? v / 1e6 : v,
  );
};

describe('the release', () => {
  test('passes its own schema: shape, units, ranges, sources that resolve and are used, dates in order', () => {
    const read = validateRelease(structuredClone(release));
    expect(read.ok ? [] : read.errors).toEqual([]);
  });

  test('is named and dated', () => {
    expect(release.id).toBe('2026-11-30');
    expect(release.date).toBe('2026-11-30');
  });

  test('is frozen to the last figure', () => {
    const capacity = site('colossus-1').capacity;
    expect(Object.isFrozen(release)).toBe(true);
    expect(Object.isFrozen(capacity[0]?.itPowerW.sources)).toBe(true);
    expect(() => {
      (capacity as unknown[]).push(1);
    }).toThrow();
  });

  test('keeps its stable ids', () => {
    expect(release.sites.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'colossus-1',
        'colossus-2',
        'barber-lake',
        'abernathy',
        'lake-mariner',
        'river-bend',
        'terafab',
        'fluidstack-france',
        'stargate-abilene',
        'hyperion',
        'new-carlisle',
      ]),
    );
    expect(release.deals.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'anthropic-spacex',
        'anthropic-fluidstack',
        'anthropic-amazon',
        'anthropic-google-broadcom',
        'anthropic-microsoft-nvidia',
        'stargate',
        'meta',
      ]),
    );
    expect(release.programmes.map(({ id }) => id)).toEqual([
      'spacex-starmind',
      'sunrise',
      'starcloud',
      'orbital',
      'stampede',
      'suncatcher',
      'three-body',
      'axiom-kepler',
      'starship',
      'falcon-9',
    ]);
    expect(release.filings.map(({ id }) => id)).toEqual([
      'spacex',
      'orbital',
      'starcloud',
      'sunrise',
      'stampede',
      'suncatcher',
    ]);
    expect(release.designs.map(({ id }) => id)).toEqual([
      'ai1-claimed',
      'ai1-estimated',
      'starlink-v2-mini',
      'suncatcher',
      'starcloud',
    ]);
    expect(release.accelerators.map(({ id }) => id)).toEqual([
      'h100',
      'h200',
      'gb200',
      'gb300',
      'trainium2',
      'trainium3',
      'tpu-v7',
      'r200',
      'a100',
      'h20',
      'tpu-v4',
      'tpu-v5e',
      'tpu-v5p',
      'tpu-v6e',
      'ascend-910c',
    ]);
    expect(release.launchVehicles.map(({ id }) => id)).toEqual(['falcon-9', 'starship']);
    expect(release.gridFactors.slice(0, 5).map(({ id }) => id)).toEqual([
      'srtv',
      'erct',
      'nyup',
      'rfcw',
      'srmv',
    ]);
  });

  test('finds by id, and null where there is nothing', () => {
    expect(detailedById('hyperion')?.name).toBe('Hyperion');
    expect(detailedById('atlantis')).toBeNull();
  });

  test('assumes, and does not report, where no source is at hand', () => {
    for (const { path, figure } of listFigures(release)) {
      const kinds = figure.sources.map((id) => release.sources[id]?.kind);
      if (kinds.every((kind) => kind === 'assumption'))
        expect([path, figure.basis]).not.toEqual([path, 'reported']);
    }
    for (const id of ['abernathy', 'river-bend', 'terafab', 'fluidstack-france'])
      expect(site(id).coordinates.basis).toBe('assumed');
  });

  test('credits Epoch AI with its licence', () => {
    const epoch = Object.values(release.sources).filter(({ publisher }) => publisher === 'Epoch AI');
    expect(epoch.length).toBeGreaterThanOrEqual(3);
    expect(new Set(epoch.map(({ licence }) => licence))).toEqual(new Set(['CC BY 4.0']));
  });
});

describe('spot values', () => {
  test.each([
    ['colossus-1', '2024-09-02', 139, 181, 'reported'],
    ['colossus-1', '2025-09-17', 268, 348, 'reported'],
    ['colossus-1', '2026-02-11', 340, 425, 'reported'],
    ['colossus-2', '2025-10-19', 239, 323, 'reported'],
    ['colossus-2', '2026-06-15', 946, 1276, 'reported'],
    ['colossus-2', '2027-02-25', 1531, 2065, 'projected'],
    ['barber-lake', '2027-04-30', 207, 300, 'projected'],
    ['lake-mariner', '2026-05-31', 42, 49, 'reported'],
    ['lake-mariner', '2027-03-31', 378, 441, 'projected'],
    ['stargate-abilene', '2026-05-23', 421, 590, 'reported'],
    ['stargate-abilene', '2026-11-01', 843, 1180, 'projected'],
    ['hyperion', '2028-01-01', 1632, 2203, 'projected'],
    ['new-carlisle', '2026-03-23', 910, 1092, 'reported'],
    ['new-carlisle', '2028-03-17', 1925, 2310, 'projected'],
  ])('%s from %s: %d MW IT, %d MW facility, %s', (id, date, it, facility, state) => {
    expect(row(id, date)).toEqual([it, facility, state]);
  });

  test('Colossus 1 holds 150,000 H100, 50,000 H200 and 30,000 GB200', () => {
    const now = new Map(site('colossus-1').accelerators.map(({ kind, count }) => [kind, count.value]));
    expect(Object.fromEntries(now)).toEqual({ h100: 150000, h200: 50000, gb200: 30000 });
  });

  test('the contract for Colossus 1 is a floor of 300 MW, apart from its capacity', () => {
    const contract = site('colossus-1').contractPowerW;
    expect(contract).toMatchObject({ value: 300e6, low: 300e6, high: null });
  });

  test('carbon factors match lb/MWh of eGRID2023', () => {
    const lbPerMwh: Record<string, number> = {
      srtv: 898.1,
      erct: 733.9,
      nyup: 242.1,
      rfcw: 911.4,
      srmv: 739.7,
    };
    for (const [id, pounds] of Object.entries(lbPerMwh)) {
      const factor = release.gridFactors.find((entry) => entry.id === id)?.carbonGPerKwh.value;
      expect(factor).toBe(Math.round((pounds * 453.59237) / 1000));
    }
  });

  test('AI1 as claimed and as estimated', () => {
    const [claimed, estimated] = release.designs;
    expect(claimed?.itPowerMeanW?.value).toBe(120e3);
    expect(claimed?.itPowerPeakW?.value).toBe(150e3);
    expect(claimed?.radiatorAreaM2?.value).toBe(110);
    expect(claimed?.massKg?.value).toBeCloseTo(120e3 / 70, 0);
    // 34 to 59 kg/kW at 120 kW.
    expect(estimated?.massKg).toMatchObject({ low: 4080, high: 7080 });
    expect(estimated?.radiatorAreaM2?.value).toBe(300);
  });
});

describe('every system of the seed articles', () => {
  const seeds: [string, string, number | null][] = [
    ['sites[colossus-1].contractPowerW', 'seed-ft', 300e6],
    ['sites[colossus-1].conflicts[0].figures[0]', 'seed-frenchweb', 100000],
    ['sites[colossus-1].conflicts[0].figures[1]', 'seed-ft', null],
    ['sites[terafab].conflicts[0].figures[0]', 'seed-ft', 55e9],
    ['sites[terafab].investmentUsd[2].figure', 'seed-ft', 119e9],
    ['sites[fluidstack-france].contractPowerW', 'seed-german-press', 1e9],
    ['sites[fluidstack-france].investmentUsd[0].figure', 'seed-german-press', 11e9],
    ['deals[anthropic-spacex-orbital].contractPowerW', 'seed-ft', null],
    ['deals[anthropic-fluidstack].valueUsd', 'seed-german-press', 50e9],
    ['deals[anthropic-amazon].contractPowerW', 'seed-ft', 5e9],
    ['deals[anthropic-google-broadcom].conflicts[0].figures[1]', 'seed-ft', 5e9],
    ['deals[anthropic-microsoft-nvidia].valueUsd', 'seed-ft', 30e9],
    ['deals[stargate].valueUsd', 'seed-german-press', 500e9],
    ['deals[meta].valueUsd', 'seed-german-press', 600e9],
    ['deals[spacex-cursor].valueUsd', 'seed-ft', 60e9],
    ['companies[openai].figures[0].figure', 'seed-ft', 850e9],
    ['companies[anthropic].figures[0].figure', 'seed-german-press', 70e9],
    ['companies[anthropic].figures[1].figure', 'seed-german-press', 17e9],
  ];
  test.each(seeds)('%s cites %s', (path, source, value) => {
    const found = listFigures(release).find((entry) => entry.path === path);
    expect(found?.figure.sources).toContain(source);
    expect(found?.figure.value).toBe(value);
  });

  test('orbital compute is a programme by both seed articles', () => {
    const starmind = release.programmes.find(({ id }) => id === 'spacex-starmind');
    expect(starmind?.sources).toEqual(expect.arrayContaining(['seed-ft', 'seed-frenchweb']));
  });

  test('Starmind flies where its supplement of May 2026 has it, beside what the application said', () => {
    const starmind = release.programmes.find(({ id }) => id === 'spacex-starmind');
    expect(starmind?.altitudeM?.low.value).toBe(550e3);
    expect(starmind?.altitudeM?.high.value).toBe(1002e3);
    const figures = (quantity: string) =>
      starmind?.conflicts.find((one) => one.quantity === quantity)?.figures.map(({ value }) => value);
    expect(figures('Lowest shell')).toEqual([500e3, 550e3]);
    expect(figures('Highest shell')).toEqual([2000e3, 1002e3]);
  });

  test('what stood on the land of Terafab before is an event of 2018, and no news of Terafab', () => {
    const { told, events } = site('terafab');
    expect(told).toBe('2026-05-06');
    expect(events[0]).toMatchObject({ date: '2018', sources: ['theeagle-gibbons-creek'] });
    expect(events[0]?.text).toContain('since 1982');
  });

  test.each([
    ['colossus-1', 'Accelerators', [100000, null, 220000, 230000]],
    ['colossus-1', 'Power', [300e6, 340e6, 425e6]],
    ['terafab', 'Cost of the first phase', [55e9, 16.8e9]],
    ['abernathy', 'Share held by TeraWulf', [0.51, null]],
    ['colossus-2', 'Battery power', [null, 2000e6]],
    ['fluidstack-france', 'Power that Fluidstack builds', [1e9, null]],
    ['new-carlisle', 'Grid supply', [null, null]],
  ])('%s keeps its conflict on %s side by side', (id, quantity, values) => {
    const conflict = site(id).conflicts.find((entry) => entry.quantity === quantity);
    expect(conflict?.figures.map(({ value }) => value)).toEqual(values);
  });
});
