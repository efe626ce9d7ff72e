import { detailed } from '../../facts/details';
import { type CampusState, campusStateOf } from '../../model/formulas/campusFormulas';

import { siteOf } from '../sites/importedSites';
import { stateNow } from '../stateNow';

/** Load and failures of a site at a time (milliseconds since 1970 UTC); null for an id that is no site. */
export function campusState(siteId: string, timeMs: number): CampusState | null {
  const site = siteOf(stateNow(), siteId);
  return site ? campusStateOf(detailed(site), timeMs) : null;
}

/**
 * Share of its rated power that each rack of a site is shown at, 0 to 1; null where it is not known, and where even the lowest
 * reading of the reported power is more than the racks that are told of can draw.
 */
export function shownLoad({ load }: CampusState): number | null {
  if (!load || load.value === null || (load.low ?? load.value) > 1.0001) return null;
  return Math.min(1, load.value);
}
