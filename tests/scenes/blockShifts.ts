import type { PNG } from 'pngjs';
import { grey } from './descent';

/** A piece of the picture, and how far to the left it went in each picture since the first, pixels. */
export interface BlockShift {
  /** Its left upper corner in the first picture. */
  at: readonly [x: number, y: number];
  shiftsPx: number[];
}

/** Side of a block, pixels. */
const BLOCK_PX = 40;
/** A block with less change from pixel to pixel than this along a row, of 765, tells no shift. */
const LEAST_TEXTURE = 6;
/** A block that differs by more than this part of its texture where it fits best has something before it or behind it. */
const MOST_LEFT = 0.4;

/** Where one fineness of a model gives way to another, dots of this period stand in the picture: averaged, they are gone. */
const DOTS_PX = 4;

type Plane = { width: number; height: number; at: (x: number, y: number) => number };

function planeOf(png: PNG): Plane {
  const { width, height } = png;
  const values = Float32Array.from({ length: width * height }, (_, i) => {
    let sum = 0;
    for (let dy = 0; dy < DOTS_PX; dy++)
      for (let dx = 0; dx < DOTS_PX; dx++)
        sum += grey(
          png,
          Math.min(width - 1, (i % width) + dx),
          Math.min(height - 1, Math.floor(i / width) + dy),
        );
    return sum / DOTS_PX ** 2;
  });
  return { width, height, at: (x, y) => values[y * width + x]! };
}

/** Mean square of the difference of a block of `a` and the one so many pixels to the left in `b`. */
function difference(a: Plane, b: Plane, x0: number, y0: number, leftPx: number): number {
  let sum = 0;
  for (let y = y0; y < y0 + BLOCK_PX; y++)
    for (let x = x0; x < x0 + BLOCK_PX; x++) sum += (a.at(x, y) - b.at(x - leftPx, y)) ** 2;
  return sum / BLOCK_PX ** 2;
}

/** The shift that fits best, between whole pixels by the parabola through its neighbours; null where none fits. */
function shiftOf(a: Plane, b: Plane, x: number, y: number, reachPx: number, texture: number): number | null {
  const costs = Array.from({ length: 2 * reachPx + 1 }, (_, i) => difference(a, b, x, y, i - reachPx));
  const least = Math.min(...costs);
  const i = costs.indexOf(least);
  const [before, after] = [costs[i - 1], costs[i + 1]];
  if (before === undefined || after === undefined || least > MOST_LEFT * texture) return null;
  return i - reachPx + (before - after) / (2 * (before - 2 * least + after));
}

/**
 * How blocks of the first picture move to the left in those that follow. Those without texture, and those of which no part of a
 * later picture is the like, are left out.
 * @param reachPx farthest that a block is looked for, either way, pixels.
 */
export function blockShifts(pictures: readonly PNG[], reachPx: number): BlockShift[] {
  const [first, ...later] = pictures.map(planeOf);
  if (!first) return [];
  const found: BlockShift[] = [];
  for (let y = 0; y + BLOCK_PX <= first.height; y += BLOCK_PX)
    for (let x = reachPx; x + BLOCK_PX + reachPx <= first.width; x += BLOCK_PX) {
      const texture = difference(first, first, x, y, 1);
      if (texture < LEAST_TEXTURE ** 2) continue;
      const shifts = later.map((picture) => shiftOf(first, picture, x, y, reachPx, texture));
      const known = shifts.filter((px) => px !== null);
      if (known.length === later.length) found.push({ at: [x, y], shiftsPx: [0, ...known] });
    }
  return found;
}
