import accelerators from './2026-11/accelerators.json';
import constants from './2026-11/constants.json';
import deals from './2026-11/deals.json';
import designs from './2026-11/designs.json';
import gridFactors from './2026-11/gridFactors.json';
import launchVehicles from './2026-11/launchVehicles.json';
import programmes from './2026-11/programmes.json';
import meta from './2026-11/release.json';
import sites from './2026-11/sites.json';
import { deepFreeze } from './deepFreeze';
import type {
  Accelerator,
  Deal,
  Facts,
  FactsRelease,
  LaunchVehicle,
  Programme,
  SatelliteDesign,
  Site,
} from './types';

/**
 * The facts that this build shows, frozen to the last figure, without the texts of their sources: those are half of it
 * and come after the first picture (`sources.ts`). `schema.ts` checks the same files when the
 * app is built and when it is tested, so nothing is checked again here.
 */
export const release: Facts = deepFreeze({
  id: meta.id,
  date: meta.date,
  sites: sites as Site[],
  accelerators: accelerators as Accelerator[],
  deals: deals as Deal[],
  programmes: programmes as Programme[],
  designs: designs as SatelliteDesign[],
  launchVehicles: launchVehicles as LaunchVehicle[],
  gridFactors: gridFactors as FactsRelease['gridFactors'],
  constants: constants as FactsRelease['constants'],
});

const sitesById = new Map(release.sites.map((site) => [site.id, site]));

/** The site of that id, or null where there is none. */
export function siteById(id: string): Site | null {
  return sitesById.get(id) ?? null;
}
