import { saveFile } from '../kit/saveFile';
import { sceneFileText } from '../scene/link/sceneFileText';
import { lastingScene } from '../store/readings/currentScene';
import { stateNow } from '../store/stateNow';

/** The present scene as a file: with the running time and the moving camera. */
export function sceneFile(): { name: string; text: string } {
  const scene = lastingScene(stateNow());
  return { name: `${scene.id}.groundtrack.json`, text: sceneFileText(scene) };
}

/** Hands the present scene to the browser as a download. */
export function saveSceneFile(): void {
  const { name, text } = sceneFile();
  saveFile(name, new Blob([text], { type: 'application/json' }));
}
