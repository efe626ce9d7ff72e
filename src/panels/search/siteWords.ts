import { countryCodes, countryName } from '../../facts/countries';
import { accelerators, detailed } from '../../facts/details';
import { otherNames } from '../../facts/otherNames';
import type { Site } from '../../facts/types';
import { languageCodes } from '../../locales/languages';
import { type Findable, findable } from '../../shared/fuzzy';

const otherWords = Object.entries(otherNames).map(([name, others]) => ({ name, begins: `${name} `, others }));

const withOthers = (name: string): string[] => [
  name,
  ...otherWords.flatMap((known) =>
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

/** A company under all its names. */
export const companyWords = withOthers;
