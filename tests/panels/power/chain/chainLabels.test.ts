import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutToWidth, spreadLabels, textWidthPx } from '../../../../src/panels/power/chain/chainLabels';

const wish = (id: string, barX: number, barWidth: number, widthPx: number) => ({
  id,
  barX,
  barWidth,
  widthPx,
});

it('leaves a label beside its bar where there is room', () => {
  const placed = spreadLabels([wish('a', 0, 150, 90), wish('b', 150, 150, 90)], 300);
  expect(placed.map(({ id, x, line }) => [id, x, line]).sort()).toEqual([
    ['a', 0, 0],
    ['b', 150, 0],
  ]);
});

it('ends a label at its bar where it would not fit behind it', () => {
  const [placed] = spreadLabels([wish('b', 200, 100, 140)], 300);
  expect(placed).toMatchObject({ x: 160, line: 0, leaderX: 299, anchor: 'end' });
});

it('lets the outer of two that collide climb', () => {
  const placed = spreadLabels([wish('a', 0, 10, 200), wish('b', 10, 10, 200)], 400);
  expect(placed.find(({ id }) => id === 'b')).toMatchObject({ line: 0, x: 10 });
  expect(placed.find(({ id }) => id === 'a')).toMatchObject({ line: 1, x: 0 });
});

it('never lets labels overlap or leave the drawing', () => {
  const bars = fc.array(
    fc.tuple(fc.double({ min: 0.001, max: 1, noNaN: true }), fc.double({ min: 1, max: 340, noNaN: true })),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(bars, fc.integer({ min: 120, max: 900 }), (shapes, roomPx) => {
      const sum = shapes.reduce((total, [width]) => total + width, 0);
      let x = 0;
      const wishes = shapes.map(([width, label], i) => {
        const barWidth = (width / sum) * roomPx;
        x += barWidth;
        return wish(String(i), x - barWidth, barWidth, Math.min(label, roomPx));
      });
      const placed = spreadLabels(wishes, roomPx);
      expect(placed).toHaveLength(wishes.length);
      placed.forEach((a, i) => {
        expect(a.x).toBeGreaterThanOrEqual(0);
        expect(a.x + a.widthPx).toBeLessThanOrEqual(roomPx + 1e-9);
        for (const b of placed.slice(i + 1))
          expect(a.line !== b.line || a.x + a.widthPx <= b.x || b.x + b.widthPx <= a.x).toBe(true);
      });
    }),
    { seed: 4, numRuns: 500 },
  );
});

it('cuts what is too long, by letters of any script', () => {
  expect(cutToWidth('Memphis grid', 200, 11.5)).toBe('Memphis grid');
  const cut = cutToWidth('Grid connection of the utility in Memphis', 100, 11.5);
  expect(cut).toMatch(/^Grid .*…$/);
  expect(textWidthPx(cut, 11.5)).toBeLessThanOrEqual(100);
  expect(textWidthPx('电网接入', 10)).toBe(40);
});
