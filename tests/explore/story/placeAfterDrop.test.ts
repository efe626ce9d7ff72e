import { expect, it } from 'vitest';
import { placeAfterDrop } from '../../../src/explore/story/placeAfterDrop';

it.each([
  [0, 2, false, 1],
  [0, 2, true, 2],
  [2, 0, false, 0],
  [2, 0, true, 1],
  [1, 1, true, 1],
  [1, 1, false, 1],
])('the item %i dropped at %i, behind: %s, comes to %i', (from, target, behind, to) => {
  expect(placeAfterDrop(from, target, behind)).toBe(to);
});
