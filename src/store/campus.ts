import type { Campus } from '../model/campus/types';

export type { Campus, CampusVolume, RackBlock } from '../model/campus/types';

/**
 * The campus of a site, for any time: its outlines, halls and racks come with the first one asked for. null for an id
 * that is no site. Rejects where the code cannot be loaded; it may then be asked again.
 */
export async function loadCampus(siteId: string): Promise<Campus | null> {
  const [{ campusOf }, { learnCampus }] = await Promise.all([
    import('../model/campus/campusOf'),
    import('./campusCameras'),
  ]);
  const campus = campusOf(siteId);
  if (campus) learnCampus(campus);
  return campus;
}
