import { sameJson } from '../../scene/merge';
import { timeMs } from '../../scene/schema/fields';
import type { Camera, SceneDocument } from '../../scene/types';
import { documentStore } from '../document';
import { liveStore } from '../live';
import type { DocumentState, LiveState } from '../types';

let inGesture = false;

/**
 * Writes a step that can be undone; within a gesture, the first write is the step and the others join it.
 * @param along what runs, written first: who hears of the new scene finds clock and camera where they belong.
 */
export function write(change: Partial<DocumentState>, along?: Partial<LiveState>): void {
  const before = documentStore.getState().scene;
  if (along) liveStore.setState(along);
  documentStore.setState(change);
  if (inGesture && documentStore.getState().scene !== before) documentStore.temporal.getState().pause();
}

/** Writes parts of the scene as a step; none where they say what they said before. */
export function change(part: Partial<SceneDocument>): void {
  const { scene } = documentStore.getState();
  const keys = Object.keys(part) as (keyof SceneDocument)[];
  if (!keys.every((key) => sameJson(scene[key], part[key]))) write({ scene: { ...scene, ...part } });
}

/** Writes what is not a step: playing, and what undo itself sets right. */
export function writeQuietly(change: Partial<DocumentState>): void {
  const { isTracking, pause, resume } = documentStore.temporal.getState();
  pause();
  documentStore.setState(change);
  if (isTracking) resume();
}

/** From here to `endGesture`, all changes are one step of undo. Beginning twice is beginning once. */
export function beginGesture(): void {
  inGesture = true;
}

/** Nothing where none was begun: what stands in for a while stays no step. */
export function endGesture(): void {
  if (!inGesture) return;
  inGesture = false;
  documentStore.temporal.getState().resume();
}

/** Does something as one step of undo. */
export function asOneStep<T>(change: () => T): T {
  beginGesture();
  try {
    return change();
  } finally {
    endGesture();
  }
}

/** Forgets all steps: for the scene that a page opens with. */
export function clearHistory(): void {
  documentStore.temporal.getState().clear();
}

let flights = 0;

/** A request to fly; before the first frame, and for a flight of no length, the camera is simply there. */
export function flightTo(to: Camera, durationS: number | null = null): Partial<LiveState> {
  const { drawn, view, flight, outside: before } = liveStore.getState();
  const from = flight?.to ?? view;
  const outside = to.follow === null ? null : from.follow === null ? from : before;
  if (!drawn || durationS === 0) return { view: to, flight: null, boundFor: null, outside };
  flights += 1;
  return { flight: { id: flights, to, durationS }, boundFor: null, outside };
}

/** Brings clock and camera along where the step moved them; playing goes on as it was within one scene. */
function follow(before: SceneDocument): void {
  const { scene } = documentStore.getState();
  const clockMs = scene.time === before.time ? null : timeMs(scene.time);
  if (clockMs !== null) liveStore.setState({ clockMs });
  if (!sameJson(scene.camera, before.camera)) liveStore.setState(flightTo(scene.camera));
  const { playRate } = before;
  if (scene.id === before.id && scene.playRate !== playRate) writeQuietly({ scene: { ...scene, playRate } });
}

/** Takes back the last step; nothing where there is none. */
export function undo(): void {
  endGesture();
  const before = documentStore.getState().scene;
  documentStore.temporal.getState().undo();
  follow(before);
}

/** Does again what was last taken back; nothing where there is nothing. */
export function redo(): void {
  endGesture();
  const before = documentStore.getState().scene;
  documentStore.temporal.getState().redo();
  follow(before);
}

let standIns = 0;

/** Whether a film or a handout has the stores for a while: what is on screen waits. */
export const isStoodIn = (): boolean => standIns > 0;

/**
 * Lets something else, as a film, use the stores for a while: nothing of it is a step to take back. The function that this gives
 * puts scene, clock and camera back as they were.
 */
export function standIn(): () => void {
  const { temporal } = documentStore;
  const { isTracking, pause } = temporal.getState();
  const document = documentStore.getState();
  const { clockMs, view, outside } = liveStore.getState();
  pause();
  standIns += 1;
  return () => {
    standIns -= 1;
    documentStore.setState(document);
    liveStore.setState({ clockMs, view, outside, flight: null });
    if (isTracking) temporal.getState().resume();
  };
}
