import { expect, it } from 'vitest';
import { release } from '../../../src/facts/release';
import { sitePowerAt, siteSteps, statusAt } from '../../../src/model/ground/capacity';
import { givenBy, type StatusRow, statusTerms } from '../../../src/model/ground/steps';

/** Sum over all sites of the release, MW. */
function sumMw(row: StatusRow, day: string): number {
  const atMs = Date.parse(day);
  return release.sites.reduce(
    (sum, site) =>
      sum + givenBy(statusTerms(siteSteps(site, 'it'), statusAt(site, atMs), row, false, atMs)) / 1e6,
    0,
  );
}

// Cipher Mining told of 168 MW at Barber Lake on 25 September 2025 and of more on 20 November (207 MW of IT power in Epoch AI's
// table); the figures of River Bend, 245 MW, and Abernathy, 168 MW, are of December 2025. All other forecasts are of October 2026.
it.each([
  ['2024-06-01', 0],
  ['2025-09-24', 0],
  ['2025-09-25', 168],
  ['2025-11-19', 168],
  ['2025-11-20', 207],
  ['2025-12-31', 207 + 245 + 168],
])('on %s nothing is under construction that was announced later', (day, mw) => {
  expect(sumMw('construction', day)).toBeCloseTo(mw, 6);
  expect(sumMw('proposed', day)).toBe(0);
});

it('the forecasts of a table hold from its date on', () => {
  expect(sumMw('construction', '2026-09-30')).toBeLessThan(1000);
  expect(sumMw('construction', '2026-11-22')).toBeCloseTo(24_065.2, 6);
});

it('a site that is being built has an unknown power until one is told, and then what is told', () => {
  const hyperion = release.sites.find(({ id }) => id === 'hyperion')!;
  const powerOn = (day: string) => sitePowerAt(siteSteps(hyperion, 'it'), Date.parse(day));
  // Announced in December 2024; its 1,632 MW of 2028 are of October 2026.
  expect(statusAt(hyperion, Date.parse('2025-06-01'))).toBe('construction');
  expect(powerOn('2025-06-01')).toMatchObject({ standsW: 0, mostW: null });
  expect(powerOn('2026-11-22')).toMatchObject({ standsW: 0, mostW: 1632e6 });
});
