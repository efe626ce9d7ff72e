/** A state that tells when it changes: a store, or one followed at a pace. */
export interface Readable<T> {
  /** The same object while nothing has changed. */
  getState(): T;
  /** Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

interface Throttled<T> extends Readable<T> {
  /** Asks `waitMs` again, as after something else that it goes by has changed. */
  look(): void;
}

/**
 * `source`, followed at a pace.
 * @param waitMs least time from the last value that was told to this one, ms: 0 tells it at once, null not at all.
 */
export function throttled<T>(source: Readable<T>, waitMs: (next: T, told: T) => number | null): Throttled<T> {
  const listeners = new Set<() => void>();
  let told = source.getState();
  let toldAtMs = Number.NEGATIVE_INFINITY;
  let dueMs = Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | null = null;

  function wait(untilMs: number): void {
    if (untilMs === dueMs) return;
    clearTimeout(timer);
    dueMs = untilMs;
    if (untilMs < Number.POSITIVE_INFINITY) timer = setTimeout(tell, untilMs - performance.now());
  }
  function tell(): void {
    wait(Number.POSITIVE_INFINITY);
    told = source.getState();
    toldAtMs = performance.now();
    for (const listener of [...listeners]) listener();
  }
  function look(): void {
    if (!stop) return;
    const leastMs = waitMs(source.getState(), told);
    const untilMs = leastMs === null ? Number.POSITIVE_INFINITY : toldAtMs + leastMs;
    if (untilMs <= performance.now()) tell();
    else wait(untilMs);
  }
  return {
    look,
    getState() {
      if (!stop) told = source.getState();
      return told;
    },
    subscribe(listener) {
      listeners.add(listener);
      if (!stop) {
        told = source.getState();
        stop = source.subscribe(look);
        look();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
        wait(Number.POSITIVE_INFINITY);
      };
    },
  };
}
