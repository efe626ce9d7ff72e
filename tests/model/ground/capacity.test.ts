import { describe, expect, it } from 'vitest';
import { siteById } from '../../../src/facts/release';
import type { Figure, Site } from '../../../src/facts/types';
import { capacityAt, siteSteps, statusAt } from '../../../src/model/ground/capacity';

const figure = (value: number | null): Figure => ({
  value,
  low: null,
  high: null,
  unit: 'W',
  basis: 'reported',
  sources: ['x'],
  asOf: null,
  note: null,
});
const base = siteById('colossus-1');
if (!base) throw new Error('colossus-1 is not in the release');
const site: Site = {
  ...base,
  capacity: [
    { date: '2025-03', state: 'reported', itPowerW: figure(100), facilityPowerW: figure(130), note: null },
    {
      date: '2026-01-15',
      state: 'reported',
      itPowerW: figure(200),
      facilityPowerW: figure(null),
      note: null,
    },
    { date: '2027', state: 'projected', itPowerW: figure(500), facilityPowerW: figure(650), note: null },
  ],
};
const at = (iso: string) => Date.parse(`${iso}T00:00:00Z`);

describe('capacity', () => {
  it('steps, from nothing to the last row', () => {
    expect(capacityAt(site, at('2025-02-28'))).toMatchObject({ state: 'none', itPowerW: 0, row: null });
    expect(capacityAt(site, at('2025-03-01'))).toMatchObject({
      state: 'reported',
      itPowerW: 100,
      facilityPowerW: 130,
    });
    expect(capacityAt(site, at('2026-12-31'))).toMatchObject({ itPowerW: 200, facilityPowerW: null });
    expect(capacityAt(site, at('2099-01-01'))).toMatchObject({
      state: 'projected',
      itPowerW: 500,
      reportedItPowerW: 200,
      reportedFacilityPowerW: null,
      reportedRow: { date: '2026-01-15' },
    });
  });

  it('does not know what has no rows', () => {
    const unknown = { ...site, capacity: [] };
    expect(capacityAt(unknown, at('2026-01-01'))).toMatchObject({
      state: 'unknown',
      itPowerW: null,
      reportedItPowerW: null,
    });
    expect(siteSteps(unknown, 'it').steps).toEqual([]);
    expect(statusAt({ ...unknown, status: 'announced' }, at('2030-01-01'))).toBe('announced');
  });

  it('says what stands when', () => {
    // Its first event, the start of construction, is of 24 April 2024: nothing was told of it before.
    expect(statusAt(site, at('2024-01-01'))).toBeNull();
    expect(statusAt(site, at('2024-04-24'))).toBe('construction');
    expect(statusAt(site, at('2025-06-01'))).toBe('operating');
    expect(statusAt({ ...site, status: 'withdrawn' }, at('2025-06-01'))).toBe('withdrawn');
    expect(statusAt({ ...site, status: 'withdrawn' }, at('2024-01-01'))).toBeNull();
    const planned: Site = { ...site, status: 'announced', capacity: site.capacity.slice(2) };
    expect(statusAt(planned, at('2028-01-01'))).toBe('announced');
  });

  it('is under construction only once it was begun, where that is told', () => {
    const told: Site = { ...site, told: '2023-11', begun: '2024-06-15' };
    expect(statusAt(told, at('2023-10-31'))).toBeNull();
    expect(statusAt(told, at('2023-11-01'))).toBe('announced');
    expect(statusAt(told, at('2024-06-14'))).toBe('announced');
    expect(statusAt(told, at('2024-06-15'))).toBe('construction');
    expect(statusAt(told, at('2025-03-01'))).toBe('operating');
  });

  it('has always known what a file of the reader’s says', () => {
    expect(statusAt({ ...site, told: null, begun: null }, at('2020-01-01'))).toBe('construction');
  });

  it('lists the real steps of Colossus 1', () => {
    expect(siteSteps(base, 'it').steps.map(({ value }) => (value ?? 0) / 1e6)).toEqual([
      35, 139, 278, 340, 268, 340, 340,
    ]);
    expect(siteSteps(base, 'facility').steps.at(-1)?.value).toBe(425e6);
  });
});

describe('contract', () => {
  it('is one step from the day it was announced, whatever stands', () => {
    expect(siteSteps(site, 'contract').steps).toEqual([
      {
        timeMs: at('2026-05-06'),
        value: 300e6,
        low: 300e6,
        high: null,
        state: 'reported',
        figures: ['sites/colossus-1/contractPowerW'],
        toldMs: at('2026-05-06'),
      },
    ]);
  });
  it('is nothing at a withdrawn site, without a deal, or without its number', () => {
    expect(siteSteps({ ...site, status: 'withdrawn' }, 'contract').steps).toEqual([]);
    expect(siteSteps({ ...site, contractPowerW: null }, 'contract').steps).toEqual([]);
    expect(siteSteps({ ...site, contractPowerW: figure(null) }, 'contract').steps).toEqual([]);
  });
});
