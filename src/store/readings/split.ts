import type { Constellation, PinnedScenario, SceneDocument } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import type { State } from '../types';

/** The constellations of a scene as a pinned scenario has them, the first under the id of the present one so that paths to it hold. */
export function withScenario(
  present: readonly Constellation[],
  { constellation: first }: PinnedScenario,
): Constellation[] {
  const [before, ...others] = present;
  return first ? [{ ...first, id: before?.id ?? first.id }, ...others] : [];
}

const constellationsOf = memoize(withScenario);

const sceneOf = memoize(
  (scene: SceneDocument, scenario: PinnedScenario): SceneDocument => ({
    ...scene,
    inputs: scenario.inputs,
    constellations: constellationsOf(scene.constellations, scenario),
  }),
);

/** The pinned scenario that has the right of the picture; null where the present one has it all. */
export const splitScenario = ({ scene: { pinned, split } }: Pick<State, 'scene'>): PinnedScenario | null =>
  (split && pinned.find(({ id }) => id === split.scenario)) ?? null;

/** The state as the scenario on the right has it; as it is where there is none. */
export function besideState<S extends Pick<State, 'scene'>>(state: S): S {
  const scenario = splitScenario(state);
  return scenario ? { ...state, scene: sceneOf(state.scene, scenario) } : state;
}
