import { expect, it } from 'vitest';
import { carbonKgPerYear } from '../../../src/model/ground/carbon';

it('weighs carbon', () => {
  // 1 kW for a year of 8,766 h at 407 g/kWh.
  expect(carbonKgPerYear(1000, 407)).toBeCloseTo(3567.76, 2);
});
