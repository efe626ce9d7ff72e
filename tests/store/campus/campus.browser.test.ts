import { expect, it } from 'vitest';
import { loadCampus } from '../../../src/store/campus/campus';
import { campusOf, detailedById } from '../../published';

it('builds in a real worker what the page would build', async () => {
  const site = detailedById('colossus-1')!;
  const campus = await loadCampus(site);
  const entry = performance.getEntriesByName('groundtrack:campus').at(-1) as PerformanceMeasure;
  expect(entry.detail).toMatchObject({ site: 'colossus-1', where: 'worker' });
  expect(campus).toEqual(campusOf(site));
  expect(Object.isFrozen(campus!.blocks[0])).toBe(true);
});
