import { expect, it } from 'vitest';
import { siteReadings } from '../../../src/store/sites/siteReadings';
import { stateNow } from '../../../src/store/stateNow';

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
    totalPowerW: 300e6,
    fraction: 0,
  });
  expect(at('colossus-2', '2026-11-22', 'contract')).toMatchObject({ powerW: null, totalPowerW: null });
  expect(at('fluidstack-france', '2026-11-22', 'contract')).toMatchObject({
    powerW: null,
    totalPowerW: null,
  });
});
