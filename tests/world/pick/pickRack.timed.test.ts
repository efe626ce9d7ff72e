import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInBlock } from '../../../src/model/campus/moment';
import type { Campus } from '../../../src/model/campus/types';
import { pickRack, standsRack } from '../../../src/world/pick/pickRack';
import { rackBlock } from '../../model/campus/rackBlock';
import { campusOf } from '../../published';

const block = rackBlock();
const campus = { blocks: [block] } as unknown as Campus;
const down = [0, 0, -1] as const;

describe('pickRack', () => {
  it('finds the rack under a ray from above: column 1, row 2, place 4 is number 64', () => {
    const hit = pickRack(campus, [0], { fromM: [10 + 12 + 4 * 0.6, 20 + 6, 50], toward: down });
    expect(hit?.index).toBe(1 * 40 + 2 * 10 + 4);
    expect(hit?.distanceM).toBeCloseTo(50 - 2.3, 9);
  });
  it('finds nothing in an aisle, past the last rack, or in a block that is not shown', () => {
    expect(pickRack(campus, [0], { fromM: [11, 21.5, 50], toward: down })).toBeNull();
    // Places 77 to 79 of the grid hold no racks.
    expect(pickRack(campus, [0], { fromM: [10 + 12 + 7 * 0.6, 29, 50], toward: down })).toBeNull();
    expect(pickRack(campus, [0], { fromM: [10 + 12 + 6 * 0.6, 29, 50], toward: down })?.index).toBe(76);
    expect(pickRack(campus, [], { fromM: [10, 20, 50], toward: down })).toBeNull();
  });
  it('takes the nearer of two rows along a level ray, and none behind the eye', () => {
    expect(pickRack(campus, [0], { fromM: [10.6, 0, 1], toward: [0, 1, 0] })?.index).toBe(1);
    expect(pickRack(campus, [0], { fromM: [10.6, 100, 1], toward: [0, -1, 0] })?.index).toBe(31);
    expect(pickRack(campus, [0], { fromM: [10.6, 100, 1], toward: [0, 1, 0] })).toBeNull();
  });
  it('finds every rack of Colossus 1 that one looks at from straight above', () => {
    const real = campusOf('colossus-1')!;
    const all = real.blocks.map((_, i) => i);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (k, n) => {
        const each = real.blocks[k % real.blocks.length]!;
        const index = n % each.racks;
        const [x, y] = placeInBlock(each, index);
        const hit = pickRack(real, all, { fromM: [x, y, 300], toward: down });
        expect(hit?.block).toBe(each);
        expect(hit?.index).toBe(index);
      }),
    );
  });
  it('takes less than a millisecond for all racks of Colossus 1', () => {
    const real = campusOf('colossus-1')!;
    const all = real.blocks.map((_, i) => i);
    const ray = { fromM: [0, 0, 30] as const, toward: [-0.7, 0.1, -0.71] as const };
    for (let i = 0; i < 200; i++) pickRack(real, all, ray);
    // The best of them: other work on the machine only ever adds.
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 200; i++) {
      const startMs = performance.now();
      pickRack(real, all, ray);
      best = Math.min(best, performance.now() - startMs);
    }
    expect(best).toBeLessThan(1);
  });
});

describe('standsRack', () => {
  it('tells racks from aisles, with a margin', () => {
    expect(standsRack(campus, [0], 10, 20, 0)).toBe(true);
    expect(standsRack(campus, [0], 10, 20.8, 0)).toBe(false);
    expect(standsRack(campus, [0], 10, 20.8, 0.3)).toBe(true);
    expect(standsRack(campus, [0], 10, 21.5, 0.5)).toBe(false);
  });
});
