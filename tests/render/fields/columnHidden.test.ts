import fc from 'fast-check';
import { Vector3 } from 'three';
import { expect, test } from 'vitest';
import { geodeticToEcef } from '../../../src/model/orbit/geodesy';
import { isColumnHidden } from '../../../src/render/fields/columnHidden';
import { add, dot, normalize, scale, subtract, type Vec3 } from '../../../src/shared/vectors';
import { hitEllipsoid, localFrame } from '../../../src/world/camera/cameraPose';

const [A, B] = [6_378_137, 6_356_752.314245];
const marginOf = ([x, y, z]: Vec3) => (x / A) ** 2 + (y / A) ** 2 + (z / B) ** 2 - 1;
const hidden = (footM: Vec3, heightM: number, eyeM: Vec3) =>
  isColumnHidden(footM, heightM, new Vector3(...eyeM), marginOf(eyeM));

test('a column shows as long as its foot or its top does', () => {
  const above: Vec3 = [A + 6_378_137, 0, 0];
  const at = (lonDeg: number): Vec3 => geodeticToEcef(0, lonDeg, 0);
  // One radius up the horizon is 60° away, and 2.6° more count as in sight; what is 1,000 km high shows to 90.2°.
  expect([0, 50, 59, 63, 75, 89, 92, 180].map((lon) => hidden(at(lon), 0, above))).toEqual([
    false,
    false,
    false,
    true,
    true,
    true,
    true,
    true,
  ]);
  expect([63, 75, 89, 92, 180].map((lon) => hidden(at(lon), 1e6, above))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});

test('what is left out neither turns its ground to the eye nor shows its top, from anywhere, by the ray to it', () => {
  const degrees = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
  let left = 0;
  fc.assert(
    fc.property(
      degrees(-90, 90),
      degrees(-180, 180),
      degrees(0, 4e6),
      degrees(-90, 90),
      degrees(-180, 180),
      fc.double({ min: 0, max: 9, noNaN: true }),
      (lat, lon, heightM, eyeLat, eyeLon, log10M) => {
        const footM = geodeticToEcef(lat, lon, 0);
        const eyeM = geodeticToEcef(eyeLat, eyeLon, 10 ** log10M);
        if (!hidden(footM, heightM, eyeM)) return;
        left += 1;
        const { up } = localFrame(lon, lat);
        expect(dot(up, normalize(subtract(eyeM, footM)))).toBeLessThan(0.02);
        const topM = scale(add(footM, scale(up, heightM)), 1.0005);
        const away = subtract(topM, eyeM);
        const hitM = hitEllipsoid(eyeM, normalize(away));
        expect(hitM).not.toBeNull();
        expect(hitM).toBeLessThan(Math.hypot(...away));
      },
    ),
    { numRuns: 20_000, seed: 7 },
  );
  // The case does come up: eyes near the ground see few.
  expect(left).toBeGreaterThan(4_000);
});
