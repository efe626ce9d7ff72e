import { PerspectiveCamera, Vector3 } from 'three';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GroundArea, GroundAreas } from '../../../src/render/exchange/GroundAreas';
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

const area = (eastM: number, sideM: number, upM = -HEIGHT_M, more: Partial<GroundArea> = {}): GroundArea => ({
  kind: 'array',
  fromEyeM: [upM, eastM, 0],
  east: [0, 1, 0],
  north: [0, 0, 1],
  widthM: sideM,
  depthM: sideM,
  columns: 10,
  count: 100,
  full: 100,
  ...more,
});

function picture(list: Parameters<GroundAreas['update']>[0]): Uint8Array {
  const areas = new GroundAreas();
  areas.update(list, {
    rim: [1, 1, 1],
    line: [1, 1, 1],
    array: [0.3, 0.4, 0.6],
    radiator: [0.6, 0.6, 0.6],
    pixelRatio: 1,
  });
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
  const [array, radiator] = [
    picture([area(0, 4000)]),
    picture([area(0, 4000, -HEIGHT_M, { kind: 'radiator' })]),
  ];
  expect(array.filter((value, i) => Math.abs(value - (radiator[i] ?? 0)) > 40).length).toBeGreaterThan(200);
});

test('one square a node: those beyond the count stay empty, those not in full are fainter', () => {
  // Ten squares of 400 m in a row; of the tenth row, counted from the south, five; the upper half is not in full.
  const pixels = picture([area(0, 4000, -HEIGHT_M, { count: 95, full: 50 })]);
  const at = (eastM: number, northM: number) =>
    pixelAt(
      pixels,
      size,
      Math.round(size / 2 + eastM / METRES_A_PIXEL),
      Math.round(size / 2 + northM / METRES_A_PIXEL),
    );
  const [there, empty] = [at(-1800, 1800), at(1800, 1800)];
  expect(there[2]).toBeGreaterThan(20);
  expect(empty[2]).toBe(0);
  const mean = (northM: number) => {
    const values = Array.from({ length: 60 }, (_, i) => at(-1500 + 50 * i, northM)[2]);
    return values.reduce((a, b) => a + b, 0) / values.length;
  };
  expect(mean(-1000)).toBeGreaterThan(1.15 * mean(1000));
});

test('none, no side, and beyond the horizon draw nothing', () => {
  const light = (pixels: Uint8Array) => pixels.filter((value, i) => i % 4 === 0 && value > 0).length;
  expect(light(picture([]))).toBe(0);
  expect(light(picture([area(0, 0)]))).toBe(0);
  expect(light(picture([area(0, 4000, HEIGHT_M)]))).toBe(0);
});
