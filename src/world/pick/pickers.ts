import type { Vec3 } from '../../shared/vectors';
import type { Stage } from '../Stage';
import type { Piece } from '../selection/selectPieces';
import type { Tally } from '../selection/selectStretch';

/** What is under the pointer. */
export interface Hit {
  path: string;
  kind: 'site' | 'rack' | 'node' | 'satellite';
  /** Where it appears, CSS pixels. */
  x: number;
  y: number;
  /** From the asked pixel, CSS pixels. */
  distancePx: number;
  /** How many sites the mark stands for, where they are several; the path names the most important. */
  sites?: number;
  /** The accelerator of a rack whose front is met, and its tray; both counted from 1. */
  accelerator?: number;
  tray?: number;
}

/** Something else in the picture that can be picked, as satellites placed in a worker: it may answer later. */
export interface Picker {
  pick(x: number, y: number, reachPx: number): Hit | null | Promise<Hit | null>;
  /** Earth-fixed place of what a path names, metres, at the frame's time; null where it is none of its own. */
  place?(path: string): Vec3 | null;
  /** How many of its things lie in pieces of the picture, are shown, and are before the Earth. Asked once a shape. */
  count?(pieces: readonly Piece[]): Tally;
}

const pickers = new WeakMap<Stage, Set<Picker>>();

/** Lets `picker` answer too. Returns the way to take it away. */
export function addPicker(stage: Stage, picker: Picker): () => void {
  const set = pickers.get(stage) ?? new Set();
  pickers.set(stage, set.add(picker));
  return () => void set.delete(picker);
}

/** Those that answer beside sites and orbits. */
export const pickersOf = (stage: Stage): ReadonlySet<Picker> => pickers.get(stage) ?? new Set();
