import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import { defaultScene } from '../scene/defaults';
import type { SceneDocument } from '../scene/types';
import type { DocumentState } from './types';

/** Steps that can be undone. */
const STEPS = 200;

/** A scene as it is opened. */
export const documentOf = (scene: SceneDocument): DocumentState => ({ scene, base: scene, shot: -1 });

/** The scene with its undo. It changes only when somebody chose something; only the actions write it. */
export const documentStore = createStore<DocumentState>()(
  temporal(() => documentOf(defaultScene), {
    equality: (before, after) => before.scene === after.scene,
    limit: STEPS,
  }),
);
