import { countryCodes, countryName } from '../../facts/countries';
import { accelerators, detailed } from '../../facts/details';
import { otherNames } from '../../facts/otherNames';
import type { Site } from '../../facts/types';
import { languageCodes } from '../../locales/languages';
import { type Findable, findable } from '../../shared/fuzzy';

const firstWord = (name: string): string => name.split(' ', 1)[0] ?? '';

/** Names that have others, by their first words: ten thousand sites are asked about at once. */
const otherWords = new Map<string, { name: string; begins: string; others: readonly string[] }[]>();
for (const [name, others] of Object.entries(otherNames)) {
  const alike = otherWords.get(firstWord(name)) ?? [];
  otherWords.set(firstWord(name), [...alike, { name, begins: `${name} `, others }]);
}

const withOthers = (name: string): string[] => [
  name,
  ...(otherWords.get(firstWord(name)) ?? []).flatMap((known) =>
    name === known.name || name.startsWith(known.begins) ? known.others : [],
  ),
];

/** A country in all languages, with its code. */
export const countryWords = (country: string): string[] => [
  ...withOthers(country),
  countryCodes[country] ?? '',
  ...languageCodes.map((code) => countryName(country, code)),
];

const chips = new Map(accelerators.map(({ id, name }) => [id, name]));

/** Who has to do with a site, by their names. */
export const partiesOf = (site: Site): string[] => {
  const { owner, operator, tenant } = detailed(site);
  return [...new Set([owner, operator, tenant].flat().map(({ name }) => name))];
};

/** The chips of a site, by name. */
export const chipsOf = (site: Site): string[] => [
  ...new Set(detailed(site).accelerators.map(({ kind }) => chips.get(kind) ?? kind)),
];

const countries = new Map<string, readonly string[]>();

function countryFindable(country: string): readonly string[] {
  const words = countries.get(country) ?? findable(countryWords(country)).words;
  countries.set(country, words);
  return words;
}

const known = new WeakMap<Site, Findable>();

/** What a site is found by: its name, place, owner, users and chips, places and companies in other languages too. */
export function siteWords(site: Site): Findable {
  const kept = known.get(site);
  if (kept) return kept;
  const { words } = findable([
    ...withOthers(site.name),
    ...withOthers(site.town ?? ''),
    site.region,
    ...partiesOf(site).flatMap(withOthers),
    ...chipsOf(site),
  ]);
  const found = { words: [...new Set([...words, ...countryFindable(site.country)])] };
  known.set(site, found);
  return found;
}

/** Sites whose words are made at once, a millisecond or so. */
const AT_ONCE = 100;

/** Makes the words of sites in the pauses of the page, before they are looked for. */
export function prepareWords(sites: readonly Site[], from = 0): void {
  const left = sites.length - from;
  if (left <= 0) return;
  for (const site of sites.slice(from, from + AT_ONCE)) siteWords(site);
  setTimeout(() => prepareWords(sites, from + AT_ONCE), 0);
}

/** A company under all its names. */
export const companyWords = withOthers;
