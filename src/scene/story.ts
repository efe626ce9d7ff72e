import { mergeScene } from './merge';
import type { SceneDocument } from './types';

/**
 * The scene at one shot of its story. Each shot changes the scene as it was written, not the shot before it: so any
 * shot can be opened alone, and going back gives the same picture as coming from the front.
 * An index without a shot (-1 before the first) gives the scene itself.
 */
export function sceneAtShot(scene: SceneDocument, index: number): SceneDocument {
  const shot = scene.story[index];
  return shot ? mergeScene(scene, shot.scene) : scene;
}
