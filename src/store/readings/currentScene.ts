import { leavesImportsOut, linkOf } from '../../scene/link/linkOf';
import { keepShots } from '../../scene/story';
import type { Camera, SceneDocument } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import type { State } from '../types';

const live = memoize((scene: SceneDocument, clockMs: number, camera: Camera): SceneDocument => {
  const time = new Date(clockMs).toISOString().replace('.000Z', 'Z');
  return { ...scene, time: Date.parse(scene.time) === clockMs ? scene.time : time, camera };
});

/** The scene as it is this moment: with the running time and the moving camera. */
export function currentScene(state: State): SceneDocument {
  return live(state.scene, state.clockMs, state.view);
}

/** That scene as links and files hold it: its shots show what they do now, whatever is on screen. */
export function lastingScene(state: State): SceneDocument {
  const present = currentScene(state);
  return state.shot < 0 ? present : keepShots(present, state.base);
}

/** The address that opens the present scene, as short as can be. `href` is the present address. */
export function link(state: State, href: string): string {
  return linkOf(lastingScene(state), href);
}

/** Whether that address leaves out the files of satellites and sites that were brought in: only a scene file keeps them. */
export function linkLeavesImportsOut({ scene }: State): boolean {
  return leavesImportsOut(scene);
}
