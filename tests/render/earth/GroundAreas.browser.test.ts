import { PerspectiveCamera, Vector3 } from 'three';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GroundAreas } from '../../../src/render/earth/GroundAreas';
import { draw, pixelAt, smallRenderer } from '../scene';

const size = 256;
let renderer: ReturnType<typeof smallRenderer>;
beforeAll(() => {
  renderer = smallRenderer(size);
});
afterAll(() => renderer.dispose());

// Straight above 0° N, 0° E; north is up. 2 · 10 km · tan 22.5° = 8,284 m across the picture.
const HEIGHT_M = 10_000;
const METRES_A_PIXEL = (2 * HEIGHT_M * Math.tan(Math.PI / 8)) / size;
const camera = new PerspectiveCamera(45, 1, 1, 1e8);
camera.position.set(6_378_137 + HEIGHT_M, 0, 0);
camera.up.set(0, 0, 1);
camera.lookAt(new Vector3());
camera.updateMatrixWorld();

const area = (eastM: number, sideM: number, upM = -HEIGHT_M) => ({
  fromEyeM: [upM, eastM, 0] as const,
  east: [0, 1, 0] as const,
  north: [0, 0, 1] as const,
  sideM,
});

function picture(list: Parameters<GroundAreas['update']>[0]): Uint8Array {
  const areas = new GroundAreas();
  areas.update(list, { color: [1, 1, 1], pixelRatio: 1 });
  const pixels = draw(renderer, camera, [areas.object]);
  areas.dispose();
  return pixels;
}

/** Columns of a row of pixels that something was drawn on. */
function drawn(pixels: Uint8Array, y = size / 2): number[] {
  return Array.from({ length: size }, (_, x) => x).filter((x) => pixelAt(pixels, size, x, y)[0] > 20);
}

test('a square is as wide as it says, and where it says', () => {
  const columns = drawn(picture([area(0, 4000)]));
  expect((columns.at(-1) ?? 0) - (columns[0] ?? 0)).toBeCloseTo(4000 / METRES_A_PIXEL, -0.5);
  const aside = drawn(picture([area(2000, 1000)]));
  const middle = ((aside.at(-1) ?? 0) + (aside[0] ?? 0)) / 2;
  expect(Math.abs(middle - (size / 2 + 2000 / METRES_A_PIXEL))).toBeLessThan(2);
});

test('it is as high as wide', () => {
  const pixels = picture([area(0, 4000)]);
  const rows = Array.from({ length: size }, (_, y) => y).filter(
    (y) => pixelAt(pixels, size, size / 2 + 3, y)[0] > 20,
  );
  expect((rows.at(-1) ?? 0) - (rows[0] ?? 0)).toBeCloseTo(4000 / METRES_A_PIXEL, -0.5);
});

test('array and radiator have patterns of their own', () => {
  const [array, radiator] = [picture([area(0, 4000)]), picture([area(0, 0), area(0, 4000)])];
  expect(array.filter((value, i) => Math.abs(value - (radiator[i] ?? 0)) > 40).length).toBeGreaterThan(200);
});

test('none, no side, and beyond the horizon draw nothing', () => {
  const light = (pixels: Uint8Array) => pixels.filter((value, i) => i % 4 === 0 && value > 0).length;
  expect(light(picture([]))).toBe(0);
  expect(light(picture([area(0, 0)]))).toBe(0);
  expect(light(picture([area(0, 4000, HEIGHT_M)]))).toBe(0);
});
