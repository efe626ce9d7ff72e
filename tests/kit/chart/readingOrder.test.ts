import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPoint } from '../../../src/kit/chart/readingOrder';

// a0 a1 a2 b0 b1
const points = ['a', 'a', 'a', 'b', 'b'].map((series) => ({ series }));
const go = (at: number, key: string, ctrlKey = false) => nextPoint(points, at, { key, ctrlKey });

describe('nextPoint', () => {
  it('goes along the order of reading, across series too', () => {
    expect([go(0, 'ArrowRight'), go(2, 'ArrowRight'), go(3, 'ArrowLeft')]).toEqual([1, 3, 2]);
  });
  it('goes to the same place of the neighbouring series, its last where it is shorter', () => {
    expect([go(1, 'ArrowDown'), go(2, 'ArrowDown'), go(4, 'ArrowUp')]).toEqual([4, 4, 1]);
  });
  it('goes to the ends of a series, with Ctrl of all', () => {
    expect([go(1, 'Home'), go(0, 'End'), go(4, 'Home', true), go(0, 'End', true)]).toEqual([0, 2, 0, 4]);
  });
  it('goes nowhere beyond the ends or by other keys', () => {
    expect([
      go(0, 'ArrowLeft'),
      go(4, 'ArrowRight'),
      go(1, 'ArrowUp'),
      go(3, 'ArrowDown'),
      go(1, 'x'),
    ]).toEqual([null, null, null, null, null]);
  });
  it('stays inside whatever is there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 20 }),
        fc.nat(),
        fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'),
        (series, seed, key) => {
          const at = seed % series.length;
          const next = nextPoint(
            series.map((one) => ({ series: one })),
            at,
            { key },
          );
          expect(next === null || (next >= 0 && next < series.length && next !== at)).toBe(true);
        },
      ),
    );
  });
});
