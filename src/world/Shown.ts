import { useSyncExternalStore } from 'react';

/** A value that frames write and words of the world show: components follow it only when it becomes another one. */
export class Shown<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get = (): T => this.#value;

  set(next: T): void {
    if (Object.is(next, this.#value)) return;
    this.#value = next;
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** The value now; the component follows it. */
export const useShown = <T>(shown: Shown<T>): T => useSyncExternalStore(shown.subscribe, shown.get);
