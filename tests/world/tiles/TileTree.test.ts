import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecefToGeodetic } from '../../../src/model/orbit/geodesy';
import { add, scale, type Vec3 } from '../../../src/shared/vectors';
import { aboveGround } from '../../../src/world/camera/cameraMoves';
import { hitEllipsoid, lensOf, poseOf, rayThrough, tangentsOf } from '../../../src/world/camera/cameraPose';
import { groundAt, latitudeDegAt, rowAt } from '../../../src/world/tiles/mercator';
import { sightOf, TileTree, tileKey } from '../../../src/world/tiles/TileTree';

const lens = lensOf(1440, 900, { left: 0, right: 0, top: 0, bottom: 0 });
const MOST = 96;

const cameras = fc
  .record({
    longitudeDeg: fc.double({ min: -180, max: 180, noNaN: true }),
    latitudeDeg: fc.double({ min: -90, max: 90, noNaN: true }),
    // From 20 m to the Moon, as many near as far.
    altitudeM: fc.double({ min: Math.log(20), max: Math.log(4e8), noNaN: true }).map(Math.exp),
    headingDeg: fc.double({ min: -180, max: 180, noNaN: true }),
    tiltDeg: fc.double({ min: 0, max: 85, noNaN: true }),
  })
  .map((place) => aboveGround({ ...place, heightM: 0, follow: null }));

function chosenFor(camera: Parameters<typeof poseOf>[0], deepest = 22) {
  const pose = poseOf(camera);
  const { latitudeDeg, longitudeDeg } = ecefToGeodetic(pose.eyeM);
  const eye = { x: longitudeDeg / 360 + 0.5, y: rowAt(latitudeDeg) };
  const sight = sightOf(pose, tangentsOf(lens), lens.focalPx, eye);
  return { pose, chosen: [...new TileTree().choose(sight, 1.3, MOST, deepest)] };
}

/** Place of the ground in the Mercator square; null beyond it. */
function squareOf(pointM: Vec3): [number, number] | null {
  const { latitudeDeg, longitudeDeg } = ecefToGeodetic(pointM);
  const y = rowAt(latitudeDeg);
  return y < 0 || y >= 1 ? null : [(longitudeDeg / 360 + 0.5) % 1, y];
}

describe('the squares of ground that are drawn', () => {
  it('cover every place that is seen, once', () => {
    let looked = 0;
    fc.assert(
      fc.property(cameras, (camera) => {
        const { pose, chosen } = chosenFor(camera);
        for (let across = 0; across < 9; across += 1) {
          for (let down = 0; down < 7; down += 1) {
            const ray = rayThrough(pose, lens, (across / 8) * lens.widthPx, (down / 6) * lens.heightPx);
            const away = hitEllipsoid(pose.eyeM, ray);
            const at = away === null ? null : squareOf(add(pose.eyeM, scale(ray, away)));
            if (!at) continue;
            looked += 1;
            // On a line between squares rounding may give the place to either.
            const edge = 1e-9;
            const over = (slack: number) =>
              chosen.filter(({ z, x, y }) => {
                const [u, v] = [at[0] * 2 ** z - x, at[1] * 2 ** z - y];
                return u >= -slack && u < 1 + slack && v >= -slack && v < 1 + slack;
              }).length;
            expect(over(edge * 2 ** 22)).toBeGreaterThanOrEqual(1);
            expect(over(-edge * 2 ** 22)).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(looked).toBeGreaterThan(1000);
  });

  it('lie none over another, keep to their number, and are the same each time', () => {
    fc.assert(
      fc.property(cameras, fc.integer({ min: 8, max: 24 }), (camera, deepest) => {
        const { chosen } = chosenFor(camera, deepest);
        expect(chosen.length).toBeLessThanOrEqual(MOST);
        const keys = new Set(chosen.map(({ key }) => key));
        expect(keys.size).toBe(chosen.length);
        for (const { z, x, y } of chosen) {
          expect(z).toBeLessThanOrEqual(deepest);
          for (let up = 1; up <= z; up += 1) expect(keys.has(tileKey(z - up, x >> up, y >> up))).toBe(false);
        }
        expect(chosenFor(camera, deepest).chosen.map(({ key }) => key)).toEqual(chosen.map(({ key }) => key));
      }),
      { numRuns: 100 },
    );
  });

  it('are sharp where their number is enough: straight down, to the pixel', () => {
    // At a metre a pixel a tile's own pixel, 156,543 m · cos 35.06° / 2^z, is 0.98 m at level 17 and 1.96 m at 16.
    const camera = { longitudeDeg: -90.16, latitudeDeg: 35.06, headingDeg: 0, tiltDeg: 0 };
    const { chosen } = chosenFor({ ...camera, altitudeM: lens.focalPx });
    expect(new Set(chosen.map(({ z }) => z))).toEqual(new Set([17]));
    // 1,440 × 900 pixels of a metre, tiles of 250.2 m: six or seven across, four or five down, and those just beside.
    expect(chosen.length).toBeGreaterThanOrEqual(6 * 4);
    expect(chosen.length).toBeLessThanOrEqual(9 * 7);
  });

  it('are few from far away', () => {
    const { chosen } = chosenFor({
      longitudeDeg: 0,
      latitudeDeg: 0,
      altitudeM: 4e8,
      headingDeg: 0,
      tiltDeg: 0,
    });
    expect(new Set(chosen.map(({ z }) => z))).toEqual(new Set([3]));
    expect(chosen.length).toBeLessThanOrEqual(48);
  });
});

describe('Web Mercator', () => {
  it('has its corners where the standard has them', () => {
    // OGC 17-083r4, WebMercatorQuad: the square ends at 85.0511287798066°.
    expect(latitudeDegAt(0)).toBeCloseTo(85.0511287798066, 10);
    expect(latitudeDegAt(0.5)).toBeCloseTo(0, 12);
    expect(rowAt(-85.0511287798066)).toBeCloseTo(1, 12);
    expect(groundAt(0.5, 0.5)).toEqual([6378137, 0, 0]);
  });
});
