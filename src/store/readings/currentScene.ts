import { loadedGallery } from '../../scene/link/gallery';
import { leavesImportsOut, linkOf } from '../../scene/link/linkOf';
import { differenceOf, sameJson } from '../../scene/merge';
import { keepShots, sceneAtShot, shotSceneOf } from '../../scene/story';
import type { Camera, SceneDocument } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import type { DocumentState, State } from '../types';

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

/** The scene as written, with what no shot changes (theme, language, units …) as the viewer has it now. */
export const written = ({ scene, base }: DocumentState): SceneDocument => ({
  ...scene,
  ...shotSceneOf(base),
});

/** Whether the shots of the gallery's own story start from the scene that it was written with. */
const isAsWritten = (gallery: SceneDocument, { shot, base }: DocumentState): boolean =>
  shot < 0 || sameJson(shotSceneOf(base), shotSceneOf(gallery));

/** What readable parameters of an address say of what shots change. */
const readable = ['time', 'camera', 'focus'];

/** Whether a shot is on screen with nothing else changed than what an address says readably. */
function isAtShot(state: State): boolean {
  if (state.shot < 0 || leavesImportsOut(state.scene)) return false;
  const said = sceneAtShot(written(state), state.shot);
  return Object.keys(differenceOf(said, state.scene)).every((key) => readable.includes(key));
}

/**
 * The address that opens the present scene, as short as can be. The gallery's own story stays out of it; the shot that is shown is
 * named, so that the others show what they do now. Any other story is in it, with shots that show what they do now; its shot is named
 * where what is on screen is what that says, but for what readable parameters say.
 * @param href the present address.
 */
export function link(state: State, href: string): string {
  const present = currentScene(state);
  const gallery = loadedGallery(present.id);
  if (gallery && sameJson(gallery.story, present.story) && isAsWritten(gallery, state))
    return linkOf(present, href, state.shot);
  return gallery === null && isAtShot(state)
    ? linkOf(present, href, state.shot, written(state))
    : linkOf(lastingScene(state), href);
}

/** The address that opens the story as it was written, from its beginning; where no shot is shown, that of the present scene. */
export function storyLink(state: State, href: string): string {
  return state.shot < 0 ? link(state, href) : linkOf(written(state), href);
}

/** Whether that address leaves out the files of satellites and sites that were brought in: only a scene file keeps them. */
export function linkLeavesImportsOut({ scene }: State): boolean {
  return leavesImportsOut(scene);
}
