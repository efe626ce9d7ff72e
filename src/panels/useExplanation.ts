import type { Explanation } from '../model/types';
import { presetExplanation } from '../store/presetResults';
import { explanation } from '../store/report';
import { wholeRelease } from '../store/sources';
import { capacityExplanation } from './capacityExplanation';
import { chainExplanation } from './chainExplanation';
import { scenarioExplanation } from './compareScenarios';
import { factExplanation } from './factExplanation';
import { useCoarseState } from './useCoarseState';

/** The quantity that the reader asked about, with its chain; both null while nothing is asked. */
export function useExplanation(): { id: string | null; explanation: Explanation | null } {
  const state = useCoarseState();
  const id = state.explained;
  if (id === null) return { id, explanation: null };
  const found =
    factExplanation(wholeRelease, id) ??
    chainExplanation(state, id) ??
    capacityExplanation(state, wholeRelease, id) ??
    presetExplanation(state, id) ??
    scenarioExplanation(state, id) ??
    explanation(state, id);
  return { id, explanation: found };
}
