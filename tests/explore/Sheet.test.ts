import { expect, it } from 'vitest';
import { nearestStop, stopHeightPx, stopWidthPx } from '../../src/explore/Sheet';

it('stops low, at half, and below the header', () => {
  expect(stopHeightPx('low', 844)).toBe(168);
  expect(stopHeightPx('half', 844)).toBe(422);
  expect(stopHeightPx('full', 844)).toBe(772);
});

it('settles at the nearest stop', () => {
  expect(nearestStop(0, 844)).toBe('low');
  expect(nearestStop(400, 844)).toBe('half');
  expect(nearestStop(2000, 844)).toBe('full');
});

it('stands at the side of a low window: its handle, half, all but a strip', () => {
  expect(stopWidthPx('low', 640)).toBe(36);
  expect(stopWidthPx('half', 640)).toBe(320);
  expect(stopWidthPx('half', 568)).toBe(300);
  expect(stopWidthPx('half', 932)).toBe(400);
  expect(stopWidthPx('full', 640)).toBe(616);
  expect(nearestStop(100, 640, stopWidthPx)).toBe('low');
  expect(nearestStop(380, 640, stopWidthPx)).toBe('half');
  expect(nearestStop(600, 640, stopWidthPx)).toBe('full');
});
