import { release } from '../facts/release';
import type { Site } from '../facts/types';
import type { SceneDocument } from '../scene/types';

/** Sites that a scene shows and sums; all of the release where it names none. */
export const sitesOf = ({ sites }: Pick<SceneDocument, 'sites'>): Site[] =>
  sites === null ? release.sites : release.sites.filter(({ id }) => sites.includes(id));
