import { expect, it } from 'vitest';
import { nearestStop, stopHeightPx } from '../../src/explore/Sheet';

it('stops low, at half, and below the header', () => {
  expect(stopHeightPx('low', 844)).toBe(168);
  expect(stopHeightPx('half', 844)).toBe(439);
  expect(stopHeightPx('full', 844)).toBe(772);
});

it('settles at the nearest stop', () => {
  expect(nearestStop(0, 844)).toBe('low');
  expect(nearestStop(400, 844)).toBe('half');
  expect(nearestStop(2000, 844)).toBe('full');
});
