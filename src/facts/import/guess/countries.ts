import { languageCodes, languageForm } from '../../../locales/languages';
import { folded } from '../cells/words';
import boxes from './countryBoxes.json';

/** What is written for a country beside its names and codes. */
const shortNames: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  america: 'US',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  uae: 'AE',
  turkey: 'TR',
  'czech republic': 'CZ',
  holland: 'NL',
  korea: 'KR',
};

let byName: Map<string, string> | null = null;

/** ISO code of a country by its name in a language of the interface, its code or what is written for short; null for another word. */
function codeOf(country: string): string | null {
  if (byName === null) {
    byName = new Map(Object.entries(shortNames));
    for (const code of Object.keys(boxes)) byName.set(code.toLowerCase(), code);
    for (const language of languageCodes) {
      const namer = new Intl.DisplayNames(languageForm(language).tag, { type: 'region' });
      for (const code of Object.keys(boxes)) byName.set(folded(namer.of(code) ?? code), code);
    }
  }
  return byName.get(folded(country)) ?? null;
}

/** Whether a place lies between the outermost degrees of the larger parts of a country, by Natural Earth; null where the country is not known. */
export function isInCountry(latitudeDeg: number, longitudeDeg: number, country: string): boolean | null {
  const code = codeOf(country);
  const box = code === null ? undefined : (boxes as Record<string, string>)[code];
  if (box === undefined) return null;
  const [west = 0, south = 0, east = 0, north = 0] = box.split(' ').map(Number);
  return longitudeDeg >= west && longitudeDeg <= east && latitudeDeg >= south && latitudeDeg <= north;
}
