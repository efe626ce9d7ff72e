import list from './2026-11/footprints.json';
import { deepFreeze } from './deepFreeze';

/** What an outline holds: `generators` stand by for outages, `turbines` feed the site. */
export type OutlineKind = 'hall' | 'cooling' | 'substation' | 'generators' | 'turbines';

/** The outline of one building or yard, read from satellite images by its publisher. */
export interface Outline {
  /** Unique within the site, such as `building-2`. */
  id: string;
  kind: OutlineKind;
  /** The publisher's number of a building; null for all else. */
  number: number | null;
  /** Share complete by the reading, 0 to 1; null where not told. */
  complete: number | null;
  /** ISO days: work seen to begin, and seen to be finished; null where not told. */
  started: string | null;
  finished: string | null;
  /** When it is judged to run, or projected to; null where not told. */
  inService: { date: string; state: 'reported' | 'projected' } | null;
  /** True where it stood before the site was a data centre. */
  existed: boolean;
  note: string | null;
  /** Ids in sources.json. */
  sources: readonly string[];
  /** Corners in degrees (WGS 84), counter-clockwise, the first not repeated. */
  ringDeg: readonly (readonly [longitudeDeg: number, latitudeDeg: number])[];
}

/** The outlines of one site. */
export interface SiteFootprints {
  /** Id in sites.json. */
  site: string;
  /** Month of the reading. */
  asOf: string;
  sources: readonly string[];
  outlines: readonly Outline[];
}

/**
 * Outlines of seven sites (Epoch AI, CC BY 4.0), without those published twice. Not part of the release: only the descent to a
 * campus needs them, so this module is imported lazily. `footprintSchema.ts` checks the file when the app is tested.
 */
export const footprints: readonly SiteFootprints[] = deepFreeze(list as unknown as SiteFootprints[]);

const bySite = new Map(footprints.map((each) => [each.site, each]));

/** Outlines of the site of that id; null where none are published. */
export const footprintsOf = (siteId: string): SiteFootprints | null => bySite.get(siteId) ?? null;
