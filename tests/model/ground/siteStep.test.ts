import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answers } from '../../../src/model/graph/answers';
import { siteStep } from '../../../src/model/ground/siteStep';
import { defaultScene } from '../../../src/scene/defaults';

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

it('changes on each date that the release names of a site, and between', () => {
  // Colossus 1: 11 August 2024 is the first day of its first dated power.
  const before = siteStep(day('2024-08-11') - 1);
  expect(siteStep(day('2024-08-11'))).toBe(before + 1);
  expect(siteStep(day('2024-08-11') + 1)).toBe(before + 2);
  expect(siteStep(0)).toBe(0);
});

it('what the model answers of a time does not depend on what it was asked before', () => {
  const range = { min: day('2023-06-01'), max: day('2033-01-01') };
  const sites = (timeMs: number) =>
    Object.entries(answers({ ...defaultScene }, timeMs).quantities).filter(([id]) =>
      /^(site|ground)\./.test(id),
    );
  fc.assert(
    fc.property(fc.integer(range), fc.integer(range), fc.integer({ min: 0, max: 3_600_000 }), (a, b, c) => {
      sites(b + c);
      const near = sites(b);
      sites(a);
      expect(sites(b)).toEqual(near);
    }),
    { numRuns: 25 },
  );
});
