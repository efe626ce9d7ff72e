import { t } from '../../locales/i18n';
import { defaultConstellation } from '../../model/inputs/scenario';
import { largestPinned, splitEnds } from '../../scene/schema/limits';
import { settleReferences } from '../../scene/schema/references';
import type { MetricId, SceneDocument } from '../../scene/types';
import { loadTwice } from '../../shared/loadTwice';
import { done, type Result, refused } from '../../shared/result';
import { clamp } from '../../shared/vectors';
import { documentStore } from '../document';
import { withScenario } from '../readings/split';
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

/** Keeps the present scenario beside those that come: its inputs and its first constellation. Refuses a fourth. */
export function pinScenario(title?: string): Result {
  const { scene } = documentStore.getState();
  const { inputs, constellations, pinned } = scene;
  if (pinned.length >= largestPinned)
    return refused(
      'pinned',
      t('{count} scenarios are pinned already; unpin one first', { count: largestPinned }),
    );
  const number = freeNumber(scene);
  const named = title?.trim().slice(0, longestTitle) || t('Scenario {number}', { number });
  const kept = { id: `pinned-${number}`, title: named, inputs, constellation: constellations[0] ?? null };
  change({ pinned: [...pinned, kept] });
  return done;
}

/** Gives a pinned scenario another title, as one step of undo. Refuses an empty title, and an id that is not pinned. */
export function renamePinned(id: string, title: string): Result {
  const { pinned } = documentStore.getState().scene;
  const kept = pinned.find((each) => each.id === id);
  const named = title.trim().slice(0, longestTitle);
  if (!kept) return refused('pinned', t('No scenario {id} is pinned', { id }));
  if (named === '') return refused('title', t('A scenario needs a name; type at least one letter'));
  change({ pinned: pinned.map((each) => (each.id === id ? { ...each, title: named } : each)) });
  return done;
}

/** Takes a pinned scenario away, out of a split picture too; nothing where there is none of that id. */
export function unpin(id: string): void {
  const { pinned, split } = documentStore.getState().scene;
  const others = pinned.filter((each) => each.id !== id);
  change({ pinned: others, ...(split?.scenario === id ? { split: null } : {}) });
}

/** Splits the picture between the present scenario and a pinned one, or no more; refuses an id that is not pinned. */
export function splitPicture(id: string | null): Result {
  const { pinned, split } = documentStore.getState().scene;
  if (id !== null && !pinned.some((each) => each.id === id))
    return refused('split', t('No scenario {id} is pinned', { id }));
  change({ split: id === null ? null : { at: split?.at ?? 0.5, scenario: id } });
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
