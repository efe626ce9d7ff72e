import { yearMs } from '../../shared/dates';

/** First and last year on every time axis: from the first row of the facts, January 2021. */
export const FIRST_YEAR = 2021;
export const LAST_YEAR = 2032;
export const FROM_MS = yearMs(FIRST_YEAR);
export const TO_MS = yearMs(LAST_YEAR);

/** Position of a time in the axis, 0…1, held inside it. */
export function timeShare(timeMs: number): number {
  return Math.min(1, Math.max(0, (timeMs - FROM_MS) / (TO_MS - FROM_MS)));
}

/** The time at a position 0…1 of the axis. */
export function timeAtShare(share: number): number {
  return FROM_MS + Math.min(1, Math.max(0, share)) * (TO_MS - FROM_MS);
}

/**
 * The time that a key asks for from `fromMs`, held inside the axis; null where the key means nothing to a slider. Arrows
 * go by `stepMs`, with Shift and for PageUp and PageDown by `farMs`.
 */
export function timeOfKey(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  fromMs: number,
  stepMs: number,
  farMs: number,
): number | null {
  const hold = (timeMs: number) => Math.min(TO_MS, Math.max(FROM_MS, timeMs));
  const arrowMs = shiftKey ? farMs : stepMs;
  if (key === 'ArrowRight' || key === 'ArrowUp') return hold(fromMs + arrowMs);
  if (key === 'ArrowLeft' || key === 'ArrowDown') return hold(fromMs - arrowMs);
  if (key === 'PageUp') return hold(fromMs + farMs);
  if (key === 'PageDown') return hold(fromMs - farMs);
  if (key === 'Home') return FROM_MS;
  if (key === 'End') return TO_MS;
  return null;
}

/** Years to label where each needs about `roomPx`: the last, and back from it in even steps. */
export function yearTicks(widthPx: number, roomPx = 46): number[] {
  const span = LAST_YEAR - FIRST_YEAR;
  const step = [1, 2, 3, 5].find((years) => (widthPx / span) * years >= roomPx) ?? span;
  const ticks: number[] = [];
  for (let year = LAST_YEAR; year >= FIRST_YEAR; year -= step) ticks.unshift(year);
  return ticks;
}

/** Round steps for an axis from 0: about `count` of them, the last at or above `top`. */
export function roundTicks(top: number, count = 4): number[] {
  if (!(top > 0 && top < Number.POSITIVE_INFINITY)) return [0];
  const rough = top / count;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((m) => m * size >= rough * (1 - 1e-9)) ?? 10) * size;
  const ticks: number[] = [];
  for (let i = 0; ticks.length === 0 || (ticks[ticks.length - 1] as number) < top * (1 - 1e-9); i++) {
    ticks.push(i * step);
  }
  return ticks;
}
