import { presetOf } from '../../scene/groundPresets';
import type { GroundTiles } from '../../scene/types';
import { rowAt } from './mercator';

/** Which pictures an address has. */
export interface TileRange {
  minZoom: number;
  maxZoom: number;
  /** Edges in the Mercator square, 0 to 1: west, north, east, south. Empty where they are everywhere. */
  boxes: readonly (readonly [number, number, number, number])[];
}

export const noTiles: TileRange = { minZoom: 0, maxZoom: 0, boxes: [] };

/** What a scene says of its pictures, and where they are a preset's what is known of that. */
export function tileRangeOf({ address, maxZoom }: GroundTiles): TileRange {
  const preset = presetOf(address);
  if (!preset) return { minZoom: 0, maxZoom, boxes: [] };
  return {
    minZoom: preset.minZoom,
    maxZoom: Math.min(maxZoom, preset.maxZoom),
    boxes: preset.boxes.map(([west, south, east, north]) => [
      west / 360 + 0.5,
      rowAt(north),
      east / 360 + 0.5,
      rowAt(south),
    ]),
  };
}

/** Whether there may be a picture: its level is there and it reaches into a box. */
export function isInRange({ minZoom, maxZoom, boxes }: TileRange, z: number, x: number, y: number): boolean {
  if (z < minZoom || z > maxZoom) return false;
  const n = 2 ** z;
  return (
    boxes.length === 0 ||
    boxes.some(
      ([west, north, east, south]) => x < east * n && x + 1 > west * n && y < south * n && y + 1 > north * n,
    )
  );
}
