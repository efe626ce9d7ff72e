import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect } from 'vitest';

/** Software and hardware rasterise lines and text a little differently: so much a pixel may differ, 0–1. */
const threshold = 0.2;

/** The share of pixels that differ between two pictures of one size. */
export const shareDifferent = (a: PNG, b: PNG, diff?: PNG): number =>
  pixelmatch(a.data, b.data, diff?.data, a.width, a.height, { threshold }) / (a.width * a.height);

/** How many colours a picture has, of every seventh pixel. */
export function colours(png: PNG): number {
  const seen = new Set<number>();
  for (let i = 0; i < png.data.length; i += 4 * 7) {
    seen.add(((png.data[i] ?? 0) << 16) | ((png.data[i + 1] ?? 0) << 8) | (png.data[i + 2] ?? 0));
  }
  return seen.size;
}

/** The mean of each `side` × `side` pixels as one; what is left over at the right and below is cut off. */
export function shrunk(png: PNG, side: number): PNG {
  const small = new PNG({ width: Math.floor(png.width / side), height: Math.floor(png.height / side) });
  for (let i = 0; i < small.data.length; i++) {
    const [pixel, channel] = [i >> 2, i & 3];
    const [x, y] = [(pixel % small.width) * side, Math.floor(pixel / small.width) * side];
    let sum = 0;
    for (let dy = 0; dy < side; dy++)
      for (let dx = 0; dx < side; dx++)
        sum += png.data[4 * ((y + dy) * png.width + x + dx) + channel] as number;
    small.data[i] = Math.round(sum / side ** 2);
  }
  return small;
}

/**
 * Holds a picture to the one stored in `file`, of whose pixels at most a share may differ; where they do, writes both beside it. Stores
 * the picture where there is none yet, but not in CI.
 */
export function holdPicture(file: string, now: PNG, atMost: number): void {
  if (!existsSync(file)) {
    const missing = `${basename(file)} is missing; run the tests once without CI to make it`;
    expect(process.env.CI, missing).toBeFalsy();
    writeFileSync(file, PNG.sync.write(now));
    return;
  }
  const then = PNG.sync.read(readFileSync(file));
  expect([now.width, now.height]).toEqual([then.width, then.height]);
  const diff = new PNG({ width: now.width, height: now.height });
  const share = shareDifferent(then, now, diff);
  if (share > atMost) {
    writeFileSync(file.replace('.png', '.actual.png'), PNG.sync.write(now));
    writeFileSync(file.replace('.png', '.diff.png'), PNG.sync.write(diff));
  }
  expect(share).toBeLessThan(atMost);
}
