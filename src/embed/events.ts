import { documentStore } from '../store/document';
import { liveStore } from '../store/live';
import type { EventName, GroundtrackEvents } from './api';

type Listener = (value: never) => void;

/** Turns changes of the store into the host's events. */
export class HostEvents {
  readonly #listeners = new Map<EventName, Set<Listener>>();
  readonly #stops: (() => void)[];

  constructor() {
    const stopDocument = documentStore.subscribe((now, before) => {
      // A copy: the host may do with it as it likes.
      if (now.scene !== before.scene && this.#listeners.get('scene')?.size)
        this.emit('scene', structuredClone(now.scene));
      if (now.scene.focus !== before.scene.focus) this.emit('focus', now.scene.focus);
      if (now.shot !== before.shot) this.emit('shot', now.shot);
    });
    const stopLive = liveStore.subscribe((now, before) => {
      if (now.drawn && !before.drawn) this.emit('ready', null);
      if (now.flat !== null && now.flat !== before.flat) this.emit('error', now.flat);
      if (now.notices === before.notices) return;
      for (const notice of now.notices) {
        if (notice.tone === 'info' || before.notices.includes(notice)) continue;
        this.emit('error', notice.text);
      }
    });
    this.#stops = [stopDocument, stopLive];
  }

  on<E extends EventName>(event: E, fn: (value: GroundtrackEvents[E]) => void): () => void {
    const set = this.#listeners.get(event) ?? new Set<Listener>();
    this.#listeners.set(event, set);
    set.add(fn as Listener);
    return () => set.delete(fn as Listener);
  }

  emit<E extends EventName>(event: E, value: GroundtrackEvents[E]): void {
    for (const fn of [...(this.#listeners.get(event) ?? [])]) {
      try {
        (fn as (value: GroundtrackEvents[E]) => void)(value);
      } catch (error) {
        // A host's listener that fails must not stop the others, nor the store.
        console.error(error);
      }
    }
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#listeners.clear();
  }
}
