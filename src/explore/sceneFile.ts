import { saveFile } from '../kit/saveFile';
import { encodeFile } from '../scene/link/file';
import { keepShots } from '../scene/story';
import { currentScene } from '../store/readings/currentScene';
import { stateNow } from '../store/stateNow';

/** The present scene as a file: with the running time and the moving camera. Its shots show what they do now, whatever is on screen. */
export function sceneFile(): { name: string; text: string } {
  const state = stateNow();
  const present = currentScene(state);
  const scene = state.shot < 0 ? present : keepShots(present, state.base);
  return { name: `${scene.id}.groundtrack.json`, text: encodeFile(scene) };
}

/** Hands the present scene to the browser as a download. */
export function saveSceneFile(): void {
  const { name, text } = sceneFile();
  saveFile(name, new Blob([text], { type: 'application/json' }));
}
