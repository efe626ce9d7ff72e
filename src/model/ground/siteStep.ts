import { detailedSites } from '../../facts/details';
import { dateMs } from '../../shared/dates';

/** All dates that are named anywhere in a value of the facts, milliseconds since 1970 UTC. */
function datesIn(value: unknown): number[] {
  if (typeof value === 'string') {
    const ms = /^\d{4}-\d{2}/.test(value) ? dateMs(value) : null;
    return ms === null ? [] : [ms];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(datesIn) : [];
}

let stepsMs: number[] | null = null;

/**
 * Which stretch of time lies about `timeMs`, as a number: within one nothing changes that the release says of its sites. Each
 * date that it names is a stretch of its own, as is the time between two.
 */
export function siteStep(timeMs: number): number {
  stepsMs ??= [...new Set(datesIn(detailedSites))].sort((a, b) => a - b);
  let [low, high] = [0, stepsMs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stepsMs[middle]! < timeMs) low = middle + 1;
    else high = middle;
  }
  return 2 * low + (stepsMs[low] === timeMs ? 1 : 0);
}
