import { formatFigure, join } from '../../locales/format';
import { language, t } from '../../locales/i18n';
import type { Shot } from '../../scene/types';
import { explanationOf } from '../../store/readings/explanationOf';
import { publishersOf } from '../../store/readings/publishers';
import { sourceOf } from '../../store/readings/sources';
import type { State } from '../../store/types';

/** A number that a shot says in the picture, with what it is and who published what is behind it. */
export interface ClaimWords {
  value: string;
  label: string;
  publishers: string;
}

/** Id of the number that a shot says; null where it says none. */
export const claimedId = (shot: Shot | undefined): string | null =>
  (shot as { claim?: { number?: string | null } } | undefined)?.claim?.number ?? null;

/** More publishers than this are not named. */
const NAMED_AT_MOST = 2;

/** The number of the present shot in words; null where it says none, or one that is not known any more. */
export function claimWords(state: State): ClaimWords | null {
  const id = claimedId(state.scene.story[state.shot]);
  const found = id === null ? null : explanationOf(state, id);
  if (!found) return null;
  const { quantity, label } = found;
  const names = publishersOf(quantity.sources.flatMap((source) => sourceOf(state, source) ?? []));
  const named = names.slice(0, NAMED_AT_MOST).join(', ');
  const more = names.length - NAMED_AT_MOST;
  return {
    value: join(formatFigure(quantity, language(), state.scene.units)),
    label: t(label),
    publishers: more > 0 ? t('{names} and {count} more', { names: named, count: more }) : named,
  };
}
