import type { Basis } from '../../facts/types';
import { formatFigure, join } from '../../locales/format';
import { language, t } from '../../locales/i18n';
import type { Quantity } from '../../model/types';
import type { Shot } from '../../scene/types';
import { claimedBars, claimedNumber, idsInVariants, showsVariants } from '../../store/readings/claimReading';
import { publishersOfNumber } from '../../store/readings/publishers';
import { sourceOf } from '../../store/readings/sources';
import type { State } from '../../store/types';

/** A number that a shot says in the picture, with what it is and who published what is behind it. */
export interface ClaimWords {
  value: string;
  label: string;
  publishers: string;
}

/** A number that a shot draws as a bar. */
export interface ClaimBarWords {
  value: string;
  label: string;
  /** Length of its bar, of the longest of its unit: 0 to 1. */
  share: number;
  /** As in all charts: what is reported is full, what is not is open. */
  isOpen: boolean;
}

const openBases: readonly Basis[] = ['projected', 'estimated', 'assumed'];

/** Ids of the numbers that a shot says in words: the one in large, then its bars. */
const wordedIds = (claim: Shot['claim'] | undefined): string[] =>
  claim ? [...(claim.number === null ? [] : [claim.number]), ...claim.bars] : [];

/** Ids of the numbers that a shot says: the one in large, then its bars and its areas. */
export const claimedIds = (shot: Shot | undefined): string[] => [
  ...new Set([...wordedIds(shot?.claim), ...(shot?.claim?.areas ?? [])]),
];

const figureWords = (quantity: Quantity, { scene }: State): string =>
  join(formatFigure(quantity, language(), scene.units));

/** The number of the present shot in words; null where it says none, or one that is not known any more. */
export function claimWords(state: State): ClaimWords | null {
  const claim = state.scene.story[state.shot]?.claim ?? null;
  const id = claim && !showsVariants(state) ? claim.number : null;
  const found = id === null ? null : claimedNumber(state, id);
  if (!found) return null;
  const { quantity, label } = found;
  return {
    value: figureWords(quantity, state),
    label: t(label),
    publishers: publishersOfNumber(quantity.sources.flatMap((source) => sourceOf(state, source) ?? [])),
  };
}

/** The bars of the present shot in words, those that are known; with those of the pinned scenarios where it sets them side by side. */
export function barWords(state: State): ClaimBarWords[] {
  const claim = state.scene.story[state.shot]?.claim;
  const ids = showsVariants(state)
    ? idsInVariants(state, [...new Set(wordedIds(claim))])
    : (claim?.bars ?? []);
  return claimedBars(state, ids).flatMap(({ found, share }) =>
    found
      ? {
          value: figureWords(found.quantity, state),
          label: t(found.label),
          share,
          isOpen: openBases.includes(found.quantity.basis),
        }
      : [],
  );
}
