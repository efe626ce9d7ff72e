import { expect, it } from 'vitest';
import { scaleLengthM } from '../../src/shared/scaleLength';

it('scales are of round lengths in the units that they are told in', () => {
  expect([1, 7.9, 19.9, 20, 130, 499].map((mostM) => scaleLengthM(mostM, 'metric'))).toEqual([
    1, 5, 10, 20, 100, 200,
  ]);
  expect(scaleLengthM(100, 'us') / 0.3048).toBeCloseTo(200, 9);
  expect(scaleLengthM(0, 'metric')).toBe(0);
});
