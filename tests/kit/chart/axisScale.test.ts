import { expect, it } from 'vitest';
import { roundTicks } from '../../../src/kit/chart/axis';
import { axisScale } from '../../../src/kit/chart/axisScale';

it('labels an axis in the step that keeps its numbers short', () => {
  expect(axisScale(12.5e9, 'W')).toEqual({ size: 1e9, symbol: 'GW' });
  expect(axisScale(1e9, 'W')).toEqual({ size: 1e6, symbol: 'MW' });
  expect(axisScale(0, 'W')).toEqual({ size: 1e6, symbol: 'MW' });
  expect(axisScale(13e21, 'FLOP/s').symbol).toBe('ZFLOP/s');
  expect(axisScale(4e20, 'FLOP/s').symbol).toBe('EFLOP/s');
  expect(axisScale(2.4e6, 'accelerators').symbol).toBe('million');
  expect(axisScale(25_120, 'accelerators').symbol).toBe('thousand');
  expect(axisScale(900, 'accelerators')).toEqual({ size: 1, symbol: '' });
});

it('has no ticks without a top that is a number', () => {
  for (const top of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) expect(roundTicks(top)).toEqual([0]);
});
