import { beforeAll, expect, it } from 'vitest';
import type { CampusVolume } from '../../../src/model/campus/types';
import { openScene } from '../../../src/store/actions/scene';
import { loadCampus } from '../../../src/store/campus/campus';
import { loadModel } from '../../../src/store/readings/report';
import { siteOf } from '../../../src/store/sites/importedSites';
import { stateNow } from '../../../src/store/stateNow';
import { hallsWithin, isAllSite } from '../../../src/world/campus/campusForm';

beforeAll(async () => {
  await loadModel();
  await openScene('overview');
});

async function volumesOf(id: string): Promise<readonly CampusVolume[]> {
  const site = siteOf(stateNow(), id);
  const campus = site && (await loadCampus(site));
  if (!campus) throw new Error(`no campus of ${id}`);
  return campus.volumes;
}

/** Whether fences and roads about halls are those of a building site, by how many of each. */
async function sites(id: string, date: string): Promise<{ works: number; whole: number }> {
  const volumes = await volumesOf(id);
  const about = hallsWithin(volumes).filter((halls) => halls.length > 0);
  const works = about.filter((halls) => isAllSite(halls, volumes, Date.parse(date))).length;
  return { works, whole: about.length - works };
}

// Colossus 1 is reported running from July 2024; of Hyperion's halls none stands in November 2026.
it('takes a campus without a hall that stands for a building site, fence and roads with it', async () => {
  // Its fence and the four pieces of its ring road.
  expect(await sites('hyperion', '2026-11-22')).toEqual({ works: 5, whole: 0 });
});

it('and one whose hall stands for none', async () => {
  expect(await sites('colossus-1', '2026-11-22')).toEqual({ works: 0, whole: 5 });
});
