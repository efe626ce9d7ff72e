import { detailed } from '../../facts/details';
import type { DetailedSite } from '../../facts/types';
import { siteOf } from '../../store/sites/importedSites';
import { visibleSites } from '../../store/sites/siteReadings';
import type { State } from '../../store/types';

/** Id in a path such as `site:colossus-1/hall:0`; null where the path leads elsewhere. */
export function siteIdOf(path: string | null): string | null {
  return path?.match(/^site:([^/]+)/)?.[1] ?? null;
}

/** The site in focus, shown on the globe or not; else the first that is shown; null where none is. */
export function focusedSite(state: State): DetailedSite | null {
  const id = siteIdOf(state.scene.focus);
  const site = (id === null ? null : siteOf(state, id)) ?? visibleSites(state)[0];
  return site ? detailed(site) : null;
}
