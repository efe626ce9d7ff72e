import { siteOf } from '../sites/importedSites';
import type { State } from '../types';
import { claimedNumber, isArea } from './claimReading';
import { missingInShot } from './missingInShot';

const claimOf = ({ scene, shot }: State) => scene.story[shot]?.claim ?? null;

/** Sites that an arc of the present shot would join and that are not known. */
export const unknownEnds = (state: State): string[] =>
  [...new Set((claimOf(state)?.arcs ?? []).flat())].filter((id) => !siteOf(state, id));

/** Areas of the present shot that are none: of a number that is not known, or not one in m². */
export const unknownAreas = (state: State): string[] =>
  [...new Set(claimOf(state)?.areas ?? [])].filter((id) => !isArea(claimedNumber(state, id)?.quantity));

/** All that the present shot shows and neither scene, facts nor model have: names that it gives, numbers, ends of arcs and areas. */
export function missingNow(state: State): string[] {
  const claim = claimOf(state);
  const numbers = [...(claim?.number ? [claim.number] : []), ...(claim?.bars ?? [])];
  const unknown = numbers.filter((id) => claimedNumber(state, id) === null);
  return [...new Set([...missingInShot(state), ...unknown, ...unknownEnds(state), ...unknownAreas(state)])];
}
