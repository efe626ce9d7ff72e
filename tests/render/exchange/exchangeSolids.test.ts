import { expect, it } from 'vitest';
import type { CampusMesh } from '../../../src/render/campus/campusForms';
import { launcherSolids, nodeSolids } from '../../../src/render/exchange/exchangeSolids';

/** Corners of the solids, metres to the east, north and up. */
function cornersOf({ solids }: CampusMesh): number[][] {
  const floats = new Float32Array(solids.buffer);
  return Array.from({ length: solids.length / 5 }, (_, i) => [...floats.subarray(5 * i, 5 * i + 3)]);
}
const reach = (corners: number[][], axis: number) => {
  const values = corners.map((corner) => corner[axis]!);
  return [Math.min(...values), Math.max(...values)];
};

it('stands a launcher at each place, as high as it says', () => {
  const { mesh, prisms } = launcherSolids(
    [
      [0, 0],
      [46, 0],
    ],
    124,
    9,
  );
  expect(prisms).toHaveLength(2);
  expect(mesh.volumes).toBe(2);
  const [low, high] = reach(cornersOf(mesh), 2);
  expect(low).toBe(0);
  expect(high).toBeCloseTo(124, 3);
  // Flaps reach beyond the hull of 9 m: 1.8 radii to each side, turned by half a radian.
  const [west, east] = reach(cornersOf(mesh), 0);
  expect(west).toBeGreaterThan(-9);
  expect(east).toBeLessThan(46 + 9);
});

it('lays a node with its span and both its areas', () => {
  const lengths = {
    spanM: 70,
    heightM: 30,
    busM: [6, 4, 4],
    wingM: [30, 10],
    wingRootM: 2,
    bladesM: [11, 5],
  } as const;
  const corners = cornersOf(nodeSolids([100, 50], lengths).mesh);
  expect(reach(corners, 0)).toEqual([65, 135]);
  expect(reach(corners, 1)).toEqual([35, 65]);
  const [low, high] = reach(corners, 2);
  expect(low).toBe(0);
  // The blades are 5 m deep and stand upright, a little above the ground.
  expect(high).toBeCloseTo(6.2, 3);
});
