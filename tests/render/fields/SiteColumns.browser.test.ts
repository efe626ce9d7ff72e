import type { InstancedBufferGeometry, Mesh } from 'three';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nightPalette } from '../../../src/render/core/palette';
import { columnStyle, SiteColumns } from '../../../src/render/fields/SiteColumns';
import { cameraOver, draw, smallRenderer } from '../scene';

const size = 384;
let renderer: ReturnType<typeof smallRenderer>;
beforeAll(() => {
  renderer = smallRenderer(size);
});
afterAll(() => renderer.dispose());

// A column at 0° N, 0° E, seen from 40° to the south, so that its wall shows.
const camera = cameraOver(0, -40, 2e7, 60);

function picture(style: number, fraction = 1, ringM = 0, selected = 0): Uint8Array {
  const columns = new SiteColumns();
  columns.setColumns({
    positionsM: [6378137, 0, 0],
    heightsM: [3e6],
    fractions: [fraction],
    styles: [style],
    radiiM: [5e5],
    ringRadiiM: [ringM],
    colors: [1, 0.7, 0.2],
    selected: [selected],
  });
  columns.update({ palette: nightPalette, pixelRatio: 1 });
  const pixels = draw(renderer, camera, [columns.object]);
  columns.dispose();
  return pixels;
}

const light = (pixels: Uint8Array) =>
  pixels.reduce((total, value, i) => total + (i % 4 === 0 ? value / 255 : 0), 0);

test('forms differ by how much they fill: solid, half, hatched, hollow, dashed', () => {
  const solid = light(picture(columnStyle.solid));
  const half = light(picture(columnStyle.hollow, 0.5));
  const hatched = light(picture(columnStyle.hatched));
  const hollow = light(picture(columnStyle.hollow, 0));
  const dashed = light(picture(columnStyle.dashed));
  expect(solid).toBeGreaterThan(200);
  expect(half).toBeLessThan(0.8 * solid);
  expect(half).toBeGreaterThan(1.3 * hollow);
  expect(hatched).toBeGreaterThan(1.15 * hollow);
  expect(dashed).toBeLessThan(0.85 * hollow);
  expect(dashed).toBeGreaterThan(10);
});

test('hatched and hollow differ where the stripes are, not only in sum', () => {
  const [a, b] = [picture(columnStyle.hatched), picture(columnStyle.hollow, 0)];
  expect(a.filter((value, i) => Math.abs(value - b[i]!) > 60).length).toBeGreaterThan(100);
});

test('a ring of uncertainty and a selection add to the picture', () => {
  const plain = light(picture(columnStyle.solid));
  expect(light(picture(columnStyle.solid, 1, 1.5e6))).toBeGreaterThan(plain + 20);
  expect(light(picture(columnStyle.solid, 1, 0, 1))).not.toBe(plain);
});

test('a column on the far side does not show, and none is no error', () => {
  const columns = new SiteColumns();
  columns.update({ palette: nightPalette, pixelRatio: 1 });
  const none = {
    positionsM: [],
    heightsM: [],
    fractions: [],
    styles: [],
    radiiM: [],
    ringRadiiM: [],
    colors: [],
    selected: [],
  };
  columns.setColumns(none);
  expect(light(draw(renderer, camera, [columns.object]))).toBe(0);
  columns.setColumns({
    ...none,
    positionsM: [-6378137, 0, 0],
    heightsM: [1e5],
    styles: [0],
    radiiM: [1e5],
    ringRadiiM: [3e5],
    colors: [1, 1, 1],
  });
  expect(light(draw(renderer, camera, [columns.object]))).toBe(0);
});

test('what the Earth hides is not given to the GPU; a tall column behind the limb is, for its top shows', () => {
  const columns = new SiteColumns();
  columns.update({ palette: nightPalette, pixelRatio: 1 });
  const geometry = (columns.object as Mesh<InstancedBufferGeometry>).geometry;
  // Seen from 40° S: at 60° N, 120° E, 180° E, and at 90° E, just behind the limb, low and 4,000 km high.
  const at = (lat: number, lon: number) => {
    const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)].map(
      (x) => 6.37e6 * x,
    );
  };
  const drawn = (...all: [lat: number, lon: number, heightM: number][]) => {
    columns.setColumns({
      positionsM: all.flatMap(([lat, lon]) => at(lat, lon)),
      heightsM: all.map(([, , heightM]) => heightM),
      fractions: all.map(() => 1),
      styles: all.map(() => columnStyle.solid),
      radiiM: all.map(() => 2e5),
      ringRadiiM: all.map(() => 0),
      colors: all.flatMap(() => [1, 1, 1]),
      selected: all.map(() => 0),
    });
    return light(draw(renderer, camera, [columns.object]));
  };
  expect(drawn([60, 180, 1e5], [0, 120, 1e5], [0, 180, 1e5], [0, 90, 1e5])).toBe(0);
  expect(geometry.instanceCount).toBe(0);
  const front = drawn([0, 0, 1e6]);
  expect(front).toBeGreaterThan(20);
  // Its light beside that of the one in front: the top did come to the picture.
  expect(drawn([60, 180, 1e5], [0, 90, 4e6], [0, 0, 1e6])).toBeGreaterThan(front + 5);
  expect(geometry.instanceCount).toBe(2);
  columns.dispose();
});

test('columns behind others are drawn first, in whatever order they come', () => {
  const pair = (order: readonly [number, number]) => {
    const columns = new SiteColumns();
    const feet = [
      [6378137, 0, 0],
      [6300000, 0, 1000000],
    ];
    const tints = [
      [1, 0, 0],
      [0, 0, 1],
    ];
    columns.setColumns({
      positionsM: order.flatMap((i) => feet[i]!),
      heightsM: [2e6, 2e6],
      fractions: [1, 1],
      styles: [0, 0],
      radiiM: [6e5, 6e5],
      ringRadiiM: [0, 0],
      colors: order.flatMap((i) => tints[i]!),
      selected: [0, 0],
    });
    columns.update({ palette: nightPalette, pixelRatio: 1 });
    return draw(renderer, camera, [columns.object]);
  };
  expect(pair([0, 1])).toEqual(pair([1, 0]));
});
