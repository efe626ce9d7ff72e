import { useEffect, useReducer } from 'react';
import { readQuantityId } from '../../model/graph/quantityId';
import type { Explanation } from '../../model/types';
import { explanationOf } from '../../store/readings/explanationOf';
import { satelliteReading } from '../../store/satellites/satellites';
import type { State } from '../../store/types';
import { useThrottled } from '../../store/useThrottled';

/** The quantity that the reader asked about, with its chain; both null while nothing is asked. */
export function useExplanation(): { id: string | null; explanation: Explanation | null } {
  const state = useThrottled();
  const id = state.explained;
  useAsked(state, id);
  return { id, explanation: id === null ? null : explanationOf(state, id) };
}

/** Asks the worker for what it alone knows of the number, again with each new time, and renders when it has come. */
function useAsked({ clockMs, scene }: State, id: string | null): void {
  const [, come] = useReducer((n: number) => n + 1, 0);
  const { imports } = scene;
  useEffect(() => {
    let gone = false;
    const asked = id === null ? null : readQuantityId(id);
    if (asked?.name === 'satellite')
      void satelliteReading(Number(asked.of[0]), clockMs, imports)
        .catch(() => null)
        .then((found) => {
          if (found && !gone) come();
        });
    return () => {
      gone = true;
    };
  }, [clockMs, imports, id]);
}
