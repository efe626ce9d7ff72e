import { msg, t } from '../../locales/i18n';
import type { Explanation } from '../../model/types';
import { pinnedExplanation } from '../../store/readings/pinnedExplanation';
import type { State } from '../../store/types';

const PREFIX = 'pinned:';
const PRESENT = 'present';

/** A scenario in the comparison. */
export interface ComparedScenario {
  id: string;
  title: string;
  pinned: boolean;
}

/** The present scenario, then the pinned ones in their order. */
export function comparedScenarios(state: State): ComparedScenario[] {
  const pinned = state.scene.pinned.map(({ id, title }) => ({ id, title, pinned: true }));
  return [{ id: PRESENT, title: t('Present scenario'), pinned: false }, ...pinned];
}

/** The id under which a quantity of one of the scenarios explains itself. */
export const scenarioQuantityId = (scenarioId: string, id: string): string =>
  scenarioId === PRESENT ? id : `${PREFIX}${scenarioId}/${id}`;

/** The explanation of a number of a pinned scenario by `scenarioQuantityId`; null for other ids. */
export function scenarioExplanation(state: State, id: string): Explanation | null {
  if (!id.startsWith(PREFIX)) return null;
  const at = id.indexOf('/');
  const [scenarioId, quantityId] = [id.slice(PREFIX.length, at), id.slice(at + 1)];
  const found = pinnedExplanation(state, scenarioId, quantityId);
  const title = state.scene.pinned.find((each) => each.id === scenarioId)?.title;
  return found && { ...found, id, label: msg('{whole} · {part}', { whole: title ?? '', part: found.label }) };
}
