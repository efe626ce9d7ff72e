import type { Site } from '../facts/types';
import { visibleSites } from '../store/select';
import type { State } from '../store/types';

/** Id in a path such as `site:colossus-1/hall:0`; null where the path leads elsewhere. */
export function siteIdOf(path: string | null): string | null {
  return path?.match(/^site:([^/]+)/)?.[1] ?? null;
}

/** The site in focus; else the first that is shown; null where none is. */
export function focusedSite(state: State): Site | null {
  const sites = visibleSites(state);
  const id = siteIdOf(state.scene.focus);
  return sites.find((site) => site.id === id) ?? sites[0] ?? null;
}
