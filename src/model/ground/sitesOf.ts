import { release } from '../../facts/release';
import type { Site } from '../../facts/types';
import type { SceneDocument } from '../../scene/types';

/** Sites of the release that a scene shows and sums; all where it names none. Sites of imported files are shown, never summed. */
export const sitesOf = ({ sites }: Pick<SceneDocument, 'sites'>): Site[] =>
  sites === null ? release.sites : release.sites.filter(({ id }) => sites.includes(id));
