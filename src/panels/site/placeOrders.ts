import type { UiLanguage } from '../../locales/i18n';
import { languageForm } from '../../locales/languages';
import { siteSteps } from '../../model/ground/capacity';
import type { GroupPower, SiteGroup } from '../../model/ground/siteGroups';
import { siteOf } from '../../store/sites/importedSites';
import type { SiteReading } from '../../store/sites/siteReadings';
import type { State } from '../../store/types';
import { byPower } from './placeOrder';

/** What the list is sorted by. */
export type PlaceSort = 'power' | 'name' | 'next';

/** A group with its name in the reader's language and what it has together. */
export interface SummedGroup extends SiteGroup {
  title: string;
  stands: GroupPower | null;
  most: GroupPower | null;
}

/** When a site's power changes next, ms since 1970 UTC, by the kind of power of the scene; null where nothing is known to come. */
export function nextStepMs(state: State, siteId: string): number | null {
  const { scene, clockMs } = state;
  const site = siteOf(state, siteId);
  const steps = site ? siteSteps(site, scene.basis).steps : [];
  return steps.find(({ timeMs }) => timeMs > clockMs)?.timeMs ?? null;
}

const never = Number.POSITIVE_INFINITY;

const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

const byName = (lang: UiLanguage) => new Intl.Collator(languageForm(lang).tag, { numeric: true }).compare;

/** Sites in the order asked for. */
export function sortPlaces(
  sites: readonly SiteReading[],
  sort: PlaceSort,
  state: State,
  lang: UiLanguage,
): SiteReading[] {
  if (sort === 'power') return sites.toSorted(byPower);
  const names = byName(lang);
  if (sort === 'name') return sites.toSorted((a, b) => names(a.name, b.name));
  const next = new Map(sites.map(({ id }) => [id, nextStepMs(state, id) ?? never]));
  return sites.toSorted((a, b) => compare(next.get(a.id)!, next.get(b.id)!) || byPower(a, b));
}

/** Groups in the order asked for, those of which nobody tells what they are last; `rows` are in their own order already. */
export function sortGroups<G extends { group: SummedGroup; rows: readonly SiteReading[] }>(
  groups: readonly G[],
  sort: PlaceSort,
  state: State,
  lang: UiLanguage,
): G[] {
  const names = byName(lang);
  const untold = ({ group }: G) => (group.key === 'not-told' ? 1 : 0);
  const watts = (sum: GroupPower | null) => sum?.value ?? -1;
  const next = ({ rows }: G) => Math.min(...rows.map(({ id }) => nextStepMs(state, id) ?? never));
  return groups.toSorted(
    (a, b) =>
      untold(a) - untold(b) ||
      (sort === 'next' ? compare(next(a), next(b)) : 0) ||
      (sort === 'name' ? names(a.group.title, b.group.title) : 0) ||
      watts(b.group.stands) - watts(a.group.stands) ||
      watts(b.group.most) - watts(a.group.most),
  );
}
