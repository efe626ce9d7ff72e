import { countryName } from '../../facts/countries';
import { wholeRelease } from '../../facts/sources';
import type { Site } from '../../facts/types';
import { language, t } from '../../locales/i18n';
import type { PanelId } from '../../scene/types';
import { type Findable, findable, fitOf, fitter } from '../../shared/fuzzy';
import { flyTo } from '../../store/actions/clock';
import { goToSite } from '../../store/actions/goToSite';
import { setPanel } from '../../store/actions/scene';
import { placeOf } from '../../store/sites/siteReadings';
import { siteCamera } from '../site/siteCamera';
import { visitSatellite, visitScene, visitSite } from '../site/visit';
import { panelSynonyms } from './panelWords';
import { chipsOf, companyWords, countryWords, partiesOf, siteWords } from './siteWords';
import { galleryEntries, galleryTitles, panelIds, panelWords } from './titles';

/** Something that a shell can do, with what it is found by. */
export interface SearchAction {
  id: string;
  title: string;
  words: readonly string[];
  run: () => void;
}

/** One line of the palette; `target` says what choosing it does. */
export interface SearchEntry {
  id: string;
  title: string;
  detail: string;
  words: Findable;
  target:
    | { kind: 'site'; site: Site }
    | { kind: 'scene'; sceneId: string }
    | { kind: 'panel'; panel: PanelId }
    | { kind: 'sites'; sites: readonly Site[] }
    | { kind: 'satellite'; number: number }
    | { kind: 'action'; run: () => void };
}

interface SearchGroup {
  id: string;
  title: string;
  entries: SearchEntry[];
}

const countWords = (n: number): string => t('{n, plural, one {# site} other {# sites}}', { n });

/** Sites put together by names that each may have several of, as who has to do with them. */
function sitesBy(sites: readonly Site[], namesOf: (site: Site) => readonly string[]): [string, Site[]][] {
  const found = new Map<string, Site[]>();
  for (const site of sites)
    for (const name of namesOf(site)) {
      const those = found.get(name);
      if (those) those.push(site);
      else found.set(name, [site]);
    }
  return [...found].sort(([, a], [, b]) => b.length - a.length);
}

function entriesOf(
  kind: string,
  groups: readonly (readonly [name: string, sites: readonly Site[]])[],
  title: (name: string) => string,
  words: (name: string) => readonly string[],
): SearchEntry[] {
  return groups.map(([name, sites]) => ({
    id: `${kind}:${name}`,
    title: title(name),
    detail: countWords(sites.length),
    words: findable(words(name)),
    target: { kind: 'sites', sites },
  }));
}

const asIs = (name: string): string => name;

/** What is found on the ground: sites, then who has to do with them, where they stand and what computes in them. */
function groundGroups(sites: readonly Site[]): SearchGroup[] {
  const lang = language();
  const countries = sitesBy(sites, ({ country }) => (country === '' ? [] : [country]));
  return [
    {
      id: 'sites',
      title: t('Sites'),
      entries: sites.map((site) => ({
        id: `site:${site.id}`,
        title: site.name,
        detail: placeOf(site),
        get words() {
          return siteWords(site);
        },
        target: { kind: 'site', site },
      })),
    },
    {
      id: 'companies',
      title: t('Owners and users'),
      entries: entriesOf('company', sitesBy(sites, partiesOf), asIs, companyWords),
    },
    {
      id: 'countries',
      title: t('Countries'),
      entries: entriesOf('country', countries, (name) => countryName(name, lang), countryWords),
    },
    {
      id: 'chips',
      title: t('Accelerators'),
      entries: entriesOf('chip', sitesBy(sites, chipsOf), asIs, (name) => [name]),
    },
  ];
}

/** All that can be searched, in groups, in the order in which it is listed. */
export function searchGroups(sites: readonly Site[], actions: readonly SearchAction[] = []): SearchGroup[] {
  const titles = new Map(galleryTitles().map(({ id, titles: all }) => [id, all]));
  return [
    ...groundGroups(sites),
    {
      id: 'deals',
      title: t('Deals'),
      entries: wholeRelease.deals.map(({ id, name, parties }) => ({
        id: `deal:${id}`,
        title: name,
        detail: parties.join(', '),
        words: findable([name, ...parties.flatMap(companyWords)]),
        target: { kind: 'panel', panel: 'commitments' },
      })),
    },
    {
      id: 'scenes',
      title: t('Scenes'),
      entries: galleryEntries().map(({ id, title }) => ({
        id: `scene:${id}`,
        title,
        detail: t('Scene'),
        words: findable([title, ...(titles.get(id) ?? [])]),
        target: { kind: 'scene', sceneId: id },
      })),
    },
    {
      id: 'panels',
      title: t('Panels'),
      entries: panelIds.map((panel) => ({
        id: `panel:${panel}`,
        title: panelWords(panel),
        detail: t('Panel'),
        words: findable([panelWords(panel), ...panelSynonyms[panel]]),
        target: { kind: 'panel', panel },
      })),
    },
    {
      id: 'actions',
      title: t('Actions'),
      entries: actions.map(({ id, title, words, run }) => ({
        id: `action:${id}`,
        title,
        detail: t('Action'),
        words: findable([title, ...words]),
        target: { kind: 'action', run },
      })),
    },
  ];
}

/** How many of what is near are offered where nothing fits. */
const NEAR = 6;

/** What was found by its own name, a site by its town too, comes before what only has to do with it. */
const BY_OTHER_WORDS = 0.25;

/** More of one group are not listed: who sees so many types on. */
const LISTED = 100;

/** A group as it is listed: of very many entries the first, which its title says. */
function listed(group: SearchGroup): SearchGroup {
  const all = group.entries.length;
  if (all <= LISTED) return group;
  const title = t('{group}: {n} of {all, number}', { group: group.title, n: LISTED, all });
  return { ...group, title, entries: group.entries.slice(0, LISTED) };
}

/** By what else than its name and place a site was found: who has to do with it, its chips. */
function detailFor(entry: SearchEntry, text: string): SearchEntry {
  if (entry.target.kind !== 'site') return entry;
  const { site } = entry.target;
  const by = [...partiesOf(site), ...chipsOf(site)].filter((name) =>
    Number.isFinite(fitOf(text, findable(companyWords(name)))),
  );
  return by.length === 0 ? entry : { ...entry, detail: [entry.detail, ...by].join(' · ') };
}

/** What fits a text, the best of each group first; where nothing does, what is near to it, as one group. */
export function foundGroups(groups: readonly SearchGroup[], text: string): SearchGroup[] {
  if (text === '') return groups.filter(({ entries }) => entries.length > 0).map(listed);
  const fitOfTitle = fitter(text);
  const isTitle = ({ title, target }: SearchEntry) =>
    Number.isFinite(fitOfTitle(findable([title, (target.kind === 'site' && target.site.town) || ''])));
  const fitting = (entries: readonly SearchEntry[], near = false) => {
    const fitOfWords = fitter(text, near);
    return entries
      .map((entry) => ({ entry, fit: fitOfWords(entry.words) }))
      .filter(({ fit }) => Number.isFinite(fit))
      .map(({ entry, fit }) => ({ entry, fit: fit + (isTitle(entry) ? 0 : BY_OTHER_WORDS) }))
      .sort((a, b) => a.fit - b.fit);
  };
  const found = groups
    .map((group) => ({ group, all: fitting(group.entries) }))
    .filter(({ all }) => all.length > 0)
    .sort((a, b) => a.all[0]!.fit - b.all[0]!.fit);
  if (found.length > 0)
    return found
      .map(({ group, all }) => listed({ ...group, entries: all.map(({ entry }) => entry) }))
      .map((group) => ({ ...group, entries: group.entries.map((entry) => detailFor(entry, text)) }));
  const near = fitting(
    groups.flatMap(({ entries }) => entries),
    true,
  ).slice(0, NEAR);
  if (near.length === 0) return [];
  return [{ id: 'near', title: t('Nothing fits; near to it'), entries: near.map(({ entry }) => entry) }];
}

/** A satellite of the imported files that a search found. */
export interface SatelliteAnswer {
  catalogueNumber: number;
  name: string;
  /** Its number as the file has it, or its designator. */
  designation: string;
}

/** Satellites that were found, as a group of their own. */
export function satelliteGroup(found: readonly SatelliteAnswer[]): SearchGroup {
  return {
    id: 'satellites',
    title: t('Satellites'),
    entries: found.map(({ catalogueNumber, name, designation }) => ({
      id: `satellite:${catalogueNumber}`,
      title: name,
      detail: designation,
      words: findable([name]),
      target: { kind: 'satellite', number: catalogueNumber },
    })),
  };
}

/** Carries out what an entry stands for: by keys one goes to a site, a click or a tap shows its card first. */
export function goTo({ target }: SearchEntry, by: 'pointer' | 'keys'): void {
  switch (target.kind) {
    case 'site':
      if (by === 'keys') goToSite(target.site.id);
      else visitSite(target.site.id);
      return;
    case 'scene':
      void visitScene(target.sceneId);
      return;
    case 'panel':
      setPanel(target.panel);
      return;
    case 'satellite':
      visitSatellite(target.number);
      return;
    case 'sites':
      flyTo(siteCamera(target.sites));
      return;
    case 'action':
      target.run();
  }
}
