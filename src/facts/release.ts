import accelerators from './2026-11/accelerators.json';
import constants from './2026-11/constants.json';
import designs from './2026-11/designs.json';
import launchVehicles from './2026-11/launchVehicles.json';
import meta from './2026-11/release.json';
import sites from './2026-11/sites.json';
import { deepFreeze } from './deepFreeze';
import type { Accelerator, Facts, FactsRelease, LaunchVehicle, SatelliteDesign, Site } from './types';

/**
 * The facts that this build shows, frozen to the last figure, as far as the first picture asks for them: deals, programmes, grids
 * and the texts of all sources, half of the whole, come after it (`sources.ts`). `schema.ts` checks the same files when the
 * app is built and when it is tested, so nothing is checked again here.
 */
export const release: Facts = deepFreeze({
  id: meta.id,
  date: meta.date,
  sites: sites as Site[],
  accelerators: accelerators as Accelerator[],
  designs: designs as SatelliteDesign[],
  launchVehicles: launchVehicles as LaunchVehicle[],
  constants: constants as FactsRelease['constants'],
});

const sitesById = new Map(release.sites.map((site) => [site.id, site]));

/** The site of that id, or null where there is none. */
export function siteById(id: string): Site | null {
  return sitesById.get(id) ?? null;
}
