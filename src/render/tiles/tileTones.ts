import type { Rgb } from '../core/palette';
import { rgb } from '../core/palette';

export interface TileTone {
  /** How much of the pictures' own colour is kept, 0 grey to 1. */
  saturation: number;
  /** What they are lifted towards, and how far, 0 to 1. */
  paper: Rgb;
  lift: number;
  /** What their colours are multiplied by, by day and by night. */
  day: Rgb;
  night: Rgb;
  /** By how much more from near by night. */
  nightNear: number;
}

/** How pictures of the ground sit in each theme: by night a little dimmed, on paper quieter. */
export const tileTones: { night: TileTone; paper: TileTone } = {
  night: {
    saturation: 0.88,
    paper: rgb('#0e1a26'),
    lift: 0,
    day: [0.88, 0.9, 0.92],
    night: [0.2, 0.25, 0.32],
    nightNear: 2.1,
  },
  paper: {
    saturation: 0.58,
    paper: rgb('#fbf9f3'),
    lift: 0.42,
    day: [1, 1, 1],
    night: [0.8, 0.845, 0.89],
    nightNear: 1.06,
  },
};
