import { t } from '../../../locales/i18n';
import { inputProblems } from '../../../model/inputs/inputRanges';
import { roundCamera } from '../../../scene/link/linkOf';
import { mergeScene, sameJson } from '../../../scene/merge';
import { boundsProblem } from '../../../scene/schema/bounds';
import { describe } from '../../../scene/schema/problems';
import { referenceProblems } from '../../../scene/schema/references';
import { readPartial } from '../../../scene/schema/schema';
import { keepShots, sceneAtShot, shotSceneOf, type WholeShotScene } from '../../../scene/story';
import type { PartialShot, SceneDocument, Shot, ShotScene } from '../../../scene/types';
import { done, type Problem, type Read, type Result } from '../../../shared/result';
import { documentStore } from '../../document';
import { currentScene, written } from '../../readings/currentScene';
import { stateNow } from '../../stateNow';
import { write } from '../history';
import { notify } from '../moment';
import { indexProblem } from '../story';

/** The view of this moment as a shot keeps it; of a flight, where it leads. */
export function capturedScene(): WholeShotScene {
  const state = stateNow();
  const view = state.flight?.to ?? state.view;
  return { ...shotSceneOf(currentScene(state)), camera: roundCamera(view) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);

/**
 * `part` of a shot's scene over what the shot has. Camera, layers, nodes and campus merge key by key; what is no object is left
 * for the schema to refuse.
 * @param shown what the shot shows: a part of a camera is completed from it.
 */
function shotSceneWith(kept: ShotScene, part: unknown, shown: SceneDocument): unknown {
  if (!isObject(part)) return part;
  const merged: Record<string, unknown> = { ...kept, ...part };
  for (const key of ['layers', 'nodes', 'campus'] as const)
    if (isObject(part[key])) merged[key] = { ...kept[key], ...part[key] };
  if (isObject(part.camera)) merged.camera = mergeScene(shown, { camera: part.camera }).camera;
  return merged;
}

/** The story with `shot` at `index`, read and checked; problems of other shots, and those it had before, are not the caller's. */
function storyWith(index: number, shot: Record<string, unknown>): Read<Shot[]> {
  const { scene } = documentStore.getState();
  const story: unknown[] = [...scene.story];
  story[index] = shot;
  const read = readPartial({ story: story as Shot[] });
  if (!read.ok) return read;
  // As read, every default is in it.
  const found = (read.value.story ?? []) as Shot[];
  const path = `story[${index}]`;
  const before = new Set(referenceProblems(scene).map(({ message }) => message));
  const errors: Problem[] = [
    ...inputProblems(found[index]?.scene.inputs ?? {}, `${path}.scene.inputs`),
    ...referenceProblems({ ...scene, story: found }).filter(
      (problem) => problem.path.startsWith(`${path}.`) && !before.has(problem.message),
    ),
  ];
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: found, notes: read.notes ?? [] };
}

/** Why what was given is no part of a shot, before anything is done with it; null where it may be one. */
function partProblem(part: unknown): Problem | null {
  if (isObject(part)) return boundsProblem(part, 'shot: ');
  return {
    path: 'shot',
    message: t('{place} must be an object; found {found}', { place: 'shot', found: describe(part) }),
  };
}

function writeStory(read: Read<Shot[]>, shot = documentStore.getState().shot): Result {
  if (!read.ok) return read;
  for (const note of read.notes ?? []) notify('info', note.message);
  const { scene } = documentStore.getState();
  if (!sameJson(scene.story, read.value)) write({ scene: { ...scene, story: read.value }, shot });
  return done;
}

/**
 * Adds a shot at the end of the story. What is not given is that of the view of this moment; with `scene`, the shot changes what that
 * says and nothing else. Refuses what is not valid.
 */
export function addShot(part: PartialShot = {}): Result {
  const problem = partProblem(part);
  if (problem) return { ok: false, errors: [problem] };
  const { scene } = documentStore.getState();
  const captured = capturedScene();
  const { scene: given = captured, ...rest } = part;
  const shot = { caption: { en: '' }, ...rest, scene: shotSceneWith({}, given, { ...scene, ...captured }) };
  return writeStory(storyWith(scene.story.length, shot));
}

/** Changes a shot: what is given takes the place of what was there, of its scene key by key. Refuses what is not valid. */
export function setShot(index: number, part: PartialShot): Result {
  const problem = indexProblem('index', index) ?? partProblem(part);
  if (problem) return { ok: false, errors: [problem] };
  const state = documentStore.getState();
  const shot = state.scene.story[index] as Shot;
  const shown = sceneAtShot(written(state), index);
  const scene = part.scene === undefined ? shot.scene : shotSceneWith(shot.scene, part.scene, shown);
  return writeStory(storyWith(index, { ...shot, ...part, scene }));
}

/** Moves a shot to another place of the story; the others close up. The shot that is shown stays it. */
export function moveShot(from: number, to: number): Result {
  const problem = indexProblem('from', from) ?? indexProblem('to', to);
  if (problem) return { ok: false, errors: [problem] };
  const { scene, shot } = documentStore.getState();
  const order = scene.story.map((_, i) => i);
  order.splice(to, 0, ...order.splice(from, 1));
  const value = order.map((i) => scene.story[i] as Shot);
  return writeStory({ ok: true, value }, order.indexOf(shot));
}

/** Puts a copy of a shot behind it. */
export function duplicateShot(index: number): Result {
  const problem = indexProblem('index', index);
  if (problem) return { ok: false, errors: [problem] };
  const { scene, shot } = documentStore.getState();
  const copy = structuredClone(scene.story[index] as Shot);
  const story = scene.story.toSpliced(index + 1, 0, copy);
  const read = readPartial({ story });
  return writeStory(read.ok ? { ok: true, value: story } : read, shot > index ? shot + 1 : shot);
}

/**
 * Takes a shot out of the story. Where it is the one that is shown, the picture stays and is no shot's any more; the others still
 * show what they did.
 */
export function removeShot(index: number): Result {
  const problem = indexProblem('index', index);
  if (problem) return { ok: false, errors: [problem] };
  const state = documentStore.getState();
  const { scene, shot } = state;
  const left = { ...scene, story: scene.story.filter((_, i) => i !== index) };
  const value = shot === index ? keepShots(left, written(state)).story : left.story;
  return writeStory({ ok: true, value }, shot === index ? -1 : shot > index ? shot - 1 : shot);
}
