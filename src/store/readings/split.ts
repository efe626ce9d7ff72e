import { t } from '../../locales/i18n';
import { localize } from '../../scene/localize';
import { scenarioOfPath } from '../../scene/schema/path';
import type { PinnedScenario, SceneDocument } from '../../scene/types';
import { withScenario } from '../../scene/withScenario';
import { memoize } from '../../shared/memoize';
import type { State } from '../types';

const constellationsOf = memoize(withScenario);

const sceneOf = memoize(
  (scene: SceneDocument, scenario: PinnedScenario): SceneDocument => ({
    ...scene,
    inputs: scenario.inputs,
    constellations: constellationsOf(scene.constellations, scenario),
  }),
);

const inState = memoize(
  <S extends Pick<State, 'scene'>>(state: S, scenario: PinnedScenario): S => ({
    ...state,
    scene: sceneOf(state.scene, scenario),
  }),
) as <S extends Pick<State, 'scene'>>(state: S, scenario: PinnedScenario) => S;

/** The pinned scenario that has the right of the picture; null where the present one has it all. */
export const splitScenario = ({ scene: { pinned, split } }: Pick<State, 'scene'>): PinnedScenario | null =>
  (split && pinned.find(({ id }) => id === split.scenario)) ?? null;

/** The state as a pinned scenario has it; null where none of that id is pinned, and as it is for null, the present one. */
export function stateIn<S extends Pick<State, 'scene'>>(state: S, id: string | null): S | null {
  if (id === null) return state;
  const scenario = state.scene.pinned.find((each) => each.id === id);
  return scenario ? inState(state, scenario) : null;
}

/** The state as the scenario that a path is of has it; null where that is not pinned. */
export const stateOfPath = <S extends Pick<State, 'scene'>>(state: S, path: string | null): S | null =>
  stateIn(state, scenarioOfPath(path));

/** The state as the scenario on the right has it; as it is where there is none. */
export const besideState = <S extends Pick<State, 'scene'>>(state: S): S =>
  stateIn(state, splitScenario(state)?.id ?? null) ?? state;

/** What a pinned scenario is called, by its number where it has no name; its id where none of that id is pinned. */
export function scenarioName({ scene: { pinned, language } }: Pick<State, 'scene'>, id: string): string {
  const at = pinned.findIndex((each) => each.id === id);
  if (at < 0) return id;
  const title = pinned[at]?.title ?? null;
  if (typeof title === 'string') return title;
  const number = Number(/\d+$/.exec(id)?.[0] ?? at + 1);
  return title ? localize(title, language) : t('Scenario {number}', { number });
}
