import { expect, it } from 'vitest';
import { carbonKgPerYear, gasCarbonGPerKwh } from '../../src/model/carbon';

it('weighs carbon', () => {
  // 1 kW for a year of 8,766 h at 407 g/kWh.
  expect(carbonKgPerYear(1000, 407)).toBeCloseTo(3567.76, 2);
  // EIA fleet average of combined cycles, 53.06 kg per million Btu: 389 g/kWh.
  expect(gasCarbonGPerKwh(7340, 53.06)).toBeCloseTo(389.5, 1);
});
