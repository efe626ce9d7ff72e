import { Mesh, MeshBasicMaterial, SphereGeometry } from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OrbitField } from '../../src/render/OrbitField';
import { OrbitPaths } from '../../src/render/OrbitPaths';
import { nightPalette } from '../../src/render/palette';
import { readNodes } from '../../src/render/readback';
import { cameraOver, draw, pixelAt, smallRenderer } from './scene';

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
  const rows = new Float32Array(16 * count);
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
function positionM(row: Float32Array, k: number, n: number): Vector {
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

function largestErrorM(set: ReturnType<typeof planes>, found: Float32Array): number {
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

describe('the field in the picture', () => {
  /** One node, over longitude 0 at 7,000 km, seen from 30,000 km. */
  function oneNode(longitudeDeg: number) {
    const l = (longitudeDeg * Math.PI) / 180;
    const layout = { planeCount: 1, firstNode: new Uint32Array(1), nodesPerPlane: Uint32Array.of(1) };
    const field = new OrbitField(layout);
    field.setPlanes(
      Float32Array.from([
        Math.cos(l),
        Math.sin(l),
        0,
        0,
        -Math.sin(l),
        Math.cos(l),
        0,
        7e6,
        0,
        7e6,
        0,
        0,
        0,
        0,
        0,
        0,
      ]),
    );
    return field;
  }
  const options = { palette: nightPalette, sizeM: 1, minPx: 6, maxPx: 6, pixelRatio: 1 };
  const camera = cameraOver(0, 0, 3e7);

  test('lit is bright cyan, dark is dim, hidden is not there', () => {
    const field = oneNode(0);
    field.update({ ...options, sunDirection: [1, 0, 0] });
    const lit = pixelAt(draw(renderer, camera, [field.object]), 64, 32, 32);
    expect(lit[1]).toBeGreaterThan(200);
    field.update({ ...options, sunDirection: [-1, 0, 0] });
    const dark = pixelAt(draw(renderer, camera, [field.object]), 64, 32, 32);
    expect(dark[1]).toBeGreaterThan(30);
    expect(dark[1]).toBeLessThan(110);
    const hidden = oneNode(180);
    hidden.update({ ...options, sunDirection: [-1, 0, 0] });
    expect(draw(renderer, camera, [hidden.object]).some((value, i) => i % 4 < 3 && value > 0)).toBe(false);
  });

  test('a highlight is larger, and -1 takes it away', () => {
    const field = oneNode(0);
    field.update({ ...options, sunDirection: [1, 0, 0] });
    const count = () =>
      draw(renderer, camera, [field.object]).filter((value, i) => i % 4 === 1 && value > 40).length;
    const plain = count();
    field.setHighlight(0);
    expect(count()).toBeGreaterThan(1.5 * plain);
    field.setHighlight(-1);
    expect(count()).toBe(plain);
  });

  test('what stands before a node covers it', () => {
    const field = oneNode(0);
    field.update({ ...options, sunDirection: [1, 0, 0] });
    const ball = new Mesh(new SphereGeometry(8e6), new MeshBasicMaterial({ color: 0x200000 }));
    expect(pixelAt(draw(renderer, camera, [field.object, ball]), 64, 32, 32)[1]).toBe(0);
  });

  test('paths are drawn from the same table, and fainter the more there are', () => {
    const sums = [1, 100].map((count) => {
      const set = planes(
        count,
        random(6),
        () => 0,
        () => 9_000_000,
      );
      const field = new OrbitField(set.layout);
      for (let i = 1; i < count; i++) set.rows.copyWithin(16 * i, 0, 16);
      field.setPlanes(set.rows);
      const paths = new OrbitPaths(field.planes);
      paths.update({ sunDirection: [1, 0, 0], palette: nightPalette });
      return Math.max(...draw(renderer, camera, [paths.object]).filter((_, i) => i % 4 === 1));
    });
    expect(sums[0]).toBeGreaterThan(10);
    expect(sums[1]!).toBeLessThan(255);
  });
});
