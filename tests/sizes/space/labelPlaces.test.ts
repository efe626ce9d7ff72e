import fc from 'fast-check';
import { expect, it } from 'vitest';
import { risenLabels } from '../../../src/sizes/space/labelPlaces';

const label = fc.record({
  xPx: fc.integer({ min: -100, max: 900 }),
  yPx: fc.integer({ min: -100, max: 700 }),
  widthPx: fc.integer({ min: 30, max: 190 }),
  heightPx: fc.integer({ min: 18, max: 50 }),
});

it('no label covers another or leaves the picture', () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 8 }), (wanted) => {
      const places = risenLabels(wanted, 800, 600);
      const boxes = places.flatMap((place, i) =>
        place
          ? [{ ...place, right: place.left + wanted[i]!.widthPx, bottom: place.top + wanted[i]!.heightPx }]
          : [],
      );
      boxes.forEach((a, i) => {
        expect(a.left).toBeGreaterThanOrEqual(0);
        expect(a.top).toBeGreaterThanOrEqual(0);
        expect(a.right).toBeLessThanOrEqual(800);
        expect(a.bottom).toBeLessThanOrEqual(600);
        for (const b of boxes.slice(i + 1))
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      });
    }),
  );
});

it('a label alone stands above its point', () => {
  expect(risenLabels([{ xPx: 400, yPx: 300, widthPx: 100, heightPx: 30 }], 800, 600)).toEqual([
    { left: 350, top: 258 },
  ]);
});

it('keeps off what is taken already, above it', () => {
  const taken = { left: 300, top: 240, right: 500, bottom: 290 };
  const [place] = risenLabels([{ xPx: 400, yPx: 300, widthPx: 100, heightPx: 30 }], 800, 600, [taken]);
  expect(place).toEqual({ left: 350, top: 205 });
  expect(
    risenLabels([{ xPx: 400, yPx: 300, widthPx: 100, heightPx: 30 }], 800, 600, [{ ...taken, top: 20 }]),
  ).toEqual([null]);
});
