import type { CatalogueRecords } from './types';

/** Number of the element set of an object whose epoch is nearest to a time (milliseconds since 1970 UTC), of equals the newer. */
export function setAt(records: CatalogueRecords, index: number, timeMs: number): number {
  const { firstSets, epochMs } = records;
  let low = firstSets[index]!;
  let high = firstSets[index + 1]! - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    // The middle between a set and the next is where the next becomes nearer.
    if (timeMs >= (epochMs[middle]! + epochMs[middle + 1]!) / 2) low = middle + 1;
    else high = middle;
  }
  return low;
}
