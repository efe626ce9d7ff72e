import { deepFreeze } from '../../facts/deepFreeze';
import { footprintsOf } from '../../facts/footprints';
import { siteById } from '../../facts/release';
import { campusOfSite } from './campusOfSite';
import type { Campus } from './types';

const known = new Map<string, Campus>();

/**
 * The campus of a site of the release; null for an id that is none. Built once and kept, frozen; a site takes some milliseconds.
 * Import it lazily: it brings the outlines.
 */
export function campusOf(siteId: string): Campus | null {
  const kept = known.get(siteId);
  if (kept) return kept;
  const site = siteById(siteId);
  if (!site) return null;
  const campus = deepFreeze(campusOfSite(site, footprintsOf(siteId)));
  known.set(siteId, campus);
  return campus;
}
