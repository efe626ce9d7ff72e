import { expect, it } from 'vitest';
import { lostSatellites, tellLost } from '../../../src/store/satellites/lostSatellites';

it('sums what the pictures of all files leave out, by reason', () => {
  tellLost([
    { all: 100, byFault: { 6: 2, 8: 30 } },
    { all: 20, byFault: { 8: 1 } },
  ]);
  expect(lostSatellites.getState()).toEqual({ all: 120, byFault: { 6: 2, 8: 31 } });
});

it('is the same object while it says the same, and empty without files', () => {
  tellLost([{ all: 5, byFault: { 9: 1 } }]);
  const before = lostSatellites.getState();
  tellLost([{ all: 5, byFault: { 9: 1 } }]);
  expect(lostSatellites.getState()).toBe(before);
  tellLost([]);
  expect(lostSatellites.getState()).toEqual({ all: 0, byFault: {} });
});
