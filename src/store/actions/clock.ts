import { t } from '../../locales/i18n';
import { earliestMs, latestMs, timeMs } from '../../scene/schema/fields';
import { describe } from '../../scene/schema/problems';
import type { Camera } from '../../scene/types';
import { done, type Result, refused } from '../../shared/result';
import { clamp } from '../../shared/vectors';
import { documentStore } from '../document';
import { liveStore } from '../live';
import { cameraOn, followed } from '../readings/cameraOn';
import { stateNow } from '../stateNow';
import { flightTo, write, writeQuietly } from './history';
import { notify } from './moment';

/** Fastest play either way, simulated seconds per second. */
const FASTEST = 1e7;

/** Moves the simulated clock, milliseconds since 1970 UTC; held within 1950–2100, where playing ends. */
export function setClock(ms: number): void {
  if (!Number.isFinite(ms)) return;
  const clockMs = clamp(ms, earliestMs, latestMs);
  liveStore.setState({ clockMs });
  if (clockMs !== ms) pause();
}

/** Sets the scene's time. Refuses a text that is no ISO time with a zone from 1950 to 2100. */
export function setTime(iso: string): Result {
  const ms = typeof iso === 'string' ? timeMs(iso) : null;
  if (ms === null) {
    const message = t('time must be an ISO 8601 time with its zone between 1950 and 2100; found {found}', {
      found: describe(iso),
    });
    return refused('time', message);
  }
  const { scene } = documentStore.getState();
  write(scene.time === iso ? {} : { scene: { ...scene, time: iso } }, { clockMs: ms });
  return done;
}

/** Lets time run at `rate` simulated seconds per second, backwards where negative. Not a step of undo. */
export function play(rate: number): void {
  if (!Number.isFinite(rate)) {
    notify('warning', t('The rate of play must be a number; found {found}', { found: describe(rate) }));
    return;
  }
  const { scene } = documentStore.getState();
  const playRate = clamp(rate, -FASTEST, FASTEST);
  if (scene.playRate !== playRate) writeQuietly({ scene: { ...scene, playRate } });
}

/** Stops time where it is. */
export function pause(): void {
  play(0);
}

/** How the camera came to move: by hand (which ends a flight), within a flight, or at its end. */
export type Motion = 'moved' | 'flying' | 'arrived';

/** The camera now, written per frame while it moves. */
export function setView(camera: Camera, motion: Motion = 'moved'): void {
  const { flight } = liveStore.getState();
  liveStore.setState(
    motion === 'flying' || flight === null ? { view: camera } : { view: camera, flight: null },
  );
}

/** Tells how far the picture reaches above its middle, degrees, by the form of its window. */
export function setUpwards(upwardsDeg: number): void {
  if (liveStore.getState().upwardsDeg !== upwardsDeg) liveStore.setState({ upwardsDeg });
}

/** Asks the world to fly; `durationS` null lets the length of the way decide. */
export function flyTo(camera: Camera, durationS: number | null = null): void {
  liveStore.setState(flightTo(camera, durationS));
}

/** From here most of the globe is in view, metres. */
const AWAY_M = 6_000_000;

/**
 * Flies back out from what the camera follows, or from where it was left in space: to what `path` names, else to the
 * camera before. Returns false where the camera is on the ground already.
 */
export function leave(path: string | null = null): boolean {
  const state = stateNow();
  const { view, flight, outside } = state;
  if (followed(state) === null && view.heightM === 0) return false;
  if (flight && flight.to.heightM === 0 && flight.to.follow === null) return false;
  const below: Camera = { ...view, altitudeM: AWAY_M, tiltDeg: 0, heightM: 0, follow: null, spanM: 0 };
  flyTo((path === null ? null : cameraOn(state, path)) ?? outside ?? below);
  return true;
}
