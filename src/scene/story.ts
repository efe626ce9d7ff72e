import { mergeScene, sameJson } from './merge';
import type { SceneDocument, ShotScene } from './types';

/** What a shot may change, and so what every shot starts afresh. */
const changedByShots = [
  'time',
  'playRate',
  'camera',
  'focus',
  'panel',
  'basis',
  'metric',
  'sites',
  'inputs',
  'layers',
  'nodes',
  'campus',
  'split',
] as const satisfies readonly (keyof ShotScene)[];

/** What shots change, whole: nothing of it is left to the scene. */
export type WholeShotScene = Pick<SceneDocument, (typeof changedByShots)[number]>;

/** A scene as a shot keeps it: all that shots change, so that the picture stays the same whatever becomes of the scene around it. */
export const shotSceneOf = (scene: SceneDocument): WholeShotScene =>
  Object.fromEntries(changedByShots.map((key) => [key, scene[key]])) as unknown as WholeShotScene;

/**
 * The scene with shots that show what they do over `written`, whatever else the scene itself has come to: for a file that is
 * saved while a shot, or something else, is on screen.
 */
export function keepShots(scene: SceneDocument, written: SceneDocument): SceneDocument {
  const changed = changedByShots.filter((key) => !sameJson(scene[key], written[key]));
  if (changed.length === 0 || scene.story.length === 0) return scene;
  const told = { ...scene, ...shotSceneOf(written) };
  const story = scene.story.map((shot, i) => {
    const [shown, would] = [sceneAtShot(told, i), sceneAtShot(scene, i)];
    const lost = changed.filter((key) => !sameJson(shown[key], would[key]));
    return {
      ...shot,
      scene: { ...shot.scene, ...Object.fromEntries(lost.map((key) => [key, shown[key]])) },
    };
  });
  return { ...scene, story };
}

/**
 * The scene at one shot of its story. Each shot changes the scene as it was written, not the shot before it: so any
 * shot can be opened alone, and going back gives the same picture as coming from the front.
 * An index without a shot (-1 before the first) gives the scene itself.
 */
export function sceneAtShot(scene: SceneDocument, index: number): SceneDocument {
  const shot = scene.story[index];
  return shot ? mergeScene(scene, shot.scene) : scene;
}
