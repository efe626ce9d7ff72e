/** Catalogue numbers have nine digits at most: stand-ins have ten, and fit 32 bits. */
const first = 2_000_000_000;
const span = 2_000_000_000;

/**
 * A number of ten digits for an object that has no catalogue number of its own, made of its designator and name, so that it is the
 * same each time a file is read (FNV-1a); the next free one where that is taken.
 */
export function standInNumber(text: string, taken: ReadonlySet<number>): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  let place = (hash >>> 0) % span;
  while (taken.has(first + place)) place = (place + 1) % span;
  return first + place;
}

/** Whether a number is a stand-in. */
export const isStandIn = (number: number): boolean => number >= first;
