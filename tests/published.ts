import { deepFreeze } from '../src/facts/deepFreeze';
import { accelerators, detailedSites } from '../src/facts/details';
import type { SiteFootprints } from '../src/facts/footprints';
import type { DetailedSite } from '../src/facts/types';
import { campusOfSite } from '../src/model/campus/campusOfSite';
import type { Campus } from '../src/model/campus/types';

const files = import.meta.glob<SiteFootprints>('../src/facts/rows/outlines/*.json', {
  import: 'default',
  eager: true,
});

/** The published outlines of all sites, at once: the app loads them site by site. */
export const footprints: readonly SiteFootprints[] = Object.values(files);

/** The published outlines of a site; null where there are none. */
export const footprintsOf = (siteId: string): SiteFootprints | null =>
  footprints.find(({ site }) => site === siteId) ?? null;

/** A site of the release with all that is known of it; null where there is none. */
export const detailedById = (siteId: string): DetailedSite | null =>
  detailedSites.find(({ id }) => id === siteId) ?? null;

const built = new WeakMap<DetailedSite, Campus>();

/** The campus of a site of the release, or of a record; null where there is none. */
export function campusOf(site: DetailedSite): Campus;
export function campusOf(site: string | DetailedSite): Campus | null;
export function campusOf(site: string | DetailedSite): Campus | null {
  const record = typeof site === 'string' ? detailedById(site) : site;
  if (!record) return null;
  const campus = built.get(record) ?? deepFreeze(campusOfSite(record, footprintsOf(record.id), accelerators));
  built.set(record, campus);
  return campus;
}
