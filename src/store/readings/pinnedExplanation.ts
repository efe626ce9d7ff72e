import { explainAnswer } from '../../model/graph/answers';
import type { Explanation } from '../../model/types';
import type { PinnedScenario, SceneDocument } from '../../scene/types';
import type { State } from '../types';
import { question } from './report';

const pinnedScene = (
  present: SceneDocument,
  { id, inputs, constellation }: PinnedScenario,
): SceneDocument => ({
  ...present,
  id,
  inputs,
  constellations: constellation ? [constellation, ...present.constellations.slice(1)] : [],
});

/** The chain behind a number of a pinned scenario now; null where there is no such scenario or number. */
export function pinnedExplanation(state: State, pinnedId: string, id: string): Explanation | null {
  const pinned = state.scene.pinned.find((each) => each.id === pinnedId);
  return pinned ? explainAnswer(pinnedScene(question(state), pinned), state.clockMs, id) : null;
}
