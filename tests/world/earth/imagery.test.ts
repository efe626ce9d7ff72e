import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  finestLevel,
  imageryDiameterPx,
  imageryWidthFor,
  imageryWidths,
} from '../../../src/world/earth/imagery';

// By hand: 2 · 1000 px · R / √(d² + 2 d R) with R = 6,378.137 km.
test.each([
  [40_000_000, 277.7],
  [10_000_000, 845.6],
  [4_000_000, 1558.1],
  [60_000, 1558.1],
])(
  'the globe from %d m through a lens of 1,000 px is %d px wide, and never taken wider than from 4,000 km',
  (distanceM, expected) => {
    expect(imageryDiameterPx(distanceM, 1000)).toBeCloseTo(expected, 0);
  },
);

test.each([
  [100, 1024],
  [512, 1024],
  [513, 2048],
  [1024, 2048],
  [1025, 4096],
  [4096, 4096],
])('a globe of %d px wants a picture of %d px', (diameterPx, expected) => {
  expect(imageryWidthFor(diameterPx)).toBe(expected);
});

describe('finest level of detail that is read', () => {
  // A picture twice as large begins one level down, where it is the smaller one; at the cube root of 2 of the size it is itself.
  test.each([
    [1024, 300, 0],
    [1024, 512, 0],
    [2048, 512.01, 1],
    [2048, 512 * 2 ** (1 / 6), 0.5],
    [2048, 512 * 2 ** (1 / 3), 0],
    [2048, 1024, 0],
    [4096, 1024.01, 1],
    [4096, 1024, 1],
    [4096, 500, 2],
    [1024, 900, 0],
  ] as const)('of a picture %d px wide on a globe of %d px: %d', (width, diameterPx, expected) => {
    expect(finestLevel(width, diameterPx)).toBeCloseTo(expected, 3);
  });

  test('whichever picture is there, as long as it is large enough, shows as much', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 4096, noNaN: true }), (diameterPx) => {
        const shown = imageryWidths
          .filter((width) => width >= imageryWidthFor(diameterPx))
          .map((width) => Math.log2(width) - finestLevel(width, diameterPx));
        for (const sharpness of shown) expect(sharpness).toBeCloseTo(shown[0]!, 9);
      }),
    );
  });

  test('no pop: a globe a thousandth larger shows no more than 0.005 of a level more', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 4090, noNaN: true }), (diameterPx) => {
        const sharpness = (px: number) => 12 - finestLevel(4096, px);
        expect(Math.abs(sharpness(diameterPx * 1.001) - sharpness(diameterPx))).toBeLessThan(0.005);
      }),
    );
  });
});
