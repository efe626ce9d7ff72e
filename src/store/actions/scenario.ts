import { t } from '../../locales/i18n';
import { defaultConstellation } from '../../model/inputs/scenario';
import { largestPinned, splitEnds } from '../../scene/schema/limits';
import { scenarioOfPath } from '../../scene/schema/path';
import { settleReferences } from '../../scene/schema/references';
import type { MetricId, SceneDocument } from '../../scene/types';
import { withScenario } from '../../scene/withScenario';
import { loadTwice } from '../../shared/loadTwice';
import { done, type Result, refused } from '../../shared/result';
import { clamp } from '../../shared/vectors';
import { documentStore } from '../document';
import { liveStore } from '../live';
import { followed } from '../readings/cameraOn';
import { leave } from './clock';
import { change, write } from './history';

/** Longest title of a pinned scenario that is kept. */
export const longestTitle = 200;

/** What cost is measured by, in every panel. */
export const setMetric = (metric: MetricId): void => change({ metric });

/** One input as it is without a choice. */
export function resetInput(id: string): void {
  const { [id]: _chosen, ...inputs } = documentStore.getState().scene.inputs;
  change({ inputs });
}

/** The first number from 1 that is in the id of no pinned scenario, and of none that a shot splits the picture by: that shot is not of the new one. */
function freeNumber({ pinned, story }: SceneDocument): number {
  const taken = new Set([...pinned.map(({ id }) => id), ...story.map((shot) => shot.scene.split?.scenario)]);
  let number = 1;
  while (taken.has(`pinned-${number}`)) number += 1;
  return number;
}

/** Keeps the present scenario beside those that come: its inputs and its first constellation. Without a title it is called by its number. Refuses a fourth. */
export function pinScenario(title?: string): Result {
  const { scene } = documentStore.getState();
  const { inputs, constellations, pinned } = scene;
  if (pinned.length >= largestPinned)
    return refused(
      'pinned',
      t('{count} scenarios are pinned already; unpin one first', { count: largestPinned }),
    );
  const named = title?.trim().slice(0, longestTitle) || null;
  const kept = {
    id: `pinned-${freeNumber(scene)}`,
    title: named,
    inputs,
    constellation: constellations[0] ?? null,
  };
  change({ pinned: [...pinned, kept] });
  return done;
}

/** Gives a pinned scenario another title, in the present language where it has one in several, as one step of undo. Refuses an empty title, and an id that is not pinned. */
export function renamePinned(id: string, title: string): Result {
  const { pinned, language } = documentStore.getState().scene;
  const kept = pinned.find((each) => each.id === id);
  const named = title.trim().slice(0, longestTitle);
  if (!kept) return refused('pinned', t('No scenario {id} is pinned', { id }));
  if (named === '') return refused('title', t('A scenario needs a name; type at least one letter'));
  const titled = typeof kept.title === 'object' && kept.title ? { ...kept.title, [language]: named } : named;
  change({ pinned: pinned.map((each) => (each.id === id ? { ...each, title: titled } : each)) });
  return done;
}

/** Takes a pinned scenario away, out of a split picture too; nothing where there is none of that id. */
export function unpin(id: string): void {
  const { scene } = documentStore.getState();
  const pinned = scene.pinned.filter((each) => each.id !== id);
  change({ pinned, ...(scene.split?.scenario === id ? splitTo(null, scene) : {}) });
}

/** Another split of the picture: what is looked into of a scenario that is not shown any more is left. */
function splitTo(split: SceneDocument['split'], { focus }: SceneDocument): Partial<SceneDocument> {
  const scenario = scenarioOfPath(focus);
  return scenario === null || scenario === split?.scenario ? { split } : { split, focus: null };
}

/** Splits the picture between the present scenario and a pinned one, or no more; refuses an id that is not pinned. */
export function splitPicture(id: string | null): Result {
  const { scene } = documentStore.getState();
  if (id !== null && !scene.pinned.some((each) => each.id === id))
    return refused('split', t('No scenario {id} is pinned', { id }));
  change(splitTo(id === null ? null : { at: scene.split?.at ?? 0.5, scenario: id }, scene));
  const rides = followed(liveStore.getState());
  if (scenarioOfPath(rides) !== null && scenarioOfPath(rides) !== id) leave();
  return done;
}

/** Moves the line between two scenarios to a share of the free width, as far as it goes; nothing where none is split. */
export function moveSplit(at: number): void {
  const { split } = documentStore.getState().scene;
  if (split) change({ split: { ...split, at: clamp(at, ...splitEnds) } });
}

/** Makes a pinned scenario the present one; it stays pinned. Refuses an id that is not pinned. */
export function openPinned(id: string): Result {
  const { scene } = documentStore.getState();
  const kept = scene.pinned.find((each) => each.id === id);
  if (!kept) return refused('pinned', t('No scenario {id} is pinned', { id }));
  const constellations = withScenario(scene.constellations, kept);
  write({ scene: settleReferences({ ...scene, inputs: kept.inputs, constellations }) });
  return done;
}

/** Puts a preset of the model in place of inputs and design; what is asked of it stays. Refuses an id that is no preset. */
export async function applyPreset(id: string): Promise<Result> {
  const model = await loadTwice(() => import('../../model/inputs/presets')).catch(() => null);
  if (!model)
    return refused('preset', t('The presets could not be loaded; check the connection and try again'));
  const preset = model.presets.find((each) => each.id === id);
  if (!preset) {
    const ids = model.presets.map((each) => each.id).join(', ');
    return refused('preset', t('{id} is no preset; presets are {ids}', { id, ids }));
  }
  const { scene } = documentStore.getState();
  // Without a constellation a design has no effect.
  const constellations =
    scene.constellations.length > 0 ? scene.constellations : [defaultConstellation(preset.design)];
  write({ scene: settleReferences(model.withPreset({ ...scene, constellations }, preset)) });
  return done;
}
