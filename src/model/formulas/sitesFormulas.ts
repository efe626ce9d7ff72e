import { countryName } from '../../facts/countries';
import type { DetailedSite, FactsRelease } from '../../facts/types';
import { language, type Message, msg } from '../../locales/i18n';
import type { PowerBasis } from '../../scene/types';
import { within } from '../graph/factLeaf';
import { found } from '../graph/formula';
import { mostId } from '../graph/quantityId';
import { siteSteps, statusAt } from '../ground/capacity';
import { isGivenUp, mostAt, standsAt } from '../ground/steps';
import type { ModelNode } from './orbitFormulas';
import { mostNodes, stepNodes } from './sumFormulas';

/** How many sites: all, those that have power by a date, of which a power is known, or of which none is. */
export type SitesPart = 'all' | 'operating' | 'known' | 'unknown';

const countWords: Record<SitesPart, Record<'label' | 'formula', Message>> = {
  all: { label: msg('Sites shown'), formula: msg('count of the sites shown') },
  operating: {
    label: msg('Sites whose power is in the sum'),
    formula: msg('count of the sites shown that have power by this date'),
  },
  known: {
    label: msg('Sites with a known power of this kind'),
    formula: msg('count of the sites shown for which a power is reported or projected'),
  },
  unknown: {
    label: msg('Sites without a known power of this kind'),
    formula: msg('count of the sites shown for which no power is reported or projected'),
  },
};

/** The sites that `ground.sites` counts, of those that are not given up where they are counted for being unknown. */
const sitesCounted = (
  sites: readonly DetailedSite[],
  part: SitesPart,
  basis: PowerBasis,
  atMs: number,
): DetailedSite[] =>
  sites.filter((site) => {
    if (part === 'all') return true;
    const series = siteSteps(site, basis);
    if (part === 'operating') return (standsAt(series, atMs)?.value ?? 0) > 0;
    const [known, status] = [mostAt(series, atMs) !== null, statusAt(site, atMs)];
    return part === 'known' ? known : !known && status !== null && !isGivenUp(status);
  });

/** `ground.sites(part,kind)@day`: how many sites a sum counts, and of which a power is known; of a group where one is named. */
export function sitesNodes(
  facts: FactsRelease,
  sites: readonly DetailedSite[],
  id: string,
  asked: { part: SitesPart; basis: PowerBasis; group: Message | null; atMs: number },
): ModelNode[] {
  const { part, basis, group, atMs } = asked;
  if (!(part in countWords)) return [];
  const counted = sitesCounted(sites, part, basis, atMs);
  const power = (site: DetailedSite) => mostNodes(facts, site, mostId(site.id, basis, atMs), basis, atMs);
  const stands = (site: DetailedSite) => {
    const series = siteSteps(site, basis);
    return stepNodes(facts, series, standsAt(series, atMs)!, 'W');
  };
  const each = part === 'unknown' || part === 'all' ? [] : counted.map(part === 'known' ? power : stands);
  const names = counted.map(({ name }) => name).join(', ');
  return [
    ...each.flat(),
    found({
      id,
      label: group === null ? countWords[part].label : within(group, countWords[part].label),
      formula: countWords[part].formula,
      unit: '1',
      value: counted.length,
      about: each.flatMap((nodes) => nodes.at(-1) ?? []),
      ...(part === 'all' && counted.length > 0 && { validity: msg('These are {names}.', { names }) }),
      ...(part === 'unknown' && { validity: msg('Not known and left out: {names}.', { names }) }),
    }),
  ];
}

/** `ground.countries(group)`: in how many countries the sites of a group stand. */
export function countriesNode(sites: readonly DetailedSite[], id: string, group: Message): ModelNode {
  const lang = language();
  const countries = [...new Set(sites.map(({ country }) => country).filter(Boolean))];
  const names = countries.map((country) => countryName(country, lang)).join(', ');
  return found({
    id,
    label: within(group, msg('Countries')),
    formula: msg('count of the countries in which the sites of the group stand'),
    ...(names !== '' && { validity: msg('These are {names}.', { names }) }),
    unit: '1',
    value: countries.length,
    about: [],
  });
}
