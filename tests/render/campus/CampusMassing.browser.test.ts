import { PerspectiveCamera } from 'three';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCampus } from '../../../src/render/campus/buildCampus';
import { CampusMassing, type VolumeState } from '../../../src/render/campus/CampusMassing';
import { CampusSetting } from '../../../src/render/campus/CampusSetting';
import type { CampusPrism } from '../../../src/render/campus/campusForms';
import { paperPalette } from '../../../src/render/core/palette';
import { CampusRacks } from '../../../src/render/racks/CampusRacks';
import type { RackGrid } from '../../../src/render/racks/rackGrid';
import { RackTable } from '../../../src/render/racks/rackTable';
import { type DepthKind, draw, pixelAt, smallRenderer } from '../scene';

const size = 256;
let renderer: ReturnType<typeof smallRenderer>;
const renderers = new Map<DepthKind, typeof renderer>();
const depths: readonly DepthKind[] = ['logarithm', 'reversed'];
beforeAll(() => {
  for (const kind of depths) renderers.set(kind, smallRenderer(size, kind));
  renderer = renderers.get('reversed')!;
});
afterAll(() => {
  for (const each of renderers.values()) each.dispose();
});

// On the equator at 0° E: up is x, east is y, north is z.
const frame = {
  originM: [6_378_137, 0, 0],
  east: [0, 1, 0],
  north: [0, 0, 1],
  up: [1, 0, 0],
} as const;
const box = (more: Partial<CampusPrism> = {}): CampusPrism => ({
  kind: 'hall',
  style: 'imagery',
  outlineM: [
    [-40, -20],
    [40, -20],
    [40, 20],
    [-40, 20],
  ],
  heightM: 20,
  baseM: 0,
  ...more,
});
const whole: VolumeState = { presence: 1, cutM: 20, roof: 1, progress: null };

/** From the south, 45 degrees up, looking at the origin. */
function camera(awayM = 150): PerspectiveCamera {
  const eye = new PerspectiveCamera(50, 1, 0.5, 4e9);
  eye.up.set(1, 0, 0);
  eye.position.set(6_378_137 + awayM * Math.SQRT1_2, 0, -awayM * Math.SQRT1_2);
  eye.lookAt(6_378_137, 0, 0);
  eye.updateMatrixWorld();
  return eye;
}

/** The Sun 45 degrees high in the south, in the campus frame. */
const southern = [0, -Math.SQRT1_2, Math.SQRT1_2] as const;

function picture(prism: CampusPrism, state: VolumeState, sun: readonly [number, number, number] = southern) {
  const massing = new CampusMassing(new CampusSetting(frame), [prism], buildCampus([prism], 60));
  massing.setStates([state]);
  massing.update({ palette: paperPalette, sun, opacity: 1, pixelRatio: 1 });
  const pixels = draw(renderer, camera(), [massing.object]);
  massing.dispose();
  return pixels;
}

const light = ([r, g, b]: readonly number[]) => r! + g! + b!;
// The roof is in the middle of the picture, the southern wall below it.
const roofAt = (pixels: Uint8Array) => light(pixelAt(pixels, size, size / 2 + 3, 150));
const wallAt = (pixels: Uint8Array) => light(pixelAt(pixels, size, size / 2 + 3, 92));

test('the wall that faces the Sun is lighter than the same wall turned from it', () => {
  const [lit, turned] = [picture(box(), whole), picture(box(), whole, [0, Math.SQRT1_2, Math.SQRT1_2])];
  expect(wallAt(lit)).toBeGreaterThan(wallAt(turned) + 40);
  expect(roofAt(lit)).toBeCloseTo(roofAt(turned), -1);
});

test('a building that does not stand leaves bare ground, and its shadow goes with it', () => {
  const [there, absent] = [picture(box(), whole), picture(box(), { ...whole, presence: 0 })];
  // Grass grows where roof and wall were: nothing of them, nor of the dark at their feet, is left.
  expect(roofAt(absent)).toBeCloseTo(wallAt(absent), -1);
  expect(there.filter((value, i) => Math.abs(value - absent[i]!) > 12).length).toBeGreaterThan(4000);
});

test.each(depths)(
  'no shade is darkened twice, with depth %s: two shadows over one another are as dark as one',
  (kind) => {
    renderer = renderers.get(kind)!;
    const fromWest = [-Math.SQRT1_2, 0, Math.SQRT1_2] as const;
    // 55 m east of the middle: 15 m from the wall, within its shadow of 20 m.
    const shade = (prisms: CampusPrism[], sun: readonly [number, number, number]) => {
      const massing = new CampusMassing(new CampusSetting(frame), prisms, buildCampus(prisms, 60));
      massing.setStates(prisms.map(() => whole));
      massing.update({ palette: paperPalette, sun, opacity: 1, pixelRatio: 1 });
      const pixels = draw(renderer, camera(), [massing.object]);
      massing.dispose();
      return light(pixelAt(pixels, size, 228, size / 2));
    };
    const one = shade([box()], fromWest);
    expect(shade([box(), box({ heightM: 19 })], fromWest)).toBe(one);
    expect(shade([box()], [Math.SQRT1_2, 0, Math.SQRT1_2])).toBeGreaterThan(one + 60);
  },
);

test('the unknown is hatched, what is being built is not solid', () => {
  const even = (pixels: Uint8Array) => {
    const row = Array.from({ length: 60 }, (_, i) => light(pixelAt(pixels, size, 98 + i, 150)));
    const mean = row.reduce((sum, x) => sum + x, 0) / row.length;
    return Math.sqrt(row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / row.length);
  };
  const solid = even(picture(box({ kind: 'office' }), whole));
  expect(even(picture(box({ kind: 'office', style: 'unknown' }), whole))).toBeGreaterThan(solid + 10);
  const [done, building] = [null, 0.3].map((progress) =>
    roofAt(picture(box({ kind: 'office' }), { ...whole, progress })),
  );
  expect(Math.abs(done! - building!)).toBeGreaterThan(20);
});

test('each rack of a grid is drawn, and no more than there are', () => {
  const grid = (racks: number): RackGrid => ({
    cornerM: [-8, 0, 0],
    stepsM: [
      [4, 0, 0],
      [0, 6, 0],
      [0, 0, 0],
    ],
    counts: [5, 1, 1],
    sizeM: [2, 2, 4],
    racks,
    acceleratorsPerRack: 8,
    lastRackAccelerators: 8,
    trays: 4,
    acceleratorsPerTray: 2,
  });
  const columns = (racks: number, from = 1) => {
    const table = new RackTable(frame, [grid(racks)]);
    const layer = new CampusRacks(new CampusSetting(frame), table);
    const eye = camera(40);
    eye.position.z *= from;
    eye.lookAt(6_378_137, 0, 0);
    eye.updateMatrixWorld();
    table.placement.setEye(eye.position.toArray());
    table.setMetrics([{ kind: 0, power: null, age: null, load: null }]);
    layer.setRange([0, 0], false);
    layer.update({ palette: paperPalette, sun: southern, opacity: 1, pixelRatio: 1 });
    const pixels = draw(renderer, eye, [layer.object]);
    layer.dispose();
    let [runs, before] = [0, false];
    for (let x = 0; x < size; x++) {
      const there = light(pixelAt(pixels, size, x, size / 2 + 2)) > 0;
      if (there && !before) runs++;
      before = there;
    }
    return runs;
  };
  expect([columns(5), columns(3), columns(1)]).toEqual([5, 3, 1]);
  expect([columns(5, -1), columns(3, -1)]).toEqual([5, 3]);
});

test('a rack with failed accelerators takes another colour, a whole one keeps its own, and mended it is as before', () => {
  const grid: RackGrid = {
    cornerM: [-8, 0, 0],
    stepsM: [
      [16, 0, 0],
      [0, 6, 0],
      [0, 0, 0],
    ],
    counts: [2, 1, 1],
    sizeM: [10, 6, 12],
    racks: 2,
    acceleratorsPerRack: 8,
    lastRackAccelerators: 8,
    trays: 4,
    acceleratorsPerTray: 2,
  };
  const table = new RackTable(frame, [grid]);
  const layer = new CampusRacks(new CampusSetting(frame), table);
  const eye = camera(40);
  table.placement.setEye(eye.position.toArray());
  table.setMetrics([{ kind: 0, power: null, age: null, load: null }]);
  // Blue for none, green for one, red for more.
  const palette = new Uint8Array(1024);
  for (let i = 0; i < 256; i++)
    palette.set(i === 0 ? [0, 0, 255, 255] : i === 1 ? [0, 255, 0, 255] : [255, 0, 0, 255], 4 * i);
  table.setPalette(palette);
  layer.setRange([0, 0], false);
  layer.update({ palette: paperPalette, sun: southern, opacity: 1, pixelRatio: 1 });
  const tops = () => {
    const pixels = draw(renderer, eye, [layer.object]);
    return [40, 216].map((x) => pixelAt(pixels, size, x, 170));
  };
  const strongest = (color: readonly number[]) => color.indexOf(Math.max(...color));
  table.setColorBy('failed');
  expect(tops().map(strongest)).toEqual([2, 2]);
  table.states.setFailed(new Set([9]));
  expect(tops().map(strongest)).toEqual([2, 1]);
  table.states.setFailed(new Set([9, 15, 3]));
  expect(tops().map(strongest)).toEqual([1, 0]);
  table.states.setFailed(new Set());
  expect(tops().map(strongest)).toEqual([2, 2]);
  table.setColorBy('load');
  table.setMetrics([{ kind: 0, power: null, age: null, load: 1 / 255 }]);
  expect(tops().map(strongest)).toEqual([1, 1]);
  layer.dispose();
});
