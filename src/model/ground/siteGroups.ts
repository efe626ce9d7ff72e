import { countryName } from '../../facts/countries';
import type { Site, SiteStatus } from '../../facts/types';
import { asWritten, language, type Message, msg } from '../../locales/i18n';
import type { Grouping, PowerBasis } from '../../scene/types';
import { siteSteps, statusAt } from './capacity';
import { statusTerms } from './steps';

/** What sites are put together by: each for itself where nothing is chosen. */
export type GroupedBy = Exclude<Grouping, 'none'> | 'site';

/** A group that a sum is of, or with `others` all that is in none of the groups. */
export interface GroupAsked {
  by: GroupedBy;
  keys: readonly string[];
  others: boolean;
}

/** Sites that stand together; `id` is the group's part in the id of a sum. */
export interface SiteGroup {
  id: string;
  key: string;
  words: Message;
  sites: Site[];
}

/** The key of sites of which nobody tells what they are grouped by. */
const NOT_TOLD = 'not-told';

/** Names of one owner that the tables and announcements write in several ways: xAI merged into SpaceX in 2026. */
const ownersAlias: Readonly<Record<string, string>> = {
  'SpaceX (SpaceXAI, formerly xAI)': 'SpaceX',
  SpaceXAI: 'SpaceX',
};

const statusMessages: Record<SiteStatus, Message> = {
  operating: msg('Operating'),
  construction: msg('Under construction'),
  announced: msg('Announced'),
  disputed: msg('Announced, disputed'),
  withdrawn: msg('Withdrawn'),
};

/** Who owns a site, several by the comma, each under the one name; null where nobody tells. */
export const ownerOf = ({ owner }: Pick<Site, 'owner'>): string | null =>
  owner.map(({ name }) => ownersAlias[name] ?? name).join(', ') || null;

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '') || NOT_TOLD;

function groupKey(site: Site, by: GroupedBy, atMs: number): string {
  if (by === 'site') return site.id;
  // Before anything was told of it a site is in no list.
  if (by === 'status') return statusAt(site, atMs) ?? 'announced';
  return keyOf((by === 'owner' ? ownerOf(site) : site.country) ?? '');
}

function groupWords(site: Site, by: GroupedBy, atMs: number): Message {
  if (by === 'site') return asWritten(site.name);
  if (by === 'status') return statusMessages[statusAt(site, atMs) ?? 'announced'];
  if (by === 'country')
    return site.country === '' ? msg('Country not told') : asWritten(countryName(site.country, language()));
  const owner = ownerOf(site);
  return owner === null ? msg('Owner not told') : asWritten(owner);
}

/** What a group is called in the id of a sum: `owner:google`; of all that is in none of some groups, `owner!google+meta`. */
export const groupId = (by: GroupedBy, keys: readonly string[], others = false): string =>
  `${by}${others ? '!' : ':'}${keys.join('+')}`;

/** What a part of an id says of a group; null where it names none. */
export function readGroup(part: string): GroupAsked | null {
  const [, by, sign, keys] = /^(owner|country|status|site)([:!])(.+)$/.exec(part) ?? [];
  return keys === undefined ? null : { by: by as GroupedBy, keys: keys.split('+'), others: sign === '!' };
}

/** Whether a site is of a group at a time, ms since 1970 UTC. */
export const isInGroup = (site: Site, { by, keys, others }: GroupAsked, atMs: number): boolean =>
  keys.includes(groupKey(site, by, atMs)) !== others;

/** What a group is called: by a site in it; sites that were named one by one stand close together. */
export function groupTitle({ by, keys, others }: GroupAsked, sites: readonly Site[], atMs: number): Message {
  if (others || !sites[0]) return msg('All others');
  return by === 'site' && keys.length > 1 ? msg('Sites close together') : groupWords(sites[0], by, atMs);
}

/** Sites in their groups at a time, ms since 1970 UTC; groups and sites in the order in which they come. */
export function groupsOf(sites: readonly Site[], by: GroupedBy, atMs: number): SiteGroup[] {
  const groups = new Map<string, SiteGroup>();
  for (const site of sites) {
    const key = groupKey(site, by, atMs);
    const group = groups.get(key) ?? {
      id: groupId(by, [key]),
      key,
      words: groupWords(site, by, atMs),
      sites: [],
    };
    group.sites.push(site);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** A sum with the sums of its ends, of the value where there is no range. */
export interface GroupPower {
  value: number;
  low: number;
  high: number;
}

/**
 * What sites have together at a time, W, or with `most` what they have and are to have, as `ground.sum(operating,it)` and
 * `ground.sum(most,it)` say it; null where no power of this kind is published of any.
 */
export function groupPower(
  sites: readonly Site[],
  basis: PowerBasis,
  part: 'operating' | 'most',
  atMs: number,
): GroupPower | null {
  const series = sites.map((site) => [site, siteSteps(site, basis)] as const);
  if (!series.some(([, { steps }]) => steps.some(({ value }) => value !== null))) return null;
  const sum = { value: 0, low: 0, high: 0 };
  for (const [site, steps] of series) {
    const [step] = statusTerms(steps, statusAt(site, atMs), part, basis === 'contract', atMs);
    const value = Math.max(0, step?.value ?? 0);
    sum.value += value;
    sum.low += step?.low ?? value;
    sum.high += step?.high ?? value;
  }
  return sum;
}
