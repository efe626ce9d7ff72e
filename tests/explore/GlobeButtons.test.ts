import { expect, it } from 'vitest';
import { nextTiltDeg } from '../../src/explore/GlobeButtons';

it('tilts by steps and comes back to straight down', () => {
  expect(nextTiltDeg(0)).toBe(30);
  expect(nextTiltDeg(30)).toBe(60);
  expect(nextTiltDeg(60)).toBe(0);
  expect(nextTiltDeg(85)).toBe(0);
  expect(nextTiltDeg(12)).toBe(30);
});
