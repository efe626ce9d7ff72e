import type { Stage } from '../Stage';

/** Whoever walks in a hall of a campus; its code comes with the campuses. */
export interface Walker {
  /** Turns the head by a drag, CSS pixels, and steps ahead, metres; false where nobody walks now. */
  move(dxPx: number, dyPx: number, aheadM: number): boolean;
  /** One step out: from the aisle to the rack, to the hall, to the campus; false where there is none. */
  climb(): boolean;
  /** Goes to a rack, hall or site. */
  descend(path: string): void;
}

const walkers = new WeakMap<Stage, Walker>();

/** The walker of a stage; null before campuses are loaded. */
export const walkerOf = (stage: Stage): Walker | null => walkers.get(stage) ?? null;

/** Sets or takes away the walker of a stage. */
export function setWalker(stage: Stage, walker: Walker | null): void {
  if (walker) walkers.set(stage, walker);
  else walkers.delete(stage);
}
