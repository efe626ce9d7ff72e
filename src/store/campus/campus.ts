import type { Site } from '../../facts/types';
import type { Campus } from '../../model/campus/types';
import { siteOf } from '../sites/importedSites';
import { store } from '../store';
import { buildCampus } from './campusWork';

export type { Campus, CampusVolume, RackBlock } from '../../model/campus/types';

/** Campuses built or on their way. A site that is read again is another record, and is built anew. */
const asked = new WeakMap<Site, Promise<Campus>>();

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
  const record = typeof site === 'string' ? siteOf(store.getState(), site) : site;
  if (!record) return null;
  const known = asked.get(record);
  if (known) return learnt(known);
  const building = buildCampus(record);
  asked.set(record, building);
  const learning = learnt(building);
  learning.catch(() => asked.delete(record));
  return learning;
}
