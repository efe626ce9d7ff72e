import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { PerspectiveCamera, Vector3 } from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nightPalette } from '../../../src/render/core/palette';
import type { Placement } from '../../../src/render/fields/Placement';
import { type NodeModel, NodeModels, type NodeModelsUpdate } from '../../../src/render/models/NodeModels';
import { OrbitPlacement } from '../../../src/render/orbits/OrbitPlacement';
import { scalesForAreas } from '../../../src/shared/modelStretch';
import { loadNodeModel } from '../../../src/world/models/models';
import { readModel } from '../../../src/world/models/modelsReader';
import { draw, pixelAt, smallRenderer } from '../../render/scene';

const size = 256;
let renderer: ReturnType<typeof smallRenderer>;
let model: NodeModel;
beforeAll(async () => {
  renderer = smallRenderer(size);
  await MeshoptDecoder.ready;
  const file = await fetch('/models/ai1-claimed.glb');
  model = readModel(await file.arrayBuffer(), MeshoptDecoder.decodeGltfBuffer);
});
afterAll(() => renderer.dispose());

type Vec3 = [number, number, number];
const heightM = 6_978_137;

/** Nodes at given places from the eye, as any placement may put them. */
const placementAt = (fromEyeM: Vector3[]): Placement => ({
  glsl: 'uniform vec3 placesM[8];\nPlaced place(uint id) { return Placed(placesM[id], 0u, true, -1.0); }\n',
  uniforms: { placesM: { value: Array.from({ length: 8 }, (_, i) => fromEyeM[i] ?? new Vector3()) } },
  defines: {},
  count: 8,
  bytesPerNode: 0,
  dispose() {},
});

interface View {
  /** Of the node over x, from the node to the eye; x is up. */
  eyeM: Vec3;
  sun: Vec3;
  ids?: NodeModelsUpdate['ids'];
  /** Places of further nodes from the first. */
  others?: Vec3[];
  partScales?: NodeModelsUpdate['partScales'];
  flowTurns?: number;
}

function picture({
  eyeM,
  sun,
  ids = [[0], [], []],
  others = [],
  partScales,
  flowTurns = 0,
}: View): Uint8Array {
  const centre = new Vector3(heightM, 0, 0);
  const camera = new PerspectiveCamera(40, 1, 1, 1e8);
  camera.position.copy(centre).add(new Vector3(...eyeM));
  camera.up.set(1, 0, 0);
  camera.lookAt(centre);
  camera.updateMatrixWorld();
  const toFirst = new Vector3(...eyeM).negate();
  const placement = placementAt([
    toFirst,
    ...others.map((other) => toFirst.clone().add(new Vector3(...other))),
  ]);
  const models = new NodeModels(model, placement);
  const sunDirection = new Vector3(...sun).normalize().toArray() as Vec3;
  models.update({ ids, sunDirection, palette: nightPalette, pixelRatio: 1, partScales, flowTurns });
  const pixels = draw(renderer, camera, [models.object]);
  models.dispose();
  return pixels;
}

const light = (pixels: Uint8Array) =>
  pixels.reduce((sum, value, i) => sum + (i % 4 < 3 ? value / 765 : 0), 0) / (size * size);
const covered = (pixels: Uint8Array) => {
  let count = 0;
  for (let i = 0; i < pixels.length; i += 4) if (pixels[i]! + pixels[i + 1]! + pixels[i + 2]! > 0) count++;
  return count;
};

describe('loadModel', () => {
  const base = document.createElement('base');
  beforeAll(() => {
    base.href = `${location.origin}/`;
    document.head.prepend(base);
  });
  afterAll(() => base.remove());

  test('gives the model that the file holds, once for all who ask', async () => {
    const [first, second] = await Promise.all([loadNodeModel('ai1-claimed'), loadNodeModel('ai1-claimed')]);
    expect(first).toBe(second);
    expect(first).toEqual(model);
  });

  test('says which file is missing or broken, and may be asked again', async () => {
    const first = loadNodeModel('no-such-design');
    await expect(first).rejects.toThrow('models/no-such-design.glb');
    expect(loadNodeModel('no-such-design')).not.toBe(first);
    await expect(loadNodeModel('no-such-design')).rejects.toThrow();
  });
});

describe('light', () => {
  test('is bright on the side of the Sun, dim behind, dark in the Earth’s shadow', () => {
    const sun: Vec3 = [0.3, 0, 1];
    const front = light(picture({ eyeM: [20, 15, 90], sun }));
    const behind = light(picture({ eyeM: [20, 15, -90], sun }));
    const umbra = light(picture({ eyeM: [20, 15, 90], sun: [-1, 0, 0.1] }));
    expect(front).toBeGreaterThan(0.03);
    expect(behind).toBeLessThan(0.75 * front);
    expect(umbra).toBeLessThan(0.4 * behind);
    expect(umbra).toBeGreaterThan(0);
  });

  test('the Earth by day lights what looks down, by night it does not', () => {
    const below = (sun: Vec3) => light(picture({ eyeM: [-80, 5, 5], sun }));
    // The Sun overhead, then a little below the horizontal, as seen before it sets for the node.
    expect(below([1, 0, 0.3])).toBeGreaterThan(2 * below([-0.25, 0, 1]));
  });
});

describe('attitude', () => {
  test('wings face the Sun wherever it stands', () => {
    const shown = [0.2, 0.5, 0.8].map((angle) => {
      const sun: Vec3 = [Math.sin(angle), 0, Math.cos(angle)];
      return covered(picture({ eyeM: sun.map((x) => 110 * x) as Vec3, sun }));
    });
    // From the Sun the wings show their whole area, 600 m² less the seams, and the bus; at 110 m, 256 pixels over 40°.
    const pixelsPerM2 = (size / (2 * Math.tan((20 * Math.PI) / 180)) / 110) ** 2;
    for (const count of shown) {
      expect(count / pixelsPerM2).toBeGreaterThan(570);
      expect(count / pixelsPerM2).toBeLessThan(640);
    }
  });

  test('the radiator is edge on to the Sun, and broad from along the boom', () => {
    const sun: Vec3 = [0, 0, 1];
    // Above the bus at (x, 6 m): a pixel beside the blade's edge is empty from the Sun, filled from the side.
    const fromSun = picture({ eyeM: [0, 0, 60], sun });
    const fromSide = picture({ eyeM: [0, 60, 0], sun });
    const perM = size / (2 * Math.tan((20 * Math.PI) / 180)) / 60;
    const [x, y] = [Math.round(size / 2 + 2 * perM), Math.round(size / 2 + 7 * perM)];
    expect(pixelAt(fromSun, size, x, y)).toEqual([0, 0, 0]);
    expect(Math.max(...pixelAt(fromSide, size, x, y))).toBeGreaterThan(20);
  });
});

describe('instances', () => {
  test('stand where their nodes are, at true size, and hide each other by distance', () => {
    const sun: Vec3 = [0.3, 0, 1];
    const eyeM: Vec3 = [0, 0, 400];
    const one = picture({ eyeM, sun, ids: [[], [0], []] });
    const two = picture({ eyeM, sun, ids: [[], [0, 1], []], others: [[60, 0, 0]] });
    const perM = size / (2 * Math.tan((20 * Math.PI) / 180)) / 400;
    const above = Math.round(size / 2 + 60 * perM);
    const row = (pixels: Uint8Array, y: number) =>
      Array.from({ length: size }, (_, x) => pixelAt(pixels, size, x, y).some((c) => c > 0)).filter(Boolean)
        .length;
    expect(row(one, above)).toBe(0);
    expect(row(two, above)).toBeGreaterThan(0.75 * 70 * perM);
    expect(row(one, size / 2)).toBeGreaterThan(0.75 * 70 * perM);
    expect(row(two, size / 2)).toBe(row(one, size / 2));
    // The order of drawing tells nothing: the nearer one covers.
    const behind: Vec3[] = [[3, 2, -40]];
    const there = picture({ eyeM, sun, ids: [[], [0, 1], []], others: behind });
    expect(picture({ eyeM, sun, ids: [[], [1, 0], []], others: behind })).toEqual(there);
  });

  test('levels share the pixels between them: together as much as either alone', () => {
    const sun: Vec3 = [0.3, 0, 1];
    // 120 of the 100 to 140 pixels at which level 1 gives way to level 0.
    const distance = (70 * size) / (2 * Math.tan((20 * Math.PI) / 180)) / 120;
    const eyeM: Vec3 = [0, 0, distance];
    const [fine, middle, both] = [
      [[0], [], []],
      [[], [0], []],
      [[0], [0], []],
    ].map((ids) => covered(picture({ eyeM, sun, ids: ids as never }))) as [number, number, number];
    expect(fine).toBeGreaterThan(0.3 * both);
    expect(middle).toBeGreaterThan(0.3 * both);
    expect(fine + middle).toBeGreaterThan(0.93 * both);
    expect(fine + middle).toBeLessThan(1.07 * both);
  });

  test('a point’s size draws nothing', () => {
    expect(covered(picture({ eyeM: [0, 0, 60_000], sun: [0, 0, 1], ids: [[0], [0], [0]] }))).toBe(0);
  });

  test('parts follow the scenario’s sizes', () => {
    const sun: Vec3 = [0, 0, 1];
    const view = { eyeM: [0, 0, 110] as Vec3, sun };
    const narrow = covered(
      picture({ ...view, partScales: { solarArrayLeft: [1, 0.5, 1], solarArrayRight: [1, 0.5, 1] } }),
    );
    expect(narrow / covered(picture(view))).toBeGreaterThan(0.45);
    expect(narrow / covered(picture(view))).toBeLessThan(0.65);
  });

  test('draws the areas that the report gives, measured in pixels', () => {
    const sun: Vec3 = [0, 0, 1];
    const pixelsPerM2 = (size / (2 * Math.tan((20 * Math.PI) / 180)) / 130) ** 2;
    // So far that all of it is in the picture, and so near that the finest level alone is drawn.
    for (const areaM2 of [400, 600, 900]) {
      const partScales = scalesForAreas(model, areaM2, 110);
      const shownM2 = covered(picture({ eyeM: [0, 0, 130], sun, partScales })) / pixelsPerM2;
      // Less the seams, a twentieth, and with the bus, its booms and the blade's edge: some 25 m².
      expect(shownM2 - areaM2).toBeGreaterThan(-0.08 * areaM2);
      expect(shownM2 - areaM2).toBeLessThan(45);
    }
  });

  test('marks of power and heat move in the Sun, come round again, and are off in the shadow', () => {
    const near = { eyeM: [8, 12, 40] as Vec3 };
    const lit = (flowTurns: number) => picture({ ...near, sun: [0, 0, 1], flowTurns });
    const dark = (flowTurns: number) => picture({ ...near, sun: [-1, 0, 0.1], flowTurns });
    expect(lit(0.5)).not.toEqual(lit(0));
    expect(lit(0)).toEqual(lit(0));
    expect(dark(0.5)).toEqual(dark(0));
    expect(light(lit(0.5)) / light(lit(0))).toBeCloseTo(1, 1);
  });

  test('go round with the field’s own orbits', () => {
    const layout = {
      planeCount: 1,
      firstNode: Uint32Array.of(0),
      nodesPerPlane: Uint32Array.of(4),
    };
    // A ring over the equator with a node at each quarter; the second stands over y.
    const placement = new OrbitPlacement(layout);
    const rows = Float64Array.of(1, 0, 0, 0, 0, 1, 0, heightM, 0, heightM, 0, 0, 0, 0, 0, 0);
    const eyeM: Vec3 = [0, heightM + 20, 90];
    placement.setPlanes(rows, eyeM);
    const models = new NodeModels(model, placement);
    const camera = new PerspectiveCamera(40, 1, 1, 1e8);
    camera.position.set(...eyeM);
    camera.up.set(0, 1, 0);
    camera.lookAt(0, heightM, 0);
    camera.updateMatrixWorld();
    const shown = [0, 1, 2].map((node) => {
      models.update({ ids: [[node], [], []], sunDirection: [0, 0, 1], palette: nightPalette, pixelRatio: 1 });
      return covered(draw(renderer, camera, [models.object]));
    });
    expect(shown[0]).toBe(0);
    expect(shown[1]).toBeGreaterThan(4000);
    expect(shown[2]).toBe(0);
    models.dispose();
    placement.dispose();
  });
});
