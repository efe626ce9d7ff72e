import { PerspectiveCamera, Vector3 } from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nightPalette } from '../../../src/render/core/palette';
import { decodeGround } from '../../../src/render/ground/decodeGround';
import { GroundFills } from '../../../src/render/ground/GroundFills';
import { GroundLines } from '../../../src/render/ground/GroundLines';
import type { GroundLooks } from '../../../src/render/ground/groundLook';
import { draw, pixelAt, smallRenderer } from '../scene';
import { groundFile } from './groundFile';

const size = 64;
let renderer: ReturnType<typeof smallRenderer>;
beforeAll(() => {
  renderer = smallRenderer(size);
});
afterAll(() => renderer.dispose());

const white = { color: [1, 1, 1] as const, opacity: 1 };
const none = { ...white, opacity: 0 };
const looks: GroundLooks = {
  river: white,
  shore: none,
  railway: none,
  county: none,
  state: none,
  lake: none,
  builtUp: white,
};

/** Straight down from a height over 0°, 0°, north up, moved to the east by some metres. */
function above(heightM: number, eastM = 0): PerspectiveCamera {
  const camera = new PerspectiveCamera(40, 1, 0.5, 4e9);
  camera.position.set(6_378_137 + heightM, eastM, 0);
  camera.up.set(0, 0, 1);
  camera.lookAt(new Vector3(0, eastM, 0));
  camera.updateMatrixWorld();
  return camera;
}

/** All space is in sight. */
const sight = { spaces: new Float64Array(4), count: 0 };

/** A river along the equator from 2° W to 2° E, three pixels wide, that shows from zoom 5 on. */
const river = decodeGround(groundFile(50, [0, 0, 0.1], [], [1, 0, 20, 12, 2, 39, 0, 80, 0, 0]));

/** How much light there is in the middle column, in pixels that are wholly lit. */
function widthPx(heightM: number, zoom: number, eastM = 0): number {
  const lines = new GroundLines(river);
  lines.update({ looks, zoom, riversWider: 1, pixelRatio: 1, sight });
  const pixels = draw(renderer, above(heightM, eastM), [lines.object]);
  lines.dispose();
  const column = Array.from({ length: size }, (_, y) => pixelAt(pixels, size, size / 2, y)[0] / 255);
  return column.reduce((sum, light) => sum + light, 0);
}

describe('GroundLines', () => {
  test.each([1_500_000, 200_000, 20_000])('a river is as wide as it is to be from %d m', (heightM) => {
    expect(widthPx(heightM, 10)).toBeCloseTo(3, 1);
  });

  test('it does not shake: moved along itself by some metres it is where it was', () => {
    const at = (eastM: number) => {
      const lines = new GroundLines(river);
      lines.update({ looks, zoom: 12, riversWider: 1, pixelRatio: 1, sight });
      const pixels = draw(renderer, above(12_000, eastM), [lines.object]);
      lines.dispose();
      return [...pixels];
    };
    const here = at(0);
    for (const eastM of [0.3, 1.7, 13]) expect(at(eastM)).toEqual(here);
  });

  test('it comes in about its zoom, and near the ground it is gone', () => {
    expect(widthPx(200_000, 4.7)).toBe(0);
    expect(widthPx(200_000, 5)).toBeCloseTo(1.5, 1);
    expect(widthPx(200_000, 5.3)).toBeCloseTo(3, 1);
    expect(widthPx(3_000, 14)).toBe(0);
  });

  test('what has a border to draw and no line in sight draws nothing', () => {
    const lines = new GroundLines(river);
    // Only what is east of 20,000 km from the axis is in sight.
    const spaces = new Float64Array([0, 1, 0, -2e7]);
    lines.update({ looks, zoom: 10, riversWider: 1, pixelRatio: 1, sight: { spaces, count: 1 } });
    expect(lines.object.visible).toBe(false);
    lines.dispose();
  });
});

test('GroundFills: built-up land is filled, shaded as land is, and not before its zoom', () => {
  // A square of 2 degrees about 0°, 0°, from zoom 5 on.
  const square = [19, 19, 40, 0, 0, 40, 39, 0];
  const fills = new GroundFills(
    decodeGround(groundFile(50, [0, 0, 0.1], [], [0, 1, 6, 20, 1, 4, ...square])),
  );
  const middle = (zoom: number, sunDirection: [number, number, number]) => {
    fills.update({ looks, zoom, palette: nightPalette, sunDirection });
    return pixelAt(draw(renderer, above(100_000), [fills.object]), size, size / 2, size / 2)[0];
  };
  expect(middle(8, [1, 0, 0])).toBe(255);
  // nightShade's red: 0.62 of white.
  expect(Math.abs(middle(8, [-1, 0, 0]) - 158)).toBeLessThan(4);
  expect(middle(4.5, [1, 0, 0])).toBe(0);
  fills.dispose();
});
