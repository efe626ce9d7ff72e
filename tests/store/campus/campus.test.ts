import { describe, expect, it } from 'vitest';
import { siteById } from '../../../src/facts/release';
import { loadCampus } from '../../../src/store/campus/campus';
import { loadedCampus } from '../../../src/store/campus/campusCameras';
import { campusOf, detailedById } from '../../published';

const site = detailedById('colossus-1')!;
describe('loadCampus', () => {
  it('builds a site once, and knows it by heart only when it is there', async () => {
    expect(loadedCampus('hyperion')).toBeNull();
    const [one, other] = [loadCampus('hyperion'), loadCampus(siteById('hyperion')!)];
    expect(loadedCampus('hyperion')).toBeNull();
    expect(await one).toBe(await other);
    expect(loadedCampus('hyperion')).toBe(await one);
    expect(await loadCampus('atlantis')).toBeNull();
  });

  it('is the same campus on the page where no worker starts', async () => {
    expect(await loadCampus(site)).toEqual(campusOf(site));
    const entry = performance.getEntriesByName('groundtrack:campus').at(-1) as PerformanceMeasure;
    expect(entry.detail).toMatchObject({ site: 'colossus-1', where: 'page' });
  });

  it('may be asked again where it could not be built', async () => {
    let broken = true;
    const record = {
      ...site,
      id: 'imported-2',
      get accelerators() {
        if (broken) throw new Error('no such row');
        return site.accelerators;
      },
    };
    await expect(loadCampus(record)).rejects.toThrow('no such row');
    broken = false;
    expect(await loadCampus(record)).toMatchObject({ siteId: 'imported-2' });
  });

  it('takes a record that is in no release', async () => {
    const campus = await loadCampus({ ...site, id: 'imported-1' });
    expect(campus).toMatchObject({ siteId: 'imported-1', provenance: 'schematic' });
    expect(loadedCampus('imported-1')).toBe(campus);
  });
});
