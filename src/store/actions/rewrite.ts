import type { SceneDocument } from '../../scene/types';
import { documentStore } from '../document';
import type { DocumentState } from '../types';
import { writeQuietly } from './history';

/**
 * Sets right what belongs to a step that was taken: in the present scene and in every step that `of` changes, so that it is undone
 * with that step and not by itself.
 */
export function rewrite(of: (scene: SceneDocument) => SceneDocument): void {
  const rewritten = (state: Partial<DocumentState>): Partial<DocumentState> =>
    state.scene ? { ...state, scene: of(state.scene) } : state;
  const { temporal } = documentStore;
  const { pastStates, futureStates } = temporal.getState();
  writeQuietly(rewritten({ scene: documentStore.getState().scene }));
  temporal.setState({
    pastStates: pastStates.map(rewritten),
    futureStates: futureStates.map(rewritten),
  });
}
