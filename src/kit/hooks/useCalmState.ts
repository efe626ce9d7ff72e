import { startTransition, useEffect, useRef, useState } from 'react';
import type { State } from '../../store/types';
import { coarseState, onCoarseState } from './useCoarseState';

/** Least time from the start of one pass through the heavy parts to the next, ms: between them frames have the thread. */
const EVERY_MS = 200;

interface Reader {
  /** What is on screen. */
  has: State;
  /** Since when it has been given a state that is not on screen yet; NaN where none is. */
  waitsSinceMs: number;
  set(next: State): void;
}

/** Frames that the page has for itself between one pass and the next, where frames take longer than that. */
const FRAMES_BETWEEN = 2;
/** Longest wait for one reader, ms: a part that cannot be shown, as one that is being taken away, holds up no other. */
const PATIENCE_MS = 2000;

const readers = new Set<Reader>();
let gaveAtMs = Number.NEGATIVE_INFINITY;
let timer: ReturnType<typeof setTimeout> | null = null;
/** Frames to go until the next pass may begin. */
let restFrames = 0;

function rest(): void {
  if (--restFrames > 0) requestAnimationFrame(rest);
  else follow();
}

/** Notes that a reader has come up; after the last of a pass the page rests. */
function arrive(): void {
  for (const { waitsSinceMs } of readers) if (!Number.isNaN(waitsSinceMs)) return;
  if (restFrames > 0) return;
  restFrames = FRAMES_BETWEEN;
  requestAnimationFrame(rest);
}

function give(): void {
  timer = null;
  gaveAtMs = performance.now();
  const next = coarseState();
  startTransition(() => {
    for (const reader of readers) {
      if (reader.has === next) continue;
      reader.waitsSinceMs = gaveAtMs;
      reader.set(next);
    }
  });
}

/** Starts a pass when the last one is on screen: one that newer states kept restarting would never end. */
function follow(): void {
  if (timer !== null || restFrames > 0) return;
  const next = coarseState();
  let behind = false;
  for (const { has, waitsSinceMs } of readers) {
    if (performance.now() - waitsSinceMs < PATIENCE_MS) return;
    behind ||= has !== next;
  }
  if (!behind) return;
  const leftMs = gaveAtMs + EVERY_MS - performance.now();
  if (leftMs > 0) timer = setTimeout(give, leftMs);
  else give();
}

/**
 * The state of `useCoarseState` for parts that are heavy to render: charts, tables, long lists. They follow in slices
 * between frames, all readers together, at most five times a second and with two frames in between, and end at the newest
 * state. A field that is typed
 * into must not read its value here.
 */
export function useCalmState(): State {
  const [calm, set] = useState(coarseState);
  const own = useRef<Reader | null>(null);
  own.current ??= { has: calm, waitsSinceMs: Number.NaN, set };
  const reader = own.current;
  useEffect(() => {
    readers.add(reader);
    const stop = onCoarseState(follow);
    return () => {
      readers.delete(reader);
      stop();
      follow();
    };
  }, [reader]);
  useEffect(() => {
    reader.has = calm;
    reader.waitsSinceMs = Number.NaN;
    arrive();
    follow();
  }, [reader, calm]);
  return calm;
}
