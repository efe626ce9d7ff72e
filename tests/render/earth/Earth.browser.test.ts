import { DataTexture } from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { horizonHalfSpace, SPACE } from '../../../src/render/core/halfSpaces';
import { nightPalette, paperPalette } from '../../../src/render/core/palette';
import { Atmosphere } from '../../../src/render/earth/Atmosphere';
import { asImagery, Earth } from '../../../src/render/earth/Earth';
import { LandFill } from '../../../src/render/earth/LandFill';
import { pieceBalls } from '../../../src/render/earth/linePieces';
import { graticule, MapLines } from '../../../src/render/earth/MapLines';
import { cameraOver, draw, pixelAt, smallRenderer } from '../scene';

const size = 32;
let renderer: ReturnType<typeof smallRenderer>;
beforeAll(() => {
  renderer = smallRenderer(size);
});
afterAll(() => renderer.dispose());

/** One colour all over. */
function flat(r: number, g: number, b: number): DataTexture {
  const data = new Uint8Array(4 * 8).map((_, i) => [r, g, b, 255][i % 4]!);
  return new DataTexture(data, 4, 2);
}

const linesOf = (positions: Float32Array) => ({ positions, balls: pieceBalls(positions) });

const middle = (pixels: Uint8Array) => pixelAt(pixels, size, size / 2, size / 2);
const sum = (color: readonly number[]) => color.reduce((a, b) => a + b, 0);
const over = cameraOver(-90, 0, 2e7);
const noon = [0, -1, 0] as const;
const midnight = [0, 1, 0] as const;

describe('Earth', () => {
  test('diagram on paper: the sea token by day, bluish and darker by night, nothing beside the limb', () => {
    const earth = new Earth();
    earth.update({ sunDirection: noon, imageryOpacity: 0, palette: paperPalette, cityLightsOpacity: 0 });
    const day = draw(renderer, over, [earth.object]);
    // #e6edf0
    expect(Math.max(...middle(day).map((v, i) => Math.abs(v - [0xe6, 0xed, 0xf0][i]!)))).toBeLessThan(4);
    expect(pixelAt(day, size, 0, 0)).toEqual([0, 0, 0]);
    earth.update({ sunDirection: midnight, imageryOpacity: 0, palette: paperPalette, cityLightsOpacity: 0 });
    const night = middle(draw(renderer, over, [earth.object]));
    expect(sum(night)).toBeLessThan(sum(middle(day)) - 60);
    expect(night[2]).toBeGreaterThan(night[0] + 15);
  });

  test('imagery by night: day clearly lighter than night, sea bluer than land, city lights warm and only by night', () => {
    const earth = new Earth();
    const shot = (
      sun: readonly [number, number, number],
      day: DataTexture,
      lights: DataTexture,
      cityLightsOpacity = 1,
    ) => {
      earth.setImagery(asImagery(day), asImagery(lights));
      earth.update({ sunDirection: sun, imageryOpacity: 1, palette: nightPalette, cityLightsOpacity });
      return middle(draw(renderer, over, [earth.object]));
    };
    const land = flat(90, 100, 60);
    const sea = flat(18, 46, 92);
    const dark = flat(0, 0, 0);
    const lit = flat(90, 90, 90);
    // The Sun at 45°, so that no glint is in the picture.
    const morning = [Math.SQRT1_2, -Math.SQRT1_2, 0] as const;
    const landDay = shot(morning, land, dark);
    const landNight = shot(midnight, land, dark);
    const seaDay = shot(morning, sea, dark);
    expect(sum(landDay)).toBeGreaterThan(2 * sum(landNight));
    expect(sum(landNight)).toBeGreaterThan(45);
    expect(seaDay[2] - seaDay[0]).toBeGreaterThan(25);
    expect(sum(landDay)).toBeGreaterThan(sum(seaDay) + 60);
    const city = shot(midnight, land, lit);
    expect(city[0]).toBeGreaterThan(landNight[0] + 100);
    expect(city[0]).toBeGreaterThan(city[2] + 30);
    expect(shot(morning, land, lit)).toEqual(landDay);
    expect(shot(midnight, land, lit, 0)).toEqual(landNight);
  });

  test('near map: imagery gives way to sea and land without a step, and lights shine on land alike', () => {
    const earth = new Earth();
    const positions = Float32Array.from([2e6, -5.9e6, -2e6, -2e6, -5.9e6, -2e6, 0, -5.9e6, 2e6]);
    const land = new LandFill({ positions, index: Uint32Array.of(0, 1, 2) });
    const lights = flat(90, 90, 90);
    earth.setImagery(asImagery(flat(90, 100, 60)), asImagery(lights));
    land.setNightMap(lights);
    const shot = (imageryOpacity: number, cityLightsOpacity: number) => {
      const shared = { sunDirection: midnight, palette: nightPalette, cityLightsOpacity };
      earth.update({ ...shared, imageryOpacity });
      land.update({ ...shared, opacity: 1 - imageryOpacity });
      return middle(draw(renderer, over, [earth.object, land.object]));
    };
    // The land token #22384a times the night's shade, by hand.
    const map = shot(0, 0);
    expect(Math.max(...map.map((v, i) => Math.abs(v - [21, 37, 53][i]!)))).toBeLessThan(4);
    expect(shot(0, 1)[0]).toBeGreaterThan(map[0] + 100);
    const steps = Array.from({ length: 21 }, (_, i) => shot(i / 20, 0.5));
    for (let i = 1; i < steps.length; i++) {
      expect(Math.abs(sum(steps[i]!) - sum(steps[i - 1]!)), `step ${i}`).toBeLessThan(12);
    }
    shot(1, 1);
    expect(land.object.visible).toBe(false);
  });

  test('the limb is where the ellipsoid ends: 6,378 km wide, 6,357 high', () => {
    const big = smallRenderer(512);
    const earth = new Earth();
    earth.update({ sunDirection: noon, imageryOpacity: 0, palette: paperPalette, cityLightsOpacity: 0 });
    const pixels = draw(big, over, [earth.object]);
    const along = (at: (i: number) => number) =>
      Array.from({ length: 512 }, (_, i) => pixels[4 * at(i)]! / 230).reduce((a, b) => a + Math.min(b, 1), 0);
    // Half-angle of the tangent cone against half the field of 40°: 256 px · tan(asin(a / d)) / tan(20°), twice.
    const expected = (radiusM: number) =>
      (512 * Math.tan(Math.asin(radiusM / 2e7))) / Math.tan((20 * Math.PI) / 180);
    expect(Math.abs(along((i) => 256 * 512 + i) - expected(6_378_137))).toBeLessThan(4);
    expect(Math.abs(along((i) => i * 512 + 256) - expected(6_356_752))).toBeLessThan(4);
    big.dispose();
  });

  test('has depth: lines and land beyond the horizon do not show', () => {
    const earth = new Earth();
    earth.update({ sunDirection: noon, imageryOpacity: 0, palette: nightPalette, cityLightsOpacity: 0 });
    const bare = draw(renderer, over, [earth.object]);
    // A triangle and lines about 90° E, the far side.
    const far = Float32Array.from([1e5, 6.37e6, -1e6, -1e6, 6.2e6, 1e6, 1e6, 6.2e6, 1e6]);
    const land = new LandFill({ positions: far, index: Uint32Array.of(0, 1, 2) });
    land.update({ sunDirection: noon, palette: paperPalette, opacity: 1, cityLightsOpacity: 0 });
    const lines = new MapLines(linesOf(far.slice(0, 6)));
    lines.update({ color: [1, 0, 0], opacity: 1 });
    expect(draw(renderer, over, [earth.object, land.object, lines.object])).toEqual(bare);
    const near = far.map((v, i) => (i % 3 === 1 ? -v : v));
    const here = new LandFill({ positions: near, index: Uint32Array.of(0, 1, 2) });
    here.update({ sunDirection: noon, palette: paperPalette, opacity: 1, cityLightsOpacity: 0 });
    expect(middle(draw(renderer, over, [earth.object, here.object]))).not.toEqual(middle(bare));
  });
});

test('Atmosphere glows past the sunlit limb, hardly past the dark one, and not far from either', () => {
  const air = new Atmosphere();
  air.update({ sunDirection: [1, 0, 0], palette: nightPalette });
  const big = smallRenderer(256);
  const pixels = draw(big, over, [air.object]);
  const limbPx = (128 * Math.tan(Math.asin(6_378_137 / 2e7))) / Math.tan((20 * Math.PI) / 180);
  // From over 90° W, east (where the Sun is) is to the right.
  const bright = (dx: number) => sum(pixelAt(pixels, 256, Math.round(128 + dx), 128));
  expect(bright(limbPx + 1)).toBeGreaterThan(150);
  expect(bright(-limbPx - 1)).toBeLessThan(90);
  expect(bright(limbPx + 25)).toBeLessThan(10);
  big.dispose();
});

test('two sets of lines are one draw: each in its own colour, the second over the first, none where it does not show', () => {
  const line = (z: number) => Float32Array.from([-1e6, -6.3e6, z, 1e6, -6.3e6, z]);
  const lines = new MapLines(linesOf(line(1e5)), linesOf(line(1e5)));
  const colors = (first: number, second: number) => {
    lines.update({ color: [1, 0, 0], opacity: first }, { color: [0, 1, 0], opacity: second });
    if (!lines.object.visible) return new Set(['none']);
    const pixels = draw(renderer, over, [lines.object]);
    expect(renderer.info.render.calls).toBe(1);
    const seen = new Set<string>();
    for (let i = 0; i < pixels.length; i += 4) {
      if (pixels[i]! > 100) seen.add('red');
      if (pixels[i + 1]! > 100) seen.add('green');
    }
    return seen;
  };
  expect([...colors(1, 1)]).toEqual(['green']);
  expect([...colors(1, 0)]).toEqual(['red']);
  expect([...colors(0, 1)]).toEqual(['green']);
  expect([...colors(0, 0)]).toEqual(['none']);
  lines.dispose();
});

test('lines beside the picture or beyond the horizon are left out, and the picture is the same', () => {
  const big = smallRenderer(128);
  const lines = new MapLines(graticule());
  const near = cameraOver(-90, 40, 3e5);
  const [x, y, z] = near.position.toArray();
  const spaces = new Float64Array(SPACE);
  horizonHalfSpace([x!, y!, z!], spaces, 0);
  const look = { color: [1, 1, 1] as const, opacity: 1 };
  lines.update(look);
  const whole = draw(big, near, [lines.object]);
  const all = big.info.render.lines;
  lines.update(look, null, { spaces, count: 1 });
  expect(draw(big, near, [lines.object])).toEqual(whole);
  expect(big.info.render.lines).toBeLessThan(all / 2);
  expect(whole.some((value) => value > 100)).toBe(true);
  expect(big.info.render.calls).toBeLessThanOrEqual(2);
  big.dispose();
  lines.dispose();
});

test('graticule: points lie on the ellipsoid', () => {
  const { positions } = graticule(30);
  for (let i = 0; i < positions.length; i += 3) {
    const [x, y, z] = positions.subarray(i, i + 3) as unknown as [number, number, number];
    expect(Math.abs((x * x + y * y) / 6378137 ** 2 + (z / 6356752.314245) ** 2 - 1)).toBeLessThan(1e-6);
  }
});
