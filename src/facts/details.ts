import { deepFreeze } from './deepFreeze';
import { type DetailsFile, withDetails } from './expandSites';
import { release } from './release';
import list from './rows/accelerators.json';
import laterConstants from './rows/laterConstants.json';
import file from './rows/siteDetails.json';
import type { Accelerator, DetailedSite, FactsRelease, Site } from './types';

const { sites, ...rules } = file as unknown as DetailsFile;

/** The newest table of the publisher that the dated power is from: its source and day. */
export const publishersTable = { source: rules.table.source, day: rules.table.day };

/** All constants: those that inputs begin with, which the first picture asks for, and those that come after it. */
export const allConstants: FactsRelease['constants'] = deepFreeze({
  ...release.constants,
  ...(laterConstants as FactsRelease['constants']),
});

/** Kinds of accelerators. Come after the first picture. */
export const accelerators: readonly Accelerator[] = deepFreeze(list as Accelerator[]);

/** The sites of the release with all that is known of them, in its order. Comes after the first picture. */
export const detailedSites: readonly DetailedSite[] = deepFreeze(
  release.sites.map((site) => {
    const rest = sites[site.id];
    if (!rest) throw new Error(`rows/siteDetails.json has no row of "${site.id}"; run npm run facts`);
    return withDetails(site, rest, rules);
  }),
);

const byId = new Map(detailedSites.map((site) => [site.id, site]));

/** A site with all that is known of it: of the release, or of an imported file, which has it all along. */
export const detailed = (site: Site): DetailedSite =>
  'accelerators' in site ? (site as DetailedSite) : (byId.get(site.id) as DetailedSite);
