import type { Campus } from '../model/campus/types';

export type { Campus, CampusVolume, RackBlock } from '../model/campus/types';

/**
 * The campus of a site, for any time: its outlines, halls and racks come with the first one asked for. null for an id
 * that is no site. Rejects where the code cannot be loaded; it may then be asked again.
 */
export async function loadCampus(siteId: string): Promise<Campus | null> {
  const { campusOf } = await import('../model/campus/campusOf');
  return campusOf(siteId);
}
