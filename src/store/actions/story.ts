import { t } from '../../locales/i18n';
import { timeMs } from '../../scene/schema/fields';
import { settleReferences } from '../../scene/schema/references';
import { sceneAtShot } from '../../scene/story';
import type { SceneDocument, ShotScene } from '../../scene/types';
import { done, type Result, refused } from '../../shared/result';
import { documentStore } from '../document';
import { liveStore } from '../live';
import type { DocumentState } from '../types';
import { flightTo, write } from './history';

/** What a shot may change, and so what every shot starts afresh. */
const CHANGED_BY_SHOTS = [
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
] as const satisfies readonly (keyof ShotScene)[];

/** The scene as written, with what no shot changes (theme, language, units …) as the viewer has it now. */
function written({ scene, base }: DocumentState): SceneDocument {
  const afresh = Object.fromEntries(CHANGED_BY_SHOTS.map((key) => [key, base[key]]));
  return { ...scene, ...(afresh as Pick<SceneDocument, (typeof CHANGED_BY_SHOTS)[number]>) };
}

/** Goes to a shot of the story and flies to its camera. Refuses an index that the story does not have. */
export function shot(index: number): Result {
  const state = documentStore.getState();
  const last = state.scene.story.length - 1;
  if (!Number.isInteger(index) || index < 0 || index > last) {
    const message =
      last < 0
        ? t('shot: this scene has no story')
        : t('shot must be 0 to {last}; found {found}', { last, found: String(index) });
    return refused('shot', message);
  }
  const scene = settleReferences(sceneAtShot(written(state), index));
  const clockMs = timeMs(scene.time) ?? liveStore.getState().clockMs;
  write({ scene, shot: index }, { clockMs, ...flightTo(scene.camera) });
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
