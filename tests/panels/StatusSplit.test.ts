import { expect, it } from 'vitest';
import { splitByStatus } from '../../src/panels/StatusSplit';

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
