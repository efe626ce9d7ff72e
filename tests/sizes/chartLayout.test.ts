import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutSizes } from '../../src/sizes/chartLayout';

const thing = fc.record({
  lengthM: fc.double({ min: 1, max: 900, noNaN: true }),
  widthM: fc.double({ min: 1, max: 400, noNaN: true }),
});

describe('layoutSizes', () => {
  it('keeps all things inside the drawing, apart from each other, at any width', () => {
    fc.assert(
      fc.property(
        fc.array(thing, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 260, max: 1600 }),
        (things, widthPx) => {
          const { places, pxPerM, heightPx, scaleM } = layoutSizes(things, widthPx);
          const boxes = things.map(({ lengthM, widthM }, i) => {
            const { xPx, yPx, wordsYPx } = places[i]!;
            return {
              left: xPx - (lengthM * pxPerM) / 2,
              right: xPx + (lengthM * pxPerM) / 2,
              top: yPx - (widthM * pxPerM) / 2,
              bottom: wordsYPx + 15,
            };
          });
          for (const [i, a] of boxes.entries()) {
            expect(a.left).toBeGreaterThanOrEqual(0);
            expect(a.right).toBeLessThanOrEqual(widthPx + 1e-6);
            expect(a.top).toBeGreaterThanOrEqual(0);
            expect(a.bottom).toBeLessThan(heightPx);
            for (const b of boxes.slice(i + 1))
              expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(
                true,
              );
          }
          expect(scaleM * pxPerM).toBeLessThanOrEqual(widthPx);
        },
      ),
    );
  });

  it('has one scale for all', () => {
    const { pxPerM, places } = layoutSizes(
      [
        { lengthM: 100, widthM: 20 },
        { lengthM: 50, widthM: 60 },
      ],
      802,
    );
    expect(pxPerM).toBe(5);
    // Both stand on one line, 40 m of height apart in their tops: middles 20 m.
    expect(places[0]!.yPx - places[1]!.yPx).toBe(100);
  });
});
