import { t } from '../../locales/i18n';

const known = new Map<string, ReadonlyMap<number, number>>();

/** Notes the halls of a site once its campus is loaded: racks by the hall's place in paths, from 0. */
export function learnHalls(siteId: string, racksByHall: ReadonlyMap<number, number>): void {
  known.set(siteId, racksByHall);
}

/**
 * Why a site has no such hall, or its hall no such rack; null where it has, and where the campus is not loaded yet: it is then
 * asked again by those who go there.
 */
export function hallProblem(
  siteId: string,
  hall: number | null,
  rack: number | null,
  found: string,
): string | null {
  const halls = known.get(siteId);
  if (!halls || hall === null) return null;
  const racks = halls.get(hall);
  if (racks === undefined) {
    const last = Math.max(-1, ...halls.keys());
    return last < 0
      ? t('must name a site with halls, and none is reported there; found {found}', { found })
      : t('must name a hall from 0 to {last}; found {found}', { last, found });
  }
  if (rack === null || rack < racks) return null;
  return racks === 0
    ? t('must name a hall with racks, and none are reported there; found {found}', { found })
    : t('must name a rack from 0 to {last}; found {found}', { last: racks - 1, found });
}
