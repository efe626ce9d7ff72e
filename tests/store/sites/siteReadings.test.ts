import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { siteById } from '../../../src/facts/release';
import { capacityAt } from '../../../src/model/ground/capacity';
import { defaultScene } from '../../../src/scene/defaults';
import { setClock, setView } from '../../../src/store/actions/clock';
import { setBasis, setScene } from '../../../src/store/actions/scene';
import { loadModel } from '../../../src/store/readings/report';
import { siteReadings, visibleSites } from '../../../src/store/sites/siteReadings';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

beforeAll(loadModel);
beforeEach(() => startWith(defaultScene));

const at = (id: string, day: string, basis: 'it' | 'facility' | 'contract') => {
  const state = stateNow();
  const scene = { ...state.scene, sites: null, basis };
  return siteReadings({ ...state, scene, clockMs: Date.parse(day) }).find((site) => site.id === id);
};

it('reads IT, facility and contract power of one site as three numbers', () => {
  expect(at('colossus-1', '2026-11-22', 'it')).toMatchObject({ powerW: 340e6, totalPowerW: 340e6 });
  expect(at('colossus-1', '2026-11-22', 'facility')).toMatchObject({ powerW: 425e6, totalPowerW: 425e6 });
  expect(at('colossus-1', '2026-11-22', 'contract')).toMatchObject({ powerW: 300e6, totalPowerW: 300e6 });
});

it('has a contract from the day it was announced, and none where there is no deal or the site was given up', () => {
  expect(at('colossus-1', '2026-05-05', 'contract')).toMatchObject({
    powerW: 0,
    totalPowerW: null,
    fraction: null,
  });
  expect(at('colossus-2', '2026-11-22', 'contract')).toMatchObject({ powerW: null, totalPowerW: null });
  expect(at('fluidstack-france', '2026-11-22', 'contract')).toMatchObject({
    powerW: null,
    totalPowerW: null,
  });
});

const row = (id: string) => capacityAt(siteById(id)!, stateNow().clockMs);
const site = (id: string) => siteReadings(stateNow()).find((reading) => reading.id === id);

describe('siteReadings', () => {
  // Figures of Epoch AI's timelines table, September 2026.
  it('follows Colossus 1 through its rows', () => {
    // Its construction started on 24 April 2024.
    setClock(Date.UTC(2024, 0, 1));
    expect(site('colossus-1')).toBeUndefined();
    setClock(Date.UTC(2024, 4, 1));
    expect(site('colossus-1')).toMatchObject({
      powerW: 0,
      // Nothing in the facts says what was planned by then; its 340 MW are from February 2026.
      totalPowerW: null,
      fraction: null,
      status: 'construction',
    });
    setClock(Date.UTC(2024, 8, 10));
    expect(site('colossus-1')).toMatchObject({ itStandsW: 139e6, status: 'operating' });
    expect(row('colossus-1')).toMatchObject({ facilityPowerW: 181e6, state: 'reported' });
    setClock(Date.UTC(2026, 5, 1));
    expect(site('colossus-1')).toMatchObject({ powerW: 340e6, totalPowerW: 340e6, fraction: 1 });
    setBasis('facility');
    expect(site('colossus-1')).toMatchObject({ powerW: 425e6, totalPowerW: 425e6, finalItPowerW: 340e6 });
  });

  it('has no site before anything was told of it', () => {
    const ids = (time: number) => {
      setClock(time);
      return siteReadings(stateNow()).map(({ id }) => id);
    };
    expect(ids(Date.UTC(2016, 0, 1))).toEqual([]);
    const seeds = ids(Date.UTC(2024, 5, 1)).slice(0, 3);
    expect(seeds).toEqual(['colossus-1', 'stargate-abilene', 'new-carlisle']);
  });

  it('keeps projections apart from what stands', () => {
    setClock(Date.UTC(2030, 0, 1));
    expect(site('colossus-2')).toMatchObject({ powerW: 946e6, itStandsW: 946e6, totalPowerW: 1531e6 });
    expect(row('colossus-2').state).toBe('projected');
  });

  it('leaves unknown power unknown', () => {
    expect(site('terafab')).toMatchObject({ powerW: null, totalPowerW: null, fraction: null });
  });

  it('is the same list while nothing that shows has changed', () => {
    const before = siteReadings(stateNow());
    setClock(stateNow().clockMs + 1000);
    setView({ ...defaultScene.camera, tiltDeg: 1 });
    expect(siteReadings(stateNow())).toBe(before);
    // Nothing is dated of the day after; within a year much is.
    setClock(stateNow().clockMs + 86_400_000);
    expect(siteReadings(stateNow())).toBe(before);
    setClock(stateNow().clockMs + 365 * 86_400_000);
    expect(siteReadings(stateNow())).not.toBe(before);
  });

  it('shows the sites that the scene names', () => {
    setScene({ sites: ['terafab', 'colossus-1'] });
    expect(visibleSites(stateNow()).map(({ id }) => id)).toEqual(['colossus-1', 'terafab']);
  });
});
