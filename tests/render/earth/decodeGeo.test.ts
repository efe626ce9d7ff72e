import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeLand, decodeLines } from '../../../src/render/earth/decodeGeo';

function bytes(magic: string, counts: number[], steps: number[], body: number[]): ArrayBuffer {
  const head = new DataView(new ArrayBuffer(4 + 4 * counts.length + 8 * steps.length));
  [...magic].forEach((c, i) => {
    head.setUint8(i, c.charCodeAt(0));
  });
  counts.forEach((count, i) => {
    head.setUint32(4 + 4 * i, count, true);
  });
  steps.forEach((step, i) => {
    head.setFloat64(4 + 4 * counts.length + 8 * i, step, true);
  });
  return Uint8Array.from([...new Uint8Array(head.buffer), ...body]).buffer;
}

const near = (found: ArrayLike<number>, expected: number[]) => {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, i) => {
    expect(Math.abs((found[i] ?? Number.NaN) - value), `number ${i}`).toBeLessThan(1);
  });
};

describe('decodeLines', () => {
  test('literal bytes: one line 0,0 → 90 E,0 → 90 E,90 N', () => {
    // Steps of 90°: from 180° W, 90° S: (+2, +1), (+1, 0), (0, +1); zigzag doubles.
    const buffer = bytes('GTL1', [1, 3], [90, 90], [3, 4, 2, 2, 0, 0, 2]);
    near(decodeLines(buffer).positions, [6378137, 0, 0, 0, 6378137, 0, 0, 6378137, 0, 0, 0, 6356752.3142]);
  });

  test('steps of more than one byte, and negative ones', () => {
    // 300 = 0b10_0101100; zigzag of 150 is 300: bytes 0xac 0x02. Then -90 steps: zigzag 179: 0xb3 0x01.
    const buffer = bytes('GTL1', [1, 2], [1.2, 0.6], [2, 0xac, 2, 0xac, 2, 0, 0xb3, 1]);
    const { positions } = decodeLines(buffer);
    near(positions.slice(0, 3), [6378137, 0, 0]);
    // 54° S, 0° E: from the textbook formula in another language.
    near(positions.slice(3), [3757215.074, 0, -5136743.831]);
  });

  test('says what it found when it is not map data', () => {
    expect(() => decodeLines(new TextEncoder().encode('<!doctype html>').buffer as ArrayBuffer)).toThrow(
      'Map data must begin with "GTL1"; found "<!do".',
    );
  });
});

test('decodeLand: a whole cell and a piece of one', () => {
  // Cells of 90°, two rows. Whole: cell 5 (column 2, row 1: 0..90 E, 0..90 N). Piece: cell 3 (column 1, row 1),
  // corners (0,0), (1,0), (0,1) in steps of 90°.
  const body = [5, 3, 3, 1, 0, 0, 2, 0, 1, 2, 0, 2, 2];
  const { positions, index } = decodeLand(bytes('GTA1', [1, 1, 3, 1, 2], [90, 90, 90], body));
  near(positions.slice(0, 12), [6378137, 0, 0, 0, 6378137, 0, 0, 0, 6356752, 0, 0, 6356752]);
  near(positions.slice(12), [0, -6378137, 0, 6378137, 0, 0, 0, 0, 6356752]);
  expect([...index]).toEqual([0, 1, 2, 2, 1, 3, 4, 5, 6]);
});

test('decodeLand: no crack between a whole cell and a piece beside it, though cells are no whole number of steps', () => {
  // Cells of 2.5° are 694.4 steps by 1388.9. Whole: cell 73 (column 1, row 1). Piece: cell 1 (column 0, row 1), with
  // corners (694, 0), (694, 1389), (0, 0) from the cell's own.
  const piece = [1, 3, 1, 0xec, 10, 0, 0, 0xda, 21, 0xeb, 10, 0xd9, 21, 0, 2, 2];
  const { positions } = decodeLand(bytes('GTA1', [1, 1, 3, 1, 72], [0.0036, 0.0018, 2.5], [73, ...piece]));
  const point = (i: number) => [...positions.subarray(3 * i, 3 * i + 3)];
  expect(point(4)).toEqual(point(0));
  expect(point(5)).toEqual(point(2));
});

/** Reads a file of public/geo. */
function file(name: string): ArrayBuffer {
  const data = readFileSync(new URL(`../../../public/geo/${name}.bin`, import.meta.url));
  return data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer;
}

function surfacePoint([lon, lat]: readonly [number, number]): [number, number, number] {
  const [l, p] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  const n = 6378137 / Math.sqrt(1 - 0.00669437999014 * Math.sin(p) ** 2);
  return [
    n * Math.cos(p) * Math.cos(l),
    n * Math.cos(p) * Math.sin(l),
    n * (1 - 0.00669437999014) * Math.sin(p),
  ];
}

/** Distance to the nearest vertex, metres. */
function nearest(positions: Float32Array, [x, y, z]: [number, number, number]): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < positions.length; i += 3) {
    best = Math.min(best, Math.hypot(positions[i]! - x, positions[i + 1]! - y, positions[i + 2]! - z));
  }
  return best;
}

describe('public/geo', () => {
  // Capes: Cape Agulhas; Land's End; Cabo da Roca. Metres allowed by the scale of the set.
  test.each([
    ['coast-110m', 120_000],
    ['coast-50m', 15_000],
    ['coast-10m', 6_000],
  ])('%s passes by known capes', (name, limitM) => {
    const { positions } = decodeLines(file(name));
    for (const cape of [
      [20.0, -34.83],
      [-5.71, 50.07],
      [-9.5, 38.78],
    ] as const) {
      expect(nearest(positions, surfacePoint(cape))).toBeLessThan(limitM);
    }
  });

  test('borders pass where Texas, New Mexico and Mexico meet', () => {
    expect(nearest(decodeLines(file('borders-10m')).positions, surfacePoint([-106.53, 31.78]))).toBeLessThan(
      5_000,
    );
  });

  test.each([
    ['borders-10m', 36_000],
    ['borders-110m', 320_000],
  ])('%s: no segment is so long that it leaves its parallel or the ground', (name, limitM) => {
    const { positions } = decodeLines(file(name));
    let longestM = 0;
    for (let i = 0; i < positions.length; i += 6) {
      const [x, y, z, X, Y, Z] = positions.subarray(i, i + 6) as unknown as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      longestM = Math.max(longestM, Math.hypot(x - X, y - Y, z - Z));
    }
    expect(longestM).toBeLessThan(limitM);
  });

  /** True where a triangle of the land lies over the point, seen from the Earth's centre. */
  function onLand(
    land: { positions: Float32Array; index: Uint32Array },
    point: [number, number, number],
  ): boolean {
    const corner = (i: number) => [...land.positions.subarray(3 * i, 3 * i + 3)] as [number, number, number];
    const triple = (a: number[], b: number[], c: number[]) =>
      a[0]! * (b[1]! * c[2]! - b[2]! * c[1]!) -
      a[1]! * (b[0]! * c[2]! - b[2]! * c[0]!) +
      a[2]! * (b[0]! * c[1]! - b[1]! * c[0]!);
    for (let t = 0; t < land.index.length; t += 3) {
      const [a, b, c] = [corner(land.index[t]!), corner(land.index[t + 1]!), corner(land.index[t + 2]!)];
      if (Math.hypot(a[0] - point[0], a[1] - point[1], a[2] - point[2]) > 600_000) continue;
      const signs = [triple(a, b, point), triple(b, c, point), triple(c, a, point)];
      if (signs.every((s) => s >= 0) || signs.every((s) => s <= 0)) return true;
    }
    return false;
  }

  test.each(['land-110m', 'land-50m'])('%s has land and sea where they are', (name) => {
    const land = decodeLand(file(name));
    // Memphis, Paris, the Gobi, Alice Springs, the South Pole's surroundings, Chukotka beyond 180°.
    for (const place of [
      [-90.05, 35.15],
      [2.35, 48.85],
      [103, 43],
      [133.9, -23.7],
      [40, -88],
      [-176, 66.8],
    ] as const) {
      expect(onLand(land, surfacePoint(place)), `${place} is land`).toBe(true);
    }
    // Atlantic, Pacific on both sides of 180°, the Gulf of Mexico, the Mediterranean, the Caspian.
    for (const place of [
      [-40, 30],
      [178, 10],
      [-178, 10],
      [-92, 25],
      [18, 35],
      [50.5, 42.5],
    ] as const) {
      expect(onLand(land, surfacePoint(place)), `${place} is sea`).toBe(false);
    }
  });
});
