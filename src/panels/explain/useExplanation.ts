import { useEffect, useReducer } from 'react';
import type { Explanation } from '../../model/types';
import { explainedAt } from '../../store/daily';
import { presetExplanation } from '../../store/readings/presetResults';
import { explanation } from '../../store/readings/report';
import { factsOf } from '../../store/readings/sources';
import type { State } from '../../store/types';
import { useThrottled } from '../../store/useThrottled';
import { scenarioExplanation } from '../compare/compareScenarios';
import { answerExplanation } from './answerExplanation';
import { capacityExplanation } from './capacityExplanation';
import { chainExplanation } from './chainExplanation';
import { factExplanation } from './factExplanation';
import { orbitExplanation } from './orbitExplanation';
import { placeExplanation } from './placeExplanation';
import { askSatellite, satelliteExplanation } from './satelliteExplanation';
import { selectedExplanation } from './selectedExplanation';

/** The chain behind a number by the id under which any panel shows it; null where there is none. */
export function explanationOf(state: State, id: string): Explanation | null {
  const facts = factsOf(state);
  return (
    factExplanation(facts, id) ??
    chainExplanation(state, id) ??
    capacityExplanation(state, facts, id) ??
    placeExplanation(state, facts, id) ??
    orbitExplanation(state, id) ??
    satelliteExplanation(state, id) ??
    selectedExplanation(state, id) ??
    answerExplanation(state, id) ??
    presetExplanation(state, id) ??
    scenarioExplanation(state, id) ??
    explanation(explainedAt(state, id), id)
  );
}

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
    if (id !== null)
      void askSatellite(clockMs, imports, id).then((asked) => {
        if (asked && !gone) come();
      });
    return () => {
      gone = true;
    };
  }, [clockMs, imports, id]);
}
