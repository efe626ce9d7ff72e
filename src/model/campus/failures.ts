import { YEAR_DAYS, YEAR_MS } from '../../shared/dates';

/** A number of 32 bits from three others, well mixed (the finalizer of MurmurHash3). */
function mixed(a: number, b: number, c: number): number {
  let h = Math.imul(a ^ Math.imul(b + 1, 0x9e3779b1) ^ c, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Seed of a site: its id as a number (FNV-1a), so that each has an order of its own. */
export function failureSeed(siteId: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < siteId.length; i++) hash = Math.imul(hash ^ siteId.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * The accelerator at a place of a random order of `count` of them, the same for the same seed: each number from 0 comes once. Which
 * ones fail is not reported; this stands in for it. Places beyond `count` are not asked for.
 */
export function inFailureOrder(place: number, count: number, seed: number): number {
  // A Feistel network on the next power of four, walked until it is back within the count. See Black and Rogaway (2002).
  const half = Math.max(1, Math.ceil(Math.log2(Math.max(2, count)) / 2));
  const mask = 2 ** half - 1;
  let at = place;
  do {
    let [left, right] = [Math.floor(at / 2 ** half) & mask, at & mask];
    for (let round = 0; round < 4; round++)
      [left, right] = [right, left ^ (mixed(right, round, seed) & mask)];
    at = left * 2 ** half + right;
  } while (at >= count);
  return at;
}

/** Places of the order that are failed at a time: `length` of them from `first` on, running over its end to its start. */
interface FailureWindow {
  first: number;
  length: number;
}

/**
 * Who of `count` accelerators is failed at a time (milliseconds since 1970 UTC). Each works for 1 ÷ failures years and is then
 * repaired, the next in the order always a little later: their number is at all times the expected one to the nearest whole,
 * and each stays failed for as long as a repair takes. Of rates that are not above 0 none fails.
 */
export function failureWindow(
  count: number,
  failuresPerYear: number,
  repairDays: number,
  timeMs: number,
): FailureWindow {
  const repairYears = repairDays / YEAR_DAYS;
  if (!(failuresPerYear > 0 && repairYears > 0) || count === 0) return { first: 0, length: 0 };
  const turnYears = 1 / failuresPerYear + repairYears;
  const turns = timeMs / YEAR_MS / turnYears;
  const length = Math.round((count * repairYears) / turnYears);
  const newest = Math.floor(count * (turns - Math.floor(turns)));
  return { first: (newest - length + count) % count, length };
}

/** Accelerators of a site that are drawn as failed at a time, by their numbers, in no order. Below a millisecond for a thousand. */
export function failedAccelerators(
  siteId: string,
  count: number,
  rates: { failuresPerYear: number; repairDays: number },
  timeMs: number,
): Set<number> {
  const { first, length } = failureWindow(count, rates.failuresPerYear, rates.repairDays, timeMs);
  const seed = failureSeed(siteId);
  const failed = new Set<number>();
  for (let i = 0; i < length; i++) failed.add(inFailureOrder((first + i) % count, count, seed));
  return failed;
}
