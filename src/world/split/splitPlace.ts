import type { Box } from '../../shared/Box';
import { clamp } from '../../shared/vectors';

/** Where the line between two scenarios stands in the free part of a picture, CSS pixels from the left. */
export const splitXPx = ({ left, right }: Pick<Box, 'left' | 'right'>, at: number): number =>
  left + at * Math.max(0, right - left);

/** The share of the free part that lies left of a pixel, 0 to 1. */
export const shareAt = ({ left, right }: Pick<Box, 'left' | 'right'>, xPx: number): number =>
  clamp((xPx - left) / Math.max(1, right - left), 0, 1);
