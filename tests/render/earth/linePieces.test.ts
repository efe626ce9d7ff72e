import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Ranges } from '../../../src/render/core/drawRanges';
import { frustumHalfSpaces, horizonHalfSpace, SPACE } from '../../../src/render/core/halfSpaces';
import { decodeLines } from '../../../src/render/earth/decodeGeo';
import { addPiecesInSight, addRange, pieceBalls } from '../../../src/render/earth/linePieces';
import { poseOf } from '../../../src/world/camera/cameraPose';

const coast = decodeLines(Uint8Array.from(readFileSync('public/geo/coast-10m.bin')).buffer);
const vertices = coast.positions.length / 3;
const tangents = { left: -0.56, right: 0.56, bottom: -0.32, top: 0.32 };

const eye = (latitudeDeg: number, longitudeDeg: number, altitudeM: number, tiltDeg: number) =>
  poseOf({ latitudeDeg, longitudeDeg, altitudeM, headingDeg: 30, tiltDeg });

function rangesFrom(pose: ReturnType<typeof eye>): Ranges {
  const spaces = new Float64Array(5 * SPACE);
  frustumHalfSpaces(pose, tangents, 0, spaces);
  horizonHalfSpace(pose.eyeM, spaces, 4);
  const out: Ranges = { starts: new Int32Array(9000), counts: new Int32Array(9000), length: 0 };
  addPiecesInSight(coast.balls, vertices, 0, { spaces, count: 5 }, out);
  return out;
}

const inPicture = ({ eyeM, right, up, forward }: ReturnType<typeof eye>, p: readonly number[]) => {
  const away = p.map((x, i) => x - eyeM[i]!);
  const along = (axis: readonly number[]) => axis.reduce((sum, a, i) => sum + a * away[i]!, 0);
  const [x, y, z] = [along(right), along(up), along(forward)];
  if (z <= 0 || x < tangents.left * z || x > tangents.right * z) return false;
  if (y < tangents.bottom * z || y > tangents.top * z) return false;
  // The ellipsoid's normal at the point leans towards the eye.
  const normal = [p[0]! / 6378137 ** 2, p[1]! / 6378137 ** 2, p[2]! / 6356752.314245 ** 2];
  return normal.reduce((sum, n, i) => sum - n * away[i]!, 0) > 0;
};

describe('pieces of the coast', () => {
  it.each([
    [35.06, -90.16, 1_000, 60],
    [51.1, 1.3, 20_000, 45],
    [37.8, -122.5, 300_000, 0],
    [1.3, 103.8, 900_000, 70],
    [71, 25, 100_000, 80],
    [-34.5, 18.5, 6, 85],
  ])('from over %d, %d at %d m, tilted by %d°: all that the picture shows is in the ranges', (...place) => {
    const pose = eye(...place);
    const { starts, counts, length } = rangesFrom(pose);
    const drawn = new Uint8Array(vertices);
    for (let i = 0; i < length; i++) drawn.fill(1, starts[i], starts[i]! + counts[i]!);
    const missing: number[] = [];
    for (let v = 0; v < vertices; v += 2) {
      if (drawn[v] && drawn[v + 1]) continue;
      const [a, b] = [0, 1].map((k) => [...coast.positions.subarray(3 * (v + k), 3 * (v + k) + 3)]);
      const middle = a!.map((x, i) => (x + b![i]!) / 2);
      if ([a!, b!, middle].some((p) => inPicture(pose, p))) missing.push(v);
    }
    expect(missing).toEqual([]);
  });

  it('are few from low over Memphis, and a few hundredths over Dover', () => {
    const share = (...place: Parameters<typeof eye>) => {
      const { counts, length } = rangesFrom(eye(...place));
      return counts.subarray(0, length).reduce((sum, count) => sum + count, 0) / vertices;
    };
    expect(share(35.06, -90.16, 1_000, 60)).toBeLessThan(0.03);
    expect(share(51.1, 1.3, 20_000, 45)).toBeLessThan(0.06);
    expect(share(51.1, 1.3, 20_000, 45)).toBeGreaterThan(0);
  });
});

it('a ball holds every vertex of its piece', () => {
  const positions = Float32Array.from({ length: 3 * 300 }, (_, i) => ((i * 7919) % 1000) - 500);
  const balls = pieceBalls(positions);
  expect(balls).toHaveLength(8);
  for (let v = 0; v < 300; v++) {
    const ball = 4 * Math.floor(v / 256);
    const away = [0, 1, 2].map((k) => positions[3 * v + k]! - balls[ball + k]!);
    expect(Math.hypot(...away)).toBeLessThanOrEqual(balls[ball + 3]!);
  }
});

it('ranges that touch are one', () => {
  const out: Ranges = { starts: new Int32Array(3), counts: new Int32Array(3), length: 0 };
  addRange(out, 0, 256);
  addRange(out, 256, 256);
  addRange(out, 1024, 10);
  expect([...out.starts.subarray(0, out.length)]).toEqual([0, 1024]);
  expect([...out.counts.subarray(0, out.length)]).toEqual([512, 10]);
});
