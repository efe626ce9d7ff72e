import type { SelectedTally } from '../../model/formulas/selectionFormulas';

/** What a shape over the picture held when it was drawn. Momentary, as the shape itself: no scene and no link has it. */
export interface Selected {
  kind: 'box' | 'lasso';
  /** When it was counted, milliseconds since 1970 UTC. */
  timeMs: number;
  /** By constellation; null where the picture had no constellations, but real satellites. */
  nodes: readonly (SelectedTally & { id: string })[] | null;
  /** Real satellites; null where the picture had none. */
  satellites: SelectedTally | null;
  /** What of the nodes was shown, and so counted. */
  light: 'all' | 'sunlit' | 'shadow';
  /** Heights that were shown, metres; null where all were. */
  altitudeRangeM: readonly [number, number] | null;
}

let kept: Selected | null = null;

/** Keeps what was counted last, for its explanation. */
export function keepSelected(selected: Selected): void {
  kept = selected;
}

/** What was counted last; null before the first shape. */
export const lastSelected = (): Selected | null => kept;
