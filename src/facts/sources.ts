import deals from './2026-11/deals.json';
import gridFactors from './2026-11/gridFactors.json';
import programmes from './2026-11/programmes.json';
import list from './2026-11/sources.json';
import { deepFreeze } from './deepFreeze';
import { release } from './release';
import type { Deal, FactsRelease, Programme, Source } from './types';

/** What stands behind the figures of the release, by id. */
export const sources: Record<string, Source> = deepFreeze(list as Record<string, Source>);

/** The whole release, with its deals, programmes, grids and sources: for answers, panels, files, tables and checks. */
export const wholeRelease: FactsRelease = deepFreeze({
  ...release,
  deals: deals as Deal[],
  programmes: programmes as Programme[],
  gridFactors: gridFactors as FactsRelease['gridFactors'],
  sources,
});
