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

it('none stands farther from its point than 94 pixels, however crowded', () => {
  const wall = { left: 440, right: 560, top: 240, bottom: 360 };
  const away = ({ left, right, top, bottom }: typeof wall) =>
    Math.hypot(Math.max(left - 500, 500 - right, 0), Math.max(top - 300, 300 - bottom, 0));
  for (const growsPx of [0, 20, 60, 200]) {
    const obstacles = [
      {
        left: wall.left - growsPx,
        right: wall.right + growsPx,
        top: wall.top - growsPx,
        bottom: wall.bottom + growsPx,
      },
    ];
    const ground = { frame, obstacles, previous: new Map<string, number>() };
    // A line may not cross what stands there: only areas let lines through.
    expect(placeLabels([{ ...one, led: true }], ground).placed).toEqual([]);
    const { placed } = placeLabels([{ ...one, led: true }], { ...ground, obstacles: [], areas: obstacles });
    expect(placed).toHaveLength(growsPx > 20 ? 0 : 1);
    for (const { x, y } of placed)
      expect(away({ left: x, right: x + 120, top: y, bottom: y + 30 })).toBeLessThanOrEqual(94);
  }
});

it('of two sides it takes the one that costs less, and a line rather than words in the sea', () => {
  const ground = { frame, obstacles: [], previous: new Map<string, number>() };
  // The sea begins at the point and goes to the right.
  const costOf = ({ right }: { right: number }) => (right > 500 ? 0.55 : 0);
  const [left] = placeLabels([{ ...one, costOf }], ground).placed;
  expect(left).toMatchObject({ x: 500 - 12 - 120, y: 285 });
  // Only the sea is free beside the point.
  const crowd = [{ left: 370, right: 490, top: 262, bottom: 338 }];
  const [led] = placeLabels([{ ...one, led: true, costOf: (box) => 2 * costOf(box) }], {
    ...ground,
    obstacles: crowd,
  }).placed;
  expect(led!.x + 120).toBeLessThanOrEqual(500);
});

it('it keeps its side while that is free, whatever the ground costs there', () => {
  const previous = new Map([['one', 0]]);
  const costOf = () => 0.5;
  const [kept] = placeLabels([{ ...one, costOf }], { frame, obstacles: [], previous }).placed;
  expect(kept).toMatchObject({ x: 512, y: 285 });
});

it('what has an extent is named from beside it', () => {
  const about = { left: 400, right: 640, top: 200, bottom: 420 };
  const [above] = placeLabels([{ ...one, about }], { frame, obstacles: [], previous: new Map() }).placed;
  // Its middle over the point in it that the line leads to.
  expect(above).toMatchObject({ x: 500 - 60, y: 200 - 12 - 30 });
  const chrome = [{ left: 0, right: 1000, top: 0, bottom: 190 }];
  const [below] = placeLabels([{ ...one, about }], { frame, obstacles: chrome, previous: new Map() }).placed;
  expect(below).toMatchObject({ x: 440, y: 432 });
});

it('stands at the rim of what it names where that fills the picture, its line on it', () => {
  const phone = { left: 8, top: 100, right: 382, bottom: 420 };
  const about = { left: -60, top: 60, right: 500, bottom: 460 };
  const campus = { ...one, x: 200, y: 260, about, led: true };
  const ground = { frame: phone, obstacles: [], areas: [about], previous: new Map<string, number>() };
  expect(placeLabels([campus], ground).placed).toEqual([{ id: 'one', x: 20, y: 112 }]);
  // Another that stands there sends it to the other side.
  const taken = { left: 8, top: 100, right: 160, bottom: 140 };
  const { placed } = placeLabels([campus], { ...ground, obstacles: [taken] });
  expect(placed).toEqual([{ id: 'one', x: 382 - 12 - 120, y: 112 }]);
  // What has room beside it is named from there.
  const small = { left: 150, top: 220, right: 250, bottom: 300 };
  const beside = placeLabels([{ ...campus, about: small }], { ...ground, areas: [small] }).placed[0];
  expect(beside && beside.y + 30 <= 220).toBe(true);
});

it('is led to no place that costs more by its ground than it allows', () => {
  const ground = { frame, obstacles: columns, previous: new Map<string, number>() };
  const atSea = { ...one, led: true, costOf: () => 0.55 };
  expect(placeLabels([atSea], ground).placed).toHaveLength(1);
  expect(placeLabels([{ ...atSea, ledAtMost: 0.25 }], ground).placed).toEqual([]);
});

it('above or below what it names it is moved into what it is to stay within, and led as far as it says', () => {
  // At the right edge, beside something that reaches 40 pixels below it: 220 pixels of words do not fit above its middle.
  const about = { left: 924, top: 298, right: 980, bottom: 329 };
  const beside = { left: 800, top: 283, right: 920, bottom: 351 };
  const above = { left: 700, top: 200, right: 1000, bottom: 280 };
  const asks = { id: 'a', x: 952, y: 313, width: 220, height: 35, priority: 0, about, led: true };
  const ground = { frame, obstacles: [beside, above], previous: new Map() };
  const [moved] = placeLabels([{ ...asks, within: frame, ledPx: [28] }], ground).placed;
  // 1000 − 220, and 28 below it.
  expect(moved).toEqual({ id: 'a', x: 780, y: 357 });
  expect(placeLabels([{ ...asks, within: frame, ledPx: [20] }], ground).placed).toEqual([]);
  expect(placeLabels([{ ...asks, ledPx: [28] }], ground).placed).toEqual([{ id: 'a', x: 760, y: 357 }]);
});
