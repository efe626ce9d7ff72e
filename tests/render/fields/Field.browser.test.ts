import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nightPalette } from '../../../src/render/core/palette';
import { Field, type FieldLook } from '../../../src/render/fields/Field';
import { OrbitPaths } from '../../../src/render/orbits/OrbitPaths';
import { OrbitPlacement } from '../../../src/render/orbits/OrbitPlacement';
import { readNodes, readPlacement } from '../readback';
import { cameraOver, draw, pixelAt, smallRenderer } from '../scene';

type Vector = [number, number, number];
let renderer: ReturnType<typeof smallRenderer>;
beforeAll(() => {
  renderer = smallRenderer(64);
});
afterAll(() => renderer.dispose());

/** Numbers in [0, 1) from a seed (mulberry32). */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function unit([x, y, z]: Vector): Vector {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** Planes at random; eccentricities from `eccentricity`. Values are those that float32 holds. */
function planes(count: number, next: () => number, eccentricity: () => number, axisM: (e: number) => number) {
  const rows = new Float64Array(16 * count);
  for (let i = 0; i < count; i++) {
    const p = unit([next() - 0.5, next() - 0.5, next() - 0.5]);
    const q = unit(cross(unit([next() - 0.5, next() - 0.5, next() - 0.5]), p));
    const e = eccentricity();
    const a = axisM(e);
    rows.set([...p, next(), ...q, a, e, a * Math.sqrt(1 - e * e)], 16 * i);
  }
  const nodesPerPlane = Uint32Array.from({ length: count }, (_, i) => 37 + (i % 5));
  const firstNode = new Uint32Array(count);
  for (let i = 1; i < count; i++) firstNode[i] = firstNode[i - 1]! + nodesPerPlane[i - 1]!;
  return { layout: { planeCount: count, firstNode, nodesPerPlane }, rows };
}

/** Node k of n in double precision: Kepler's equation by bisection, so nothing is shared with the shader. */
function positionM(row: Float64Array, k: number, n: number): Vector {
  const e = row[8]!;
  const turns = (row[3]! + k / n) % 1;
  const m = 2 * Math.PI * turns;
  let [low, high] = [0, 2 * Math.PI];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (middle - e * Math.sin(middle) < m) low = middle;
    else high = middle;
  }
  const x = row[7]! * (Math.cos(low) - e);
  const y = row[9]! * Math.sin(low);
  return [0, 1, 2].map((c) => x * row[c]! + y * row[4 + c]!) as Vector;
}

/** Angles of the discs of Sun and Earth, seen from the point: 0 umbra, 1 full sun, null between. */
function litOrDark(p: Vector, sun: Vector): 0 | 1 | null {
  const sunM: Vector = [
    sun[0] * 1.495978707e11 - p[0],
    sun[1] * 1.495978707e11 - p[1],
    sun[2] * 1.495978707e11 - p[2],
  ];
  const r = Math.hypot(...p);
  const s = Math.hypot(...sunM);
  const apart = Math.acos(-(p[0] * sunM[0] + p[1] * sunM[1] + p[2] * sunM[2]) / (r * s));
  const earth = Math.asin(6378137 / r);
  const disc = Math.asin(6.957e8 / s);
  // A margin of 1e-5 rad, some 70 m at a low orbit, for rounding.
  if (apart > earth + disc + 1e-5) return 1;
  if (apart < earth - disc - 1e-5) return 0;
  return null;
}

function largestErrorM(set: ReturnType<typeof planes>, found: Float64Array): number {
  const { planeCount, firstNode, nodesPerPlane } = set.layout;
  let worst = 0;
  for (let plane = 0; plane < planeCount; plane++) {
    for (let k = 0; k < nodesPerPlane[plane]!; k++) {
      const at = 4 * (firstNode[plane]! + k);
      const [x, y, z] = positionM(set.rows.subarray(16 * plane, 16 * plane + 16), k, nodesPerPlane[plane]!);
      const error = Math.hypot(found[at]! - x, found[at + 1]! - y, found[at + 2]! - z);
      worst = Math.max(worst, error);
    }
  }
  return worst;
}

describe('positions on the GPU', () => {
  test('circular orbits, 200 to 2,000 km: within 5 m', () => {
    const next = random(1);
    const set = planes(
      150,
      next,
      () => 0,
      () => 6_578_137 + 1_800_000 * next(),
    );
    const found = readNodes(renderer, set.layout, set.rows, [1, 0, 0]);
    expect(found.length).toBe(4 * (set.layout.firstNode[149]! + set.layout.nodesPerPlane[149]!));
    expect(largestErrorM(set, found)).toBeLessThan(5);
  });

  test('circular orbits up to the geostationary: within 20 m', () => {
    const next = random(2);
    const set = planes(
      100,
      next,
      () => 0,
      () => 8_000_000 + 34_200_000 * next(),
    );
    expect(largestErrorM(set, readNodes(renderer, set.layout, set.rows, [1, 0, 0]))).toBeLessThan(20);
  });

  test('elliptic orbits up to e = 0.74 (Molniya): within 20 m', () => {
    const next = random(3);
    const set = planes(
      150,
      next,
      () => 0.001 + 0.739 * next(),
      (e) => 6_700_000 / (1 - e),
    );
    expect(largestErrorM(set, readNodes(renderer, set.layout, set.rows, [1, 0, 0]))).toBeLessThan(20);
  });

  test('phases at the ends of the turn: 0 and the largest float below 1', () => {
    const set = planes(
      2,
      random(4),
      () => 0,
      () => 7_000_000,
    );
    set.rows[3] = 0;
    set.rows[19] = 1 - 2 ** -24;
    expect(largestErrorM(set, readNodes(renderer, set.layout, set.rows, [1, 0, 0]))).toBeLessThan(5);
  });
});

test('lit and dark nodes are those of the cone of shadow', () => {
  const next = random(5);
  const set = planes(
    150,
    next,
    () => 0,
    () => 6_800_000 + 3_000_000 * next(),
  );
  const sun = unit([0.3, -0.8, 0.25]);
  const found = readNodes(renderer, set.layout, set.rows, sun);
  const seen = { lit: 0, dark: 0 };
  for (let i = 0; i < found.length; i += 4) {
    const expected = litOrDark([found[i]!, found[i + 1]!, found[i + 2]!], sun);
    if (expected === null) continue;
    expect(Math.abs(found[i + 3]! - expected)).toBeLessThan(0.01);
    seen[expected ? 'lit' : 'dark']++;
  }
  expect(seen.lit).toBeGreaterThan(1000);
  expect(seen.dark).toBeGreaterThan(300);
});

type Eye = [number, number, number];

/** A plane along the equator: node 0 at `longitudeDeg`, `nodes` of them, radius in metres. */
function equatorial(longitudeDeg: number, radiusM: number, e = 0): number[] {
  const l = (longitudeDeg * Math.PI) / 180;
  const b = radiusM * Math.sqrt(1 - e * e);
  const [c, s] = [Math.cos(l), Math.sin(l)];
  return [c, s, 0, 0, -s, c, 0, radiusM, e, b, 0, 0, 0, 0, 0, 0];
}

function layoutOf(...nodes: number[]) {
  const firstNode = new Uint32Array(nodes.length);
  for (let i = 1; i < nodes.length; i++) firstNode[i] = firstNode[i - 1]! + nodes[i - 1]!;
  return {
    planeCount: nodes.length,
    firstNode,
    nodesPerPlane: Uint32Array.from(nodes),
    groupOfPlane: Uint16Array.from(nodes, (_, i) => i),
  };
}

describe('near the eye nothing trembles', () => {
  test.each([
    ['circular', 0],
    ['elliptic, e = 0.6', 0.6],
  ])(
    '%s: ten metres from a node its place is right to the word’s last bit, and moves without a tremble',
    (_, e) => {
      const layout = layoutOf(1667);
      const placement = new OrbitPlacement(layout);
      const a = 6_878_137 / (1 - e);
      // Node 0 moves by 7.6 m in a step; node 3 is looked at from ten metres above where it starts.
      const stepTurns = 7.6 / (2 * Math.PI * a);
      const row = Float64Array.from(equatorial(77, a, e));
      row[3] = 1 - 3 / 1667 + 0.123456789 * 2 ** -20;
      const place = (k: number) => {
        const m = 2 * Math.PI * (row[3]! + k / 1667);
        let E = m;
        for (let i = 0; i < 60; i++) E -= (E - e * Math.sin(E) - m) / (1 - e * Math.cos(E));
        const [x, y] = [a * (Math.cos(E) - e), row[9]! * Math.sin(E)];
        return [0, 1, 2].map((c) => x * row[c]! + y * row[4 + c]!) as Eye;
      };
      const start = place(3);
      const eye = start.map((x) => x * (1 + 10 / Math.hypot(...start))) as Eye;
      // A phase is held in 2^-32 turns: half of one, for ever the same, is what a node may be beside its place.
      const offM = (2 * Math.PI * a * Math.sqrt((1 + e) / (1 - e))) / 2 ** 33;
      let first: number[] | null = null;
      for (let step = 0; step < 20; step++) {
        placement.setPlanes(row, eye);
        const found = readPlacement(renderer, placement, eye, [1, 0, 0]).subarray(12, 15);
        const truth = place(3).map((x, c) => x - eye[c]!);
        const off = truth.map((x, c) => x - found[c]!);
        const roundingM = 0.0005 + 3e-7 * Math.hypot(...truth);
        expect(Math.hypot(...off), `step ${step}`).toBeLessThan(offM + roundingM);
        first ??= off;
        expect(Math.hypot(...off.map((x, c) => x - first![c]!)), `step ${step}`).toBeLessThan(2 * roundingM);
        row[3] = row[3]! + stepTurns - (row[3]! + stepTurns >= 1 ? 1 : 0);
      }
      placement.dispose();
    },
  );

  test('places do not depend on where the eye is, to float’s last digits', () => {
    const next = random(9);
    const set = planes(
      40,
      next,
      () => 0.7 * next(),
      (e) => 6_700_000 / (1 - e),
    );
    for (const eye of [
      [0, 0, 0],
      [7e6, 100, 3],
      [-4e7, 1e7, 2e6],
      [1e9, 0, 1e8],
    ] as Eye[]) {
      const found = readNodes(renderer, set.layout, set.rows, [1, 0, 0], eye);
      expect(largestErrorM(set, found), `${eye}`).toBeLessThan(20 + 2e-7 * Math.hypot(...eye));
    }
  });
});

describe('the field in the picture', () => {
  const camera = cameraOver(0, 0, 3e7);
  const eyeM: Eye = [3e7, 0, 0];
  const look: FieldLook = {
    sunDirection: [1, 0, 0],
    palette: nightPalette,
    markM: 1,
    trueM: 0,
    minPx: 6,
    maxPx: 6,
    pixelRatio: 1,
  };

  function fieldOf(rows: number[][], ...nodes: number[]) {
    const placement = new OrbitPlacement(layoutOf(...nodes));
    placement.setPlanes(Float64Array.from(rows.flat()), eyeM);
    return { placement, field: new Field(placement, placement.nodes) };
  }
  const oneNode = (longitudeDeg: number) => fieldOf([equatorial(longitudeDeg, 7e6)], 1);
  const green = (objects: Field[]) =>
    draw(
      renderer,
      camera,
      objects.map(({ object }) => object),
    ).filter((_, i) => i % 4 === 1);
  const bright = (field: Field) => green([field]).filter((value) => value > 40).length;

  test('lit is bright cyan, dark is dim, hidden is not there', () => {
    const { field } = oneNode(0);
    field.update(look);
    const lit = pixelAt(draw(renderer, camera, [field.object]), 64, 32, 32);
    expect(lit[1]).toBeGreaterThan(200);
    field.update({ ...look, sunDirection: [-1, 0, 0] });
    const dark = pixelAt(draw(renderer, camera, [field.object]), 64, 32, 32);
    expect(dark[1]).toBeGreaterThan(30);
    expect(dark[1]).toBeLessThan(110);
    const hidden = oneNode(180).field;
    hidden.update({ ...look, sunDirection: [-1, 0, 0] });
    expect(draw(renderer, camera, [hidden.object]).some((value, i) => i % 4 < 3 && value > 0)).toBe(false);
  });

  test('a highlight is larger, and -1 takes it away', () => {
    const { field } = oneNode(0);
    field.update(look);
    const plain = bright(field);
    field.setHighlight(0);
    expect(bright(field)).toBeGreaterThan(1.5 * plain);
    field.setHighlight(-1);
    expect(bright(field)).toBe(plain);
  });

  test('a node comes with its launch, in the order of numbers', () => {
    const { placement, field } = fieldOf([equatorial(0, 9e6), equatorial(0, 9e6)], 2, 1);
    const there = () =>
      [...readPlacement(renderer, placement, eyeM, [1, 0, 0])]
        .filter((_, i) => i % 4 === 3)
        .map((x) => x >= 0);
    expect(there()).toEqual([true, true, true]);
    const rows = Float64Array.from([...equatorial(0, 9e6), ...equatorial(0, 9e6)]);
    for (const [share, expected] of [
      [0, [false, false, true]],
      [0.25, [true, false, true]],
      [0.75, [true, true, true]],
      [1, [true, true, true]],
    ] as const) {
      placement.planes.setLaunched(0, share, true);
      placement.setPlanes(rows, eyeM);
      expect(there(), String(share)).toEqual(expected);
    }
    field.dispose();
  });

  test('light and height leave out what they should', () => {
    const { field } = oneNode(0);
    for (const [change, shown] of [
      [{ light: 'sunlit' }, true],
      [{ light: 'shadow' }, false],
      [{ light: 'shadow', sunDirection: [-1, 0, 0] }, true],
      [{ heightRangeM: [600_000, 700_000] }, true],
      [{ heightRangeM: [700_000, 800_000] }, false],
    ] as [Partial<FieldLook>, boolean][]) {
      field.update({ ...look, ...change });
      expect(
        green([field]).some((value) => value > 20),
        JSON.stringify(change),
      ).toBe(shown);
    }
  });

  test('ranges draw what is in them, together and in one more call', () => {
    // Ten nodes over the visible third of the ring are apart by more than a mark.
    const { field } = fieldOf([equatorial(-45, 9e6)], 36);
    field.update(look);
    const pixels = (ranges: [number, number][] | null) => {
      field.setVisible(
        ranges && {
          starts: Int32Array.from(ranges, ([first]) => first),
          counts: Int32Array.from(ranges, ([, count]) => count),
          length: ranges.length,
        },
      );
      renderer.info.reset();
      return green([field]).filter((value) => value > 40).length;
    };
    const one = pixels([[4, 1]]);
    expect(one).toBeGreaterThan(10);
    expect(pixels([])).toBe(0);
    expect(
      pixels(
        [
          [4, 1],
          [6, 1],
          [2, 1],
        ].sort((a, b) => a[0]! - b[0]!) as [number, number][],
      ),
    ).toBeGreaterThan(2.5 * one);
    expect(renderer.info.render.calls).toBe(2);
    expect(renderer.info.render.points).toBe(3);
    const all = pixels(null);
    expect(pixels([[0, 36]])).toBe(all);
  });

  test('one in N draws every Nth', () => {
    const { field } = fieldOf([equatorial(-45, 9e6)], 36);
    field.update({ ...look, oneIn: 2 });
    field.setVisible(null);
    expect(field.submitted).toBe(18);
    const half = bright(field);
    field.update(look);
    field.setVisible(null);
    const all = bright(field);
    expect(half).toBeGreaterThan(0.35 * all);
    expect(half).toBeLessThan(0.65 * all);
  });

  test('colour by constellation comes from the palette texture', () => {
    const { field } = fieldOf([equatorial(-20, 9e6), equatorial(20, 9e6)], 1, 1);
    const texels = new Uint8Array(1024);
    texels.set([255, 0, 0, 255, 0, 255, 0, 255]);
    field.setPalette(texels);
    field.update({ ...look, palette: { ...nightPalette, nodeGlow: 0 }, colorBy: 'constellation' });
    const pixels = draw(renderer, camera, [field.object]);
    const x = (sign: number) =>
      32 +
      Math.round(
        (sign * 9e6 * Math.sin(Math.PI / 9) * 32) /
          Math.tan(Math.PI / 9) /
          (3e7 - 9e6 * Math.cos(Math.PI / 9)),
      );
    expect(pixelAt(pixels, 64, x(-1), 32)).toEqual([255, 0, 0]);
    expect(pixelAt(pixels, 64, x(1), 32)).toEqual([0, 255, 0]);
  });

  test('states change in part: what is written is uploaded, and no more', () => {
    const { placement, field } = fieldOf([equatorial(0, 9e6)], 5000);
    const gl = renderer.getContext();
    let bytes = 0;
    for (const name of ['texSubImage2D', 'texImage2D'] as const) {
      const original = gl[name] as (...args: unknown[]) => void;
      Object.defineProperty(gl, name, {
        configurable: true,
        value: (...args: unknown[]) => {
          const [, , , , width, height] = args as number[];
          if (name === 'texSubImage2D') bytes += 4 * Number(width) * Number(height);
          original.apply(gl, args);
        },
      });
    }
    placement.nodes.setState(0, new Uint8Array(4 * 5000));
    field.update(look);
    const all = bright(field);
    expect(all).toBeGreaterThan(100);
    // Hides nodes 0 to 2499: half of the ring, the half on the right.
    bytes = 0;
    placement.nodes.setState(0, new Uint8Array(4 * 2500).fill(1));
    field.update(look);
    const half = bright(field);
    expect(half).toBeLessThan(0.7 * all);
    expect(half).toBeGreaterThan(0.3 * all);
    expect(bytes).toBe(4 * 2500);
    expect(placement.bytesPerNode).toBe(12);
    expect(() => placement.nodes.setState(4999, new Uint8Array(8))).toThrow(RangeError);
  });

  test('depth keeps order from a metre to a million kilometres, whichever is drawn first', () => {
    for (const distanceM of [1, 10, 1e3, 1e5, 1e7, 9e8]) {
      const near = oneNode(0);
      const far = oneNode(0);
      const at = (factor: number): Eye => [7e6 + distanceM * factor, 0, 0];
      const rows = Float64Array.from(equatorial(0, 7e6));
      near.placement.setPlanes(rows, at(1));
      far.placement.setPlanes(rows, at(1.00001));
      near.field.update({ ...look, palette: { ...nightPalette, nodeLit: [1, 0, 0], nodeGlow: 0 } });
      far.field.update({ ...look, palette: { ...nightPalette, nodeLit: [0, 0, 1], nodeGlow: 0 } });
      const close = cameraOver(0, 0, 7e6 + distanceM);
      close.near = 0.5;
      close.far = 4e9;
      close.updateProjectionMatrix();
      for (const order of [
        [near, far],
        [far, near],
      ]) {
        order.forEach(({ field: { object } }, i) => {
          object.renderOrder = i;
          (object as unknown as { material: { depthWrite: boolean } }).material.depthWrite = true;
        });
        const [red, , blue] = pixelAt(
          draw(renderer, close, [near.field.object, far.field.object]),
          64,
          32,
          32,
        );
        expect([red > 200, blue < 60], `${distanceM} m`).toEqual([true, true]);
      }
    }
  });
});

describe('rings', () => {
  const camera = cameraOver(0, 60, 3e7);
  const eyeM = camera.position.toArray() as Eye;
  const look = {
    sunDirection: [1, 0, 0] as Eye,
    palette: nightPalette,
    first: 0,
    trails: false,
    selectedPlane: -1,
    selectedGroup: -1,
  };

  test('are drawn from the same table, and fainter the more there are', () => {
    const brightest = [1, 100].map((count) => {
      const placement = new OrbitPlacement(layoutOf(...new Array<number>(count).fill(3)));
      placement.setPlanes(Float64Array.from(new Array(count).fill(equatorial(0, 9e6)).flat()), eyeM);
      const paths = new OrbitPaths(placement);
      paths.update({ ...look, count });
      return Math.max(...draw(renderer, camera, [paths.object]).filter((_, i) => i % 4 === 1));
    });
    expect(brightest[0]).toBeGreaterThan(10);
    expect(brightest[1]!).toBeLessThan(255);
  });

  test('a trail lies behind its node, and goes where the node is not launched', () => {
    const placement = new OrbitPlacement(layoutOf(1));
    const rows = Float64Array.from(equatorial(0, 9e6));
    const paths = new OrbitPaths(placement);
    paths.update({ ...look, count: 1, trails: true, palette: { ...nightPalette, orbitPathOpacity: 0 } });
    const columns = () => {
      const pixels = draw(renderer, camera, [paths.object]);
      const sums = { left: 0, right: 0 };
      for (let i = 0; i < pixels.length; i += 4) sums[(i / 4) % 64 < 32 ? 'left' : 'right'] += pixels[i + 1]!;
      return sums;
    };
    placement.setPlanes(rows, eyeM);
    // Flying east, to the right: the trail is on the left.
    const { left, right } = columns();
    expect(left).toBeGreaterThan(50);
    expect(right).toBeLessThan(0.25 * left);
    placement.planes.setLaunched(0, 0, false);
    placement.setPlanes(rows, eyeM);
    expect(columns()).toEqual({ left: 0, right: 0 });
  });
});
