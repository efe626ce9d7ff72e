import fc from 'fast-check';
import { Box3, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { axesOf, eyePoseOf, fovRad, marginsFor } from '../../../src/sizes/space/pose';

const metres = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
const box = fc
  .tuple(metres(-400, 400), metres(0, 500), metres(0.2, 400), metres(0.2, 250), metres(0.05, 130))
  .map(([x, y, w, d, h]) => new Box3(new Vector3(x, y, 0), new Vector3(x + w, y + d, h)));
const noMargins = { left: 0, right: 0, top: 0, bottom: 0 };

/** Where a corner is in the picture, −1 to 1 in both directions, worked out by hand from the eye. */
function seenAt(
  direction: Parameters<typeof axesOf>[0],
  eyeM: readonly number[],
  aspect: number,
  at: readonly number[],
) {
  const { right, up, forward } = axesOf(direction);
  const from = eyeM.map((e, c) => at[c]! - e);
  const along = (v: readonly number[]) => v.reduce((sum, x, c) => sum + x * from[c]!, 0);
  const half = Math.tan(fovRad / 2);
  return [along(right) / along(forward) / half / aspect, along(up) / along(forward) / half, along(forward)];
}

describe('eyePoseOf', () => {
  it('holds every corner of every box, and wastes nothing in one direction', () => {
    fc.assert(
      fc.property(
        fc.array(box, { minLength: 1, maxLength: 7 }),
        metres(-3.1, 3.1),
        metres(0.05, 1.4),
        metres(0.4, 3),
        (boxes, azimuthRad, elevationRad, aspect) => {
          const direction = { azimuthRad, elevationRad };
          const { eyeM, targetM } = eyePoseOf(boxes, direction, aspect, noMargins);
          const seen = boxes
            .flatMap(({ min, max }) =>
              [0, 1, 2, 3, 4, 5, 6, 7].map((k) =>
                [0, 1, 2].map((c) => (k & (1 << c) ? max : min).getComponent(c)),
              ),
            )
            .map((at) => seenAt(direction, eyeM, aspect, at));
          const [wide, tall] = [0, 1].map((c) => Math.max(...seen.map((p) => Math.abs(p[c]!))));
          expect(Math.min(...seen.map((p) => p[2]!))).toBeGreaterThan(0);
          expect(Math.max(wide!, tall!)).toBeLessThan(1 + 1e-6);
          if (Math.hypot(...eyeM.map((e, c) => e - targetM[c]!)) > 2)
            expect(Math.max(wide!, tall!)).toBeGreaterThan(0.999);
        },
      ),
    );
  });
});

describe('marginsFor', () => {
  it('leaves a key its room and at least half the picture to what stands', () => {
    const px = fc.double({ min: 0, max: 2000, noNaN: true });
    const size = fc.double({ min: 200, max: 2000, noNaN: true });
    fc.assert(
      fc.property(fc.boolean(), px, px, size, size, (one, leftPx, topPx, widthPx, heightPx) => {
        const plain = marginsFor(one, [0, 0], [widthPx, heightPx]);
        const { left, right, top, bottom } = marginsFor(one, [leftPx, topPx], [widthPx, heightPx]);
        expect(left).toBeGreaterThanOrEqual(Math.max(plain.left, Math.min(0.45, leftPx / widthPx)));
        expect(top).toBeGreaterThanOrEqual(Math.max(plain.top, Math.min(0.45, topPx / heightPx)));
        expect(left + right).toBeLessThan(0.6);
        expect(top + bottom).toBeLessThan(0.66);
      }),
    );
    expect(marginsFor(false, [180, 0], [606, 230]).left).toBeCloseTo(204 / 606, 9);
  });
});
