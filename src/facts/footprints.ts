import { loadTwice } from '../shared/loadTwice';
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

const files = import.meta.glob<SiteFootprints>('./rows/outlines/*.json', { import: 'default' });
const pathOf = (siteId: string): string => `./rows/outlines/${siteId}.json`;

/** Whether outlines of the site of that id are published. */
export const hasFootprints = (siteId: string): boolean => pathOf(siteId) in files;

/**
 * Outlines of the site of that id (Epoch AI, CC BY 4.0), without those that another site has drawn; null where none are
 * published. Each site's are a file of their own that comes when they are asked for; `footprintSchema.ts` checks them when the
 * app is built and tested. Rejects where they do not load.
 */
export async function loadFootprints(siteId: string): Promise<SiteFootprints | null> {
  const load = files[pathOf(siteId)];
  return load ? deepFreeze(await loadTwice(load)) : null;
}
