import { deepFreeze } from '../../facts/deepFreeze';
import { footprintsOf } from '../../facts/footprints';
import { release, siteById } from '../../facts/release';
import type { Site } from '../../facts/types';
import { campusOfSite } from './campusOfSite';
import type { Campus } from './types';

const known = new WeakMap<Site, Campus>();

/**
 * The campus of a site: of an id of the release, null where it is none, or of any record, of the release or imported. Built once
 * and kept, frozen; the largest take a tenth of a second the first time, so that the page asks a worker (`store/campus.ts`).
 * Import it lazily: it brings the outlines.
 */
export function campusOf(site: Site): Campus;
export function campusOf(site: string | Site): Campus | null;
export function campusOf(site: string | Site): Campus | null {
  const record = typeof site === 'string' ? siteById(site) : site;
  if (!record) return null;
  const kept = known.get(record);
  if (kept) return kept;
  const campus = deepFreeze(campusOfSite(record, footprintsOf(record.id), release.accelerators));
  known.set(record, campus);
  return campus;
}
