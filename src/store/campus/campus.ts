import { deepFreeze } from '../../facts/deepFreeze';
import type { Site } from '../../facts/types';
import type { campusOfSite } from '../../model/campus/campusOfSite';
import type { Campus } from '../../model/campus/types';
import { loadTwice } from '../../shared/loadTwice';
import { askOnce, type WorkerOptions } from '../../shared/worker';
import { siteOf } from '../sites/importedSites';
import { stateNow } from '../stateNow';

/** Campuses built or on their way. A site that is read again is another record, and is built anew. */
const asked = new WeakMap<Site, Promise<Campus>>();

/** The worker is told all that a campus is made of. */
const work: WorkerOptions<Parameters<typeof campusOfSite>, Campus> = {
  script: () => import('./campusOfSite.worker?worker&url'),
  load: async () => (await import('../../model/campus/campusOfSite')).campusOfSite,
};

async function build(site: Site): Promise<Campus> {
  const start = performance.now();
  const [{ accelerators, detailed }, { loadFootprints }] = await loadTwice(() =>
    Promise.all([import('../../facts/details'), import('../../facts/footprints')]),
  );
  const footprints = await loadFootprints(site.id);
  const { answer, where, workMs } = await askOnce(work, detailed(site), footprints, accelerators);
  // The bench reads it: see docs/performance.md.
  performance.measure('groundtrack:campus', { start, detail: { site: site.id, where, workMs } });
  return deepFreeze(answer);
}

/** Of two records with one id, as before and after a file is read again, that asked for last is the one that counts. */
async function learnt(building: Promise<Campus>): Promise<Campus> {
  const [campus, { learnCampus }] = await Promise.all([building, import('./campusCameras')]);
  learnCampus(campus);
  return campus;
}

/**
 * The campus of a site, for any time: built in a worker when it is first asked for, and the same frozen object ever after.
 * `site` is a record, or an id of the facts or of the scene's imported files; null for an id that is no site. Rejects where
 * the code cannot be loaded; it may then be asked again.
 */
export async function loadCampus(site: string | Site): Promise<Campus | null> {
  const record = typeof site === 'string' ? siteOf(stateNow(), site) : site;
  if (!record) return null;
  const known = asked.get(record);
  if (known) return learnt(known);
  const building = build(record);
  asked.set(record, building);
  const learning = learnt(building);
  learning.catch(() => asked.delete(record));
  return learning;
}
