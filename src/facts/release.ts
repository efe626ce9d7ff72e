import { deepFreeze } from './deepFreeze';
import { expandSites, type SitesFile } from './expandSites';
import constants from './rows/constants.json';
import designs from './rows/designs.json';
import launchVehicles from './rows/launchVehicles.json';
import meta from './rows/release.json';
import sites from './rows/sites.json';
import type { Facts, FactsRelease, LaunchVehicle, SatelliteDesign, Site } from './types';

/**
 * The facts that this build shows, frozen to the last figure, as far as the first picture asks for them: what else is known of a
 * site and of accelerators (`details.ts`), deals, programmes, filings, grids and the texts of all sources (`sources.ts`) come after it. `schema.ts` checks the same files when the
 * app is built and when it is tested, so nothing is checked again here.
 */
export const release: Facts = deepFreeze({
  id: meta.id,
  date: meta.date,
  sites: expandSites(sites as unknown as SitesFile),
  designs: designs as SatelliteDesign[],
  launchVehicles: launchVehicles as LaunchVehicle[],
  constants: constants as FactsRelease['constants'],
});

const sitesById = new Map(release.sites.map((site) => [site.id, site]));

/** The site of that id, or null where there is none. */
export function siteById(id: string): Site | null {
  return sitesById.get(id) ?? null;
}
