import { release } from '../facts/release';
import type { Explanation, Report } from '../model/types';
import { emptyScene } from '../scene/defaults';
import type { Constellation, SceneDocument } from '../scene/types';
import { remember } from './remember';
import type { State } from './types';

/** The model's answers, which the first picture does not need. */
interface Model {
  answers(scene: SceneDocument, timeMs: number): Report;
  explainAnswer(scene: SceneDocument, timeMs: number, id: string): Explanation | null;
}

let model: Model | null = null;
let loading: Promise<void> | null = null;

/**
 * Loads the model; what is asked before that has no numbers yet. Panels and hosts wait for it. Rejects with the loader's
 * reason, and may then be asked again.
 */
export function loadModel(): Promise<void> {
  loading ??= import('../model/answers').then(
    (loaded) => {
      model = loaded;
    },
    (reason: unknown) => {
      loading = null;
      throw reason;
    },
  );
  return loading;
}

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

const evaluated = remember(
  (by: Model, scene: SceneDocument, timeMs: number): Report => by.answers(scene, timeMs),
);
const explained = remember(
  (by: Model, scene: SceneDocument, timeMs: number, id: string): Explanation | null =>
    by.explainAnswer(scene, timeMs, id),
);
const unanswered = remember(
  (timeMs: number): Report => ({ facts: release.id, time: new Date(timeMs).toISOString(), quantities: {} }),
);

/** Every number that the model has for the scene now; none before `loadModel`. */
export function report(state: State): Report {
  return model ? evaluated(model, question(state), state.clockMs) : unanswered(state.clockMs);
}

/** The chain behind one number now, down to its sources; null for an id that the model does not have. */
export function explanation(state: State, id: string): Explanation | null {
  return model && explained(model, question(state), state.clockMs, id);
}
