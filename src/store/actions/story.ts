import { t } from '../../locales/i18n';
import { timeMs } from '../../scene/schema/fields';
import { describe } from '../../scene/schema/problems';
import { settleReferences } from '../../scene/schema/references';
import { sceneAtShot } from '../../scene/story';
import { done, type Problem, type Result } from '../../shared/result';
import { documentStore } from '../document';
import { liveStore } from '../live';
import { written } from '../readings/currentScene';
import { flightTo, write } from './history';

/** Why a number is no index of a shot, by the name that the verb gives it; null where it is one. */
export function indexProblem(name: string, index: unknown): Problem | null {
  const { story } = documentStore.getState().scene;
  const last = story.length - 1;
  if (Number.isInteger(index) && (index as number) >= 0 && (index as number) <= last) return null;
  const found = typeof index === 'number' ? String(index) : describe(index);
  const message =
    last < 0
      ? t('{name}: this scene has no story', { name })
      : t('{name} must be 0 to {last}; found {found}', { name, last, found });
  return { path: name, message };
}

/** Goes to a shot of the story and flies to its camera. Refuses an index that the story does not have. */
export function shot(index: number): Result {
  const state = documentStore.getState();
  const problem = indexProblem('shot', index);
  if (problem) return { ok: false, errors: [problem] };
  const scene = settleReferences(sceneAtShot(written(state), index));
  const clockMs = timeMs(scene.time) ?? liveStore.getState().clockMs;
  const cut = state.scene.story[index]?.transition === 'cut';
  write({ scene, shot: index }, { clockMs, askedAbout: null, ...flightTo(scene.camera, cut ? 0 : null) });
  return done;
}

/** The next shot; stays at the last. */
export function next(): void {
  const { shot: at, scene } = documentStore.getState();
  if (at + 1 < scene.story.length) shot(at + 1);
}

/** The shot before; stays at the first. */
export function previous(): void {
  const { shot: at } = documentStore.getState();
  if (at > 0) shot(at - 1);
}
