import type { CatalogueRecords } from './types';

/** Most answers to one search. */
export const mostAnswers = 50;

export interface SatelliteFound {
  catalogueNumber: number;
  name: string;
  /** Its catalogue number as the file has it; where it has none, its designator. */
  designation: string;
  index: number;
}

/** How well an object answers: 0 best; -1 not at all. */
function rank(name: string, number: string, objectId: string, asked: string): number {
  if (number === asked) return 0;
  if (name === asked) return 1;
  if (name.startsWith(asked)) return 2;
  if (number.startsWith(asked)) return 3;
  const at = name.indexOf(asked);
  if (at > 0) return /[\p{L}\p{N}]/u.test(name.charAt(at - 1)) ? 5 : 4;
  if (objectId.startsWith(asked)) return 6;
  return number.includes(asked) ? 7 : -1;
}

/**
 * Objects whose name or catalogue number begins with, or has in it, the text asked for, upper and lower case alike; also by
 * international designator. Best first, of equals by number; 50 at most. Nothing asked, nothing found.
 */
export function searchCatalogue(records: CatalogueRecords, text: string): SatelliteFound[] {
  const asked = text.trim().replace(/\s+/g, ' ').toUpperCase();
  if (asked === '') return [];
  const ranked: { found: SatelliteFound; rank: number }[] = [];
  for (const [index, name] of records.names.entries()) {
    const catalogueNumber = records.catalogueNumbers[index]!;
    const number = String(records.standIns.get(catalogueNumber) ?? catalogueNumber);
    const place = rank(name.toUpperCase(), number, records.objectIds[index]!, asked);
    const designation = number === '0' ? records.objectIds[index]! : number;
    if (place >= 0) ranked.push({ found: { catalogueNumber, name, designation, index }, rank: place });
  }
  ranked.sort((a, b) => a.rank - b.rank || a.found.catalogueNumber - b.found.catalogueNumber);
  return ranked.slice(0, mostAnswers).map(({ found }) => found);
}
