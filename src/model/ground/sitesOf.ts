import { release } from '../../facts/release';
import type { Site } from '../../facts/types';
import type { SceneDocument } from '../../scene/types';

/** The site of the release that a scene looks into; null where it looks elsewhere. */
export function siteInFocus({ focus }: Pick<SceneDocument, 'focus'>): Site | null {
  const id = /^site:([^/]+)/.exec(focus ?? '')?.[1];
  return release.sites.find((site) => site.id === id) ?? null;
}

/** Sites of the release that a scene shows and sums; all where it names none. Sites of imported files are shown, never summed. */
export const sitesOf = ({ sites }: Pick<SceneDocument, 'sites'>): Site[] =>
  sites === null ? release.sites : release.sites.filter(({ id }) => sites.includes(id));
