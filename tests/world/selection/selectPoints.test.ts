import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planesAt } from '../../../src/model/orbit/orbit';
import { normalize, type Vec3 } from '../../../src/shared/vectors';
import { lensOf, poseOf } from '../../../src/world/camera/cameraPose';
import type { NodeFilter } from '../../../src/world/fleet/nodeFilter';
import { positionInPlane } from '../../../src/world/fleet/nodePosition';
import { countSelected } from '../../../src/world/selection/selectCount';
import { convexPieces, type ScreenPoint } from '../../../src/world/selection/selectPieces';
import { pointLook } from '../../../src/world/selection/selectPoints';
import { ai1 } from '../../model/ai1';

const lens = lensOf(1000, 800, { left: 0, right: 0, top: 0, bottom: 0 });
const camera = { longitudeDeg: 0, latitudeDeg: 0, altitudeM: 20_000_000, headingDeg: 0, tiltDeg: 0 };
const all: NodeFilter = { light: 'all', heightRangeM: null, sun: [1, 0, 0] };
const boxOf = (x0: number, y0: number, x1: number, y1: number): ScreenPoint[] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
];

describe('places looked at one by one', () => {
  // The eye is 26,378,137 m from the centre; 400 px span tan 17.5°, so that 1 px is 20,000 km × 0.315299 / 400 on the ground.
  const whole = pointLook(convexPieces(boxOf(0, 0, 1000, 800)), poseOf(camera), lens, all);

  it('are in the shape where they appear in it and the Earth does not hide them', () => {
    expect(whole.isIn([7_000_000, 0, 0])).toBe(true);
    expect(whole.isIn([-7_000_000, 0, 0])).toBe(false);
    // Behind the eye.
    expect(whole.isIn([30_000_000, 0, 0])).toBe(false);
    // At the limb: over the pole, above and below the line of sight that touches the Earth.
    expect(whole.isIn([0, 0, 7_000_000])).toBe(true);
    expect(whole.isIn([0, 0, 6_400_000])).toBe(false);
    // 7,000 km to the east in the eye's own plane is 400 / 0.315299 × 7/26.378 = 336.66 px from the middle.
    const west = [0, -7_000_000, 0] as Vec3;
    const strip = (x0: number, x1: number) =>
      pointLook(convexPieces(boxOf(x0, 300, x1, 500)), poseOf(camera), lens, all).isIn(west);
    expect(strip(163.2, 164)).toBe(true);
    expect(strip(163.5, 164)).toBe(false);
    expect(strip(160, 163.2)).toBe(false);
  });

  it('follow light and heights as shown', () => {
    const near: Vec3 = [7_000_000, 0, 0];
    const look = (filter: Partial<NodeFilter>) =>
      pointLook(convexPieces(boxOf(0, 0, 1000, 800)), poseOf(camera), lens, { ...all, ...filter });
    expect(look({ light: 'sunlit' }).isIn(near)).toBe(true);
    expect(look({ light: 'shadow' }).isIn(near)).toBe(false);
    expect(look({ light: 'shadow', sun: [-1, 0, 0] }).isIn(near)).toBe(true);
    expect(look({ sun: [-1, 0, 0] }).isSunlit(near)).toBe(false);
    // 7,000 km from the centre is 621.863 km above the equator.
    expect(look({ heightRangeM: [621_000, 622_000] }).isIn(near)).toBe(true);
    expect(look({ heightRangeM: [622_000, 700_000] }).isIn(near)).toBe(false);
  });

  it('are as many as the count by arcs has, for any shape', () => {
    const constellation = { ...ai1, pattern: 'delta' as const, nodes: 600, planes: 12 };
    const table = planesAt(constellation, Date.UTC(2026, 10, 21, 6));
    const filter = { ...all, sun: normalize([0.6, -0.7, 0.3]) };
    const coordinate = fc.integer({ min: -500, max: 10_500 }).map((tenths) => tenths / 10);
    const corners = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 7 });
    let found = 0;
    fc.assert(
      fc.property(corners, fc.integer({ min: 0, max: 75 }), (shape, tiltDeg) => {
        const pose = poseOf({ ...camera, longitudeDeg: -90, latitudeDeg: 35, tiltDeg });
        const pieces = convexPieces(shape);
        const set = { id: 'a', table, launched: Number.POSITIVE_INFINITY };
        const [counted = { nodes: 0, sunlit: 0 }] = countSelected([set], pieces, pose, lens, filter);
        const look = pointLook(pieces, pose, lens, filter);
        let [nodes, sunlit] = [0, 0];
        for (let plane = 0; plane < 12; plane++) {
          for (let k = 0; k < 50; k++) {
            const place = positionInPlane(table, plane, k);
            if (!look.isIn(place)) continue;
            nodes += 1;
            if (look.isSunlit(place)) sunlit += 1;
          }
        }
        found += nodes;
        expect(nodes).toBe(counted.nodes);
        expect(Math.abs(sunlit - counted.sunlit)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200, seed: 5 },
    );
    expect(found).toBeGreaterThan(1_000);
  });
});
