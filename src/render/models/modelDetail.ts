import { clamp } from '../../shared/vectors';

/**
 * Sizes at which one level of detail gives way to the next, CSS pixels of the model's whole span: below the first a
 * point stands for it. Between the two numbers both are drawn, each in its share of the pixels.
 */
export const detailPx = {
  /** A point to level 2. */
  point: [2.5, 4],
  /** Level 2 to level 1. */
  coarse: [20, 28],
  /** Level 1 to level 0. */
  fine: [100, 140],
} as const;

/** Share of the pixels that each level covers, 0 to 1, the finest first. What is left is the point's. */
type DetailShares = readonly [fine: number, middle: number, coarse: number];

const ramp = (x: number, [from, to]: readonly [number, number]): number =>
  clamp((x - from) / (to - from), 0, 1);

/** The shares at a size, CSS pixels. The shader NodeModels.vert.glsl has the same ramps. */
export function detailShares(sizePx: number): DetailShares {
  const [coarse, middle, fine] = [
    ramp(sizePx, detailPx.point),
    ramp(sizePx, detailPx.coarse),
    ramp(sizePx, detailPx.fine),
  ];
  return [fine, Math.min(middle, 1 - fine), Math.min(coarse, 1 - middle)];
}
