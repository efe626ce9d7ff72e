import fc from 'fast-check';
import { Box3, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { measuresOf, scaleMarks } from '../../../src/sizes/space/measures';
import { movedTo, standThings } from '../../../src/sizes/space/stand';
import type { Thing } from '../../../src/sizes/things';

const ids: Thing['id'][] = ['person', 'node', 'starlink', 'iss', 'starship', 'pitch', 'hall'];
const metres = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
const box = (min: [number, number, number], max: [number, number, number]) =>
  new Box3(new Vector3(...min), new Vector3(...max));
const extent = fc
  .tuple(metres(0.1, 500), metres(0.1, 300), metres(0.1, 200), metres(0, 1), metres(0, 1))
  .map(([w, d, h, u, v]) => box([-u * w, -v * d, 0], [(1 - u) * w, (1 - v) * d, h]));

describe('standThings', () => {
  it('gives every thing a place, 18 m or more from every other', () => {
    fc.assert(
      fc.property(
        fc.subarray(ids),
        fc.array(extent, { minLength: 7, maxLength: 7 }),
        fc.boolean(),
        (chosen, extents, narrow) => {
          const own = new Map(chosen.map((id, i) => [id, extents[i]!]));
          const places = standThings(own, narrow);
          expect([...places.keys()].sort()).toEqual([...chosen].sort());
          const standing = [...places].map(([id, place]) => movedTo(own.get(id)!, place));
          standing.forEach((a, i) => {
            for (const b of standing.slice(i + 1)) {
              const apart = a.min.clone().sub(b.max).max(b.min.clone().sub(a.max));
              expect(Math.max(apart.x, apart.y)).toBeGreaterThan(18 - 1e-6);
            }
          });
        },
      ),
    );
  });

  it('puts the small before the large', () => {
    const cube = box([-5, -5, 0], [5, 5, 10]);
    const places = standThings(new Map(ids.map((id) => [id, cube])));
    const y = (id: Thing['id']) => places.get(id)![1];
    expect(y('person')).toBe(y('node'));
    expect(y('pitch')).toBeGreaterThan(y('node'));
    expect(y('hall')).toBeGreaterThan(y('iss'));
  });
});

describe('a small hall', () => {
  const boxM = (w: number, d: number, h: number) => box([0, 0, 0], [w, d, h]);
  const extents = (hall: Box3) =>
    new Map<Thing['id'], Box3>([
      ['pitch', boxM(105, 68, 0)],
      ['iss', boxM(109, 30, 73)],
      ['hall', hall],
    ]);

  it('stands to the left of the station that would hide it, and before it in a tall picture', () => {
    const small = extents(boxM(55, 49, 10));
    const wide = standThings(small);
    expect(wide.get('hall')![0] + 55).toBeCloseTo(wide.get('iss')![0] - 18, 9);
    const tall = standThings(small, true);
    expect(tall.get('hall')![1]).toBeLessThan(tall.get('iss')![1]);
    expect(tall.get('hall')![1]).toBeGreaterThan(tall.get('pitch')![1]);
  });

  it('a large one stands behind all, in the middle', () => {
    const large = extents(boxM(270, 134, 10));
    expect(standThings(large).get('hall')![0]).toBe(-135);
    expect(standThings(large, true).get('hall')![1]).toBeGreaterThan(standThings(large, true).get('iss')![1]);
  });
});

describe('measures', () => {
  it('are as long as what they measure', () => {
    const iss = box([0, 10, 0], [109, 30, 73]);
    const lengths = measuresOf('iss', iss).map(([a, b]) => Math.hypot(...a.map((x, c) => x - b[c]!)));
    expect(lengths).toContain(109);
    expect(lengths).toContain(73);
  });

  it('the scale is as long as it says and lies before everything', () => {
    const whole = box([-191, 0, 0], [191, 400, 124]);
    const { marks } = scaleMarks(whole, 100);
    expect(marks[2]![0] - marks[0]![0]).toBe(100);
    expect(marks[1]![0] - marks[0]![0]).toBe(50);
    for (const mark of marks) expect(mark[1]).toBeLessThan(0);
  });
});
