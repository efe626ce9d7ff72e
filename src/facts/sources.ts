import { deepFreeze } from './deepFreeze';
import { accelerators, allConstants, detailedSites } from './details';
import { release } from './release';
import companies from './rows/companies.json';
import deals from './rows/deals.json';
import filings from './rows/filings.json';
import gridFactors from './rows/gridFactors.json';
import programmes from './rows/programmes.json';
import list from './rows/sources.json';
import type {
  Accelerator,
  Company,
  Deal,
  DetailedSite,
  FactsRelease,
  Filing,
  Programme,
  Source,
} from './types';

/** What stands behind the figures of the release, by id. */
export const sources: Record<string, Source> = deepFreeze(list as Record<string, Source>);

/** The whole release, with its deals, programmes, filings, grids and sources: for answers, panels, files, tables and checks. */
export const wholeRelease: FactsRelease = deepFreeze({
  ...release,
  sites: detailedSites as DetailedSite[],
  constants: allConstants,
  accelerators: accelerators as Accelerator[],
  deals: deals as Deal[],
  companies: companies as Company[],
  programmes: programmes as Programme[],
  filings: filings as Filing[],
  gridFactors: gridFactors as FactsRelease['gridFactors'],
  sources,
});
