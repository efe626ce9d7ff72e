import { sameJson } from '../../scene/merge';
import { timeMs } from '../../scene/schema/fields';
import type { Camera } from '../../scene/types';
import { store } from '../store';
import type { State } from '../types';

let inGesture = false;

/** Writes a step that can be undone; within a gesture, the first write is the step and the others join it. */
export function write(change: Partial<State>): void {
  const before = store.getState().scene;
  store.setState(change);
  if (inGesture && store.getState().scene !== before) store.temporal.getState().pause();
}

/** Writes what is not a step: playing, and what undo itself sets right. */
export function writeQuietly(change: Partial<State>): void {
  const { isTracking, pause, resume } = store.temporal.getState();
  pause();
  store.setState(change);
  if (isTracking) resume();
}

/** From here to `endGesture`, all changes are one step of undo. Beginning twice is beginning once. */
export function beginGesture(): void {
  inGesture = true;
}

export function endGesture(): void {
  inGesture = false;
  store.temporal.getState().resume();
}

/** Forgets all steps: for the scene that a page opens with. */
export function clearHistory(): void {
  store.temporal.getState().clear();
}

let flights = 0;

/** A request to fly; before the first frame, and for a flight of no length, the camera is simply there. */
export function flightTo(to: Camera, durationS: number | null = null): Partial<State> {
  const { drawn, view, flight, outside: before } = store.getState();
  const from = flight?.to ?? view;
  const outside = to.follow === null ? null : from.follow === null ? from : before;
  if (!drawn || durationS === 0) return { view: to, flight: null, outside };
  flights += 1;
  return { flight: { id: flights, to, durationS }, outside };
}

/** Brings clock and camera along where the step moved them; playing goes on as it was within one scene. */
function follow(before: State): void {
  const { scene } = store.getState();
  const change: Partial<State> = {};
  if (scene.time !== before.scene.time) change.clockMs = timeMs(scene.time) ?? before.clockMs;
  if (!sameJson(scene.camera, before.scene.camera)) Object.assign(change, flightTo(scene.camera));
  if (scene.id === before.scene.id && scene.playRate !== before.scene.playRate) {
    change.scene = { ...scene, playRate: before.scene.playRate };
  }
  writeQuietly(change);
}

/** Takes back the last step; nothing where there is none. */
export function undo(): void {
  endGesture();
  const before = store.getState();
  store.temporal.getState().undo();
  follow(before);
}

/** Does again what was last taken back; nothing where there is nothing. */
export function redo(): void {
  endGesture();
  const before = store.getState();
  store.temporal.getState().redo();
  follow(before);
}
