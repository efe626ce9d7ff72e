import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeLabels } from '../../../src/world/labels/placeLabels';

const frame = { left: 0, top: 0, right: 1000, bottom: 600 };

it('never lets labels overlap each other, an obstacle or the edge', () => {
  const request = fc.record({
    id: fc.uuid(),
    x: fc.integer({ min: -50, max: 1050 }),
    y: fc.integer({ min: -50, max: 650 }),
    width: fc.integer({ min: 20, max: 220 }),
    height: fc.integer({ min: 12, max: 40 }),
    priority: fc.integer({ min: 0, max: 9 }),
    led: fc.boolean(),
  });
  const obstacle = { left: 400, top: 200, right: 420, bottom: 300 };
  fc.assert(
    fc.property(fc.array(request, { maxLength: 30 }), (requests) => {
      const size = new Map(requests.map((r) => [r.id, r]));
      const boxes = placeLabels(requests, { frame, obstacles: [obstacle], previous: new Map() }).placed.map(
        (p) => {
          const { width, height } = size.get(p.id) ?? { width: 0, height: 0 };
          return { left: p.x, top: p.y, right: p.x + width, bottom: p.y + height };
        },
      );
      const apart = (a: typeof obstacle, b: typeof obstacle) =>
        a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      const within = boxes.every((b) => b.left >= 0 && b.top >= 0 && b.right <= 1000 && b.bottom <= 600);
      return (
        within && boxes.every((a, i) => apart(a, obstacle) && boxes.slice(i + 1).every((b) => apart(a, b)))
      );
    }),
  );
});

it('gives room to the more important first', () => {
  const at = { x: 500, y: 300, width: 990, height: 590 };
  const { placed } = placeLabels(
    [
      { id: 'minor', ...at, width: 400, height: 300, priority: 1 },
      { id: 'major', ...at, width: 400, height: 300, priority: 2 },
    ],
    { frame: { left: 450, top: 100, right: 960, bottom: 500 }, obstacles: [], previous: new Map() },
  );
  expect(placed.map((label) => label.id)).toEqual(['major']);
});

const one = { id: 'one', x: 500, y: 300, width: 120, height: 30, priority: 1 };
/** Leaves no room beside the point but room above. */
const crowd = { left: 350, right: 650, top: 290, bottom: 400 };
const columns = [
  crowd,
  { left: 350, right: 490, top: 250, bottom: 290 },
  { left: 510, right: 650, top: 250, bottom: 290 },
];

it('one that may be led stands away from a crowd, its line clear of what stands there', () => {
  const ground = { frame, obstacles: columns, previous: new Map<string, number>() };
  expect(placeLabels([one], ground).placed).toEqual([]);
  const [placed] = placeLabels([{ ...one, led: true }], ground).placed;
  expect(placed!.y + one.height).toBeLessThan(250);
  // Straight above the gap between the columns.
  expect(Math.abs(placed!.x + one.width / 2 - one.x)).toBeLessThan(one.width / 2 + 10);
});

it('a newcomer in flight needs more room than one that stood there before', () => {
  const tight = [
    { left: 512 + 120 + 5, right: 900, top: 0, bottom: 600 },
    { left: 0, right: 499, top: 0, bottom: 600 },
    { left: 499, right: 640, top: 0, bottom: 282 },
    { left: 499, right: 640, top: 318, bottom: 600 },
  ];
  const ground = { frame, obstacles: tight, comesWithPx: 14 };
  expect(placeLabels([one], { ...ground, previous: new Map() }).placed).toEqual([]);
  expect(placeLabels([one], { ...ground, previous: new Map([['one', 0]]) }).placed).toHaveLength(1);
});
