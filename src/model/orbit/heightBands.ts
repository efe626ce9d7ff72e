import type { Constellation } from '../../scene/types';
import { shellsOf } from './shells';

/** Height of a band, metres. */
export const heightBandM = 50_000;
/** What interpolation between two heights may be off by, metres. */
const ROUNDING_M = 0.01;

/** Nodes by bands of height. */
export interface HeightBand {
  /** From this height, metres, to below `heightBandM` more. */
  lowM: number;
  /** Of each constellation, in their order. */
  nodes: number[];
}

/** Nodes by the height of their shells (semi-major axis less the equatorial radius), lowest band first, bands between with none too. */
export function heightBands(list: readonly Constellation[]): HeightBand[] {
  const counts = new Map<number, number[]>();
  list.forEach((constellation, i) => {
    for (const { altitudeM, nodes } of shellsOf(constellation)) {
      const band = Math.floor((altitudeM + ROUNDING_M) / heightBandM);
      const of = counts.get(band) ?? list.map(() => 0);
      of[i]! += nodes;
      counts.set(band, of);
    }
  });
  const [low, high] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  if (counts.size === 0) return [];
  return Array.from({ length: high - low + 1 }, (_, k) => ({
    lowM: (low + k) * heightBandM,
    nodes: counts.get(low + k) ?? list.map(() => 0),
  }));
}
