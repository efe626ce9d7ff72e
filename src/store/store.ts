import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import { defaultScene } from '../scene/defaults';
import { timeMs } from '../scene/schema/fields';
import type { SceneDocument } from '../scene/types';
import type { State } from './types';

/** Steps that can be undone. */
const STEPS = 200;

/** The state with a scene opened and nothing done yet. */
export function stateOf(scene: SceneDocument): State {
  return {
    scene,
    base: scene,
    clockMs: timeMs(scene.time) ?? 0,
    view: scene.camera,
    flight: null,
    outside: null,
    shot: -1,
    hover: null,
    explained: null,
    importsShown: false,
    notices: [],
    tileHosts: [],
    siteReader: null,
    drawn: false,
  };
}

/** What undo brings back: the scene, and with it where it stands in its story. */
const undoable = ({ scene, base, shot }: State) => ({ scene, base, shot });

/** The one store. Read it anywhere; only the actions write it. */
export const store = createStore<State>()(
  temporal(() => stateOf(defaultScene), {
    partialize: undoable,
    equality: (before, after) => before.scene === after.scene,
    limit: STEPS,
  }),
);
