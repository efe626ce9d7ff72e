import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  failedAccelerators,
  failureSeed,
  failureWindow,
  inFailureOrder,
} from '../../../src/model/campus/failures';

const DAY_MS = 86_400_000;
const timeMs = Date.UTC(2026, 10, 22);
const rates = { failuresPerYear: 0.091, repairDays: 4 };

describe('the order in which accelerators fail', () => {
  it('has each of them once, whatever their number and the seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(), (count, seed) => {
        const all = new Set(Array.from({ length: count }, (_, place) => inFailureOrder(place, count, seed)));
        expect(all.size).toBe(count);
        expect(Math.max(...all)).toBe(count - 1);
      }),
      { numRuns: 60 },
    );
  });

  it('is scattered evenly: no tenth of a hall has many more than its share', () => {
    const tenths = new Array<number>(10).fill(0);
    for (let place = 0; place < 5000; place++) {
      const tenth = Math.floor(inFailureOrder(place, 230_000, failureSeed('colossus-1')) / 23_000);
      tenths[tenth]! += 1;
    }
    // 500 each; five standard deviations of a fair draw are 106.
    for (const found of tenths) expect(Math.abs(found - 500)).toBeLessThan(106);
  });

  it('differs from site to site', () => {
    const of = (id: string) => [
      ...failedAccelerators(id, 10_000, { failuresPerYear: 1, repairDays: 3 }, timeMs),
    ];
    expect(of('colossus-1')).not.toEqual(of('colossus-2'));
  });
});

describe('who is failed at a time', () => {
  it('are as many as are to be expected: 229 of 230,000 at 9.1 % a year and four days', () => {
    // 230,000 × f / (1 + f), f = 0.091 × 4 / 365.25 = 0.00099658.
    expect(failureWindow(230_000, 0.091, 4, timeMs).length).toBe(229);
    expect(failedAccelerators('colossus-1', 230_000, rates, timeMs).size).toBe(229);
  });

  it('are the same each time it is asked', () => {
    const [a, b] = [1, 2].map(() => failedAccelerators('colossus-1', 230_000, rates, timeMs));
    expect(a).toEqual(b);
  });

  it('stay failed for as long as a repair takes, and a quarter of them is mended each of four days', () => {
    const days = [0, 1, 3, 5].map((day) =>
      failedAccelerators('colossus-1', 230_000, rates, timeMs + day * DAY_MS),
    );
    const left = days.map((now) => [...days[0]!].filter((id) => now.has(id)).length / 229);
    expect(left[0]).toBe(1);
    expect(left[1]).toBeCloseTo(0.75, 1);
    expect(left[2]).toBeCloseTo(0.25, 1);
    expect(left[3]).toBe(0);
  });

  it('are none where none fails, none is repaired or none is there', () => {
    for (const [count, failures, days] of [
      [1000, 0, 4],
      [1000, 0.1, 0],
      [0, 0.1, 4],
      [1000, Number.NaN, 4],
    ] as const)
      expect(failureWindow(count, failures, days, timeMs).length).toBe(0);
  });

  it('never are more than there are, at any rates and times', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000 }),
        fc.double({ min: 1e-6, max: 50, noNaN: true }),
        fc.double({ min: 1e-3, max: 2000, noNaN: true }),
        fc.integer({ min: -1e12, max: 5e12 }),
        (count, failures, days, at) => {
          const { first, length } = failureWindow(count, failures, days, at);
          expect(first >= 0 && first < count && length >= 0 && length <= count).toBe(true);
        },
      ),
    );
  });
});
