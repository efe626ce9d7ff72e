import { expect, it } from 'vitest';
import { shareAt, splitXPx } from '../../../src/world/split/splitPlace';

it('the line stands in what panels leave free, and a pixel gives the share back', () => {
  const free = { left: 300, right: 1100 };
  expect(splitXPx(free, 0.25)).toBe(500);
  expect(shareAt(free, 500)).toBe(0.25);
});

it('a pointer beyond the free part is at its end', () => {
  expect(shareAt({ left: 300, right: 1100 }, 20)).toBe(0);
  expect(shareAt({ left: 300, right: 1100 }, 1400)).toBe(1);
});
