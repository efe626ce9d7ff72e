import type { UiLanguage } from '../locales/i18n';
import { languageForm } from '../locales/languages';

/** ISO 3166 codes of the countries that the facts name. */
export const countryCodes: Readonly<Record<string, string>> = {
  Australia: 'AU',
  China: 'CN',
  Finland: 'FI',
  France: 'FR',
  Iceland: 'IS',
  Indonesia: 'ID',
  Malaysia: 'MY',
  Norway: 'NO',
  Portugal: 'PT',
  Sweden: 'SE',
  'United Arab Emirates': 'AE',
  'United Kingdom': 'GB',
  'United States': 'US',
};

const namers = new Map<UiLanguage, Intl.DisplayNames>();

/** A country's name in a language; as it is written where the facts do not name it. */
export function countryName(country: string, lang: UiLanguage): string {
  const code = countryCodes[country];
  if (code === undefined) return country;
  const namer = namers.get(lang) ?? new Intl.DisplayNames(languageForm(lang).tag, { type: 'region' });
  namers.set(lang, namer);
  return namer.of(code) ?? country;
}
