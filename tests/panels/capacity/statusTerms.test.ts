import { expect, it } from 'vitest';
import { splitByStatus } from '../../../src/panels/capacity/statusTerms';

it('splits what stands from what is to come, and counts the unknown apart', () => {
  expect(
    splitByStatus([
      { status: 'operating', powerW: 300, totalPowerW: 300 },
      { status: 'operating', powerW: 40, totalPowerW: 380 },
      { status: 'construction', powerW: 0, totalPowerW: 200 },
      { status: 'announced', powerW: null, totalPowerW: 1000 },
      { status: 'announced', powerW: null, totalPowerW: null },
      { status: 'withdrawn', powerW: 0, totalPowerW: 500 },
    ]),
  ).toEqual({ operatingW: 340, constructionW: 540, announcedW: 1000, unknownSites: 1 });
});

it('counts a contract under the status of its site, and only once it is announced', () => {
  const sites = [
    { status: 'operating', powerW: 300, totalPowerW: 300 },
    { status: 'construction', powerW: 168, totalPowerW: 168 },
    { status: 'construction', powerW: 0, totalPowerW: 245 },
    { status: 'announced', powerW: null, totalPowerW: null },
  ] as const;
  expect(splitByStatus(sites, true)).toEqual({
    operatingW: 300,
    constructionW: 168,
    announcedW: 0,
    unknownSites: 1,
  });
});
