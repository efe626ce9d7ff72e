import type { Explanation } from '../model/types';
import { explanation } from '../store/report';
import { wholeRelease } from '../store/sources';
import { factExplanation } from './factExplanation';
import { useCoarseState } from './useCoarseState';

/** The quantity that the reader asked about, with its chain; both null while nothing is asked. */
export function useExplanation(): { id: string | null; explanation: Explanation | null } {
  const state = useCoarseState();
  const id = state.explained;
  if (id === null) return { id, explanation: null };
  return { id, explanation: factExplanation(wholeRelease, id) ?? explanation(state, id) };
}
