import { expect, it } from 'vitest';
import { leftOf } from '../../../src/world/selection/leftOf';

const box = [
  [100, 10],
  [300, 10],
  [300, 50],
  [100, 50],
] as const;

it('an outline ends at the line, is whole left of it, and nothing right of it', () => {
  expect(leftOf(200, box)).toEqual([
    [100, 10],
    [200, 10],
    [200, 50],
    [100, 50],
  ]);
  expect(leftOf(300, box)).toEqual(box);
  expect(leftOf(90, box)).toEqual([]);
});
