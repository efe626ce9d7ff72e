import { evaluate, explain } from '../model/report';
import type { Explanation, Report } from '../model/types';
import { emptyScene } from '../scene/defaults';
import type { Constellation, SceneDocument } from '../scene/types';
import { remember } from './remember';
import type { State } from './types';

// The model reads these parts of a scene alone: a theme or a camera asks no new report.
const asked = remember(
  (
    constellations: Constellation[],
    inputs: Record<string, number>,
    sites: string[] | null,
  ): SceneDocument => ({
    ...emptyScene,
    constellations,
    inputs,
    sites,
  }),
);

const question = ({ scene }: State): SceneDocument => asked(scene.constellations, scene.inputs, scene.sites);

const evaluated = remember((scene: SceneDocument, timeMs: number): Report => evaluate(scene, timeMs));
const explained = remember((scene: SceneDocument, timeMs: number, id: string): Explanation | null =>
  explain(scene, timeMs, id),
);

/** Every number that the model has for the scene now. */
export function report(state: State): Report {
  return evaluated(question(state), state.clockMs);
}

/** The chain behind one number now, down to its sources; null for an id that the model does not have. */
export function explanation(state: State, id: string): Explanation | null {
  return explained(question(state), state.clockMs, id);
}
