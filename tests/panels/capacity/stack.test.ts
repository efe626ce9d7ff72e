import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peak, type StepSeries, totalAt, totalSteps } from '../../../src/model/ground/steps';
import { stackSteps } from '../../../src/panels/capacity/stack';

const step = (timeMs: number, value: number | null, state: 'reported' | 'projected' = 'reported') => ({
  timeMs,
  value,
  low: null,
  high: null,
  state,
  figures: [],
});

const two: StepSeries[] = [
  {
    id: 'a',
    name: 'A',
    announced: false,
    steps: [step(10, 100), step(30, 200, 'projected')],
  },
  {
    id: 'b',
    name: 'B',
    announced: false,
    steps: [step(20, null), step(30, 50)],
  },
];

describe('stackSteps', () => {
  it('sets each site on those before it, and what is projected on all that stands', () => {
    expect(stackSteps(two, 0, 40)).toEqual([
      {
        id: 'a',
        name: 'A',
        parts: [
          {
            state: 'reported',
            points: [
              { timeMs: 10, low: 0, high: 100 },
              { timeMs: 20, low: 0, high: 100 },
              { timeMs: 20, low: 0, high: 100 },
              { timeMs: 30, low: 0, high: 100 },
              { timeMs: 30, low: 0, high: 100 },
              { timeMs: 40, low: 0, high: 100 },
            ],
          },
          {
            state: 'projected',
            points: [
              { timeMs: 30, low: 150, high: 250 },
              { timeMs: 40, low: 150, high: 250 },
            ],
          },
        ],
      },
      {
        id: 'b',
        name: 'B',
        parts: [
          {
            state: 'reported',
            points: [
              { timeMs: 30, low: 100, high: 150 },
              { timeMs: 40, low: 100, high: 150 },
            ],
          },
        ],
      },
    ]);
  });
  it('keeps what began before the window', () => {
    expect(stackSteps(two, 35, 40)[0]?.parts[0]?.points[0]).toEqual({ timeMs: 35, low: 0, high: 100 });
  });
});

describe('totals', () => {
  it('keep reported and projected apart', () => {
    expect(totalSteps(two, 0, 40)).toEqual([
      { fromMs: 0, toMs: 10, reported: 0, projected: 0, announced: 0, low: 0, high: 0 },
      { fromMs: 10, toMs: 20, reported: 100, projected: 0, announced: 0, low: 100, high: 100 },
      { fromMs: 20, toMs: 30, reported: 100, projected: 0, announced: 0, low: 100, high: 100 },
      { fromMs: 30, toMs: 40, reported: 150, projected: 100, announced: 0, low: 250, high: 250 },
    ]);
    expect(peak(totalSteps(two, 0, 40))).toBe(250);
  });
  it('are to the last bit what is read at their beginning, unknown, ranges and all', () => {
    const value = fc.option(fc.double({ min: 0, max: 1e10, noNaN: true }));
    const any = fc.record({
      timeMs: fc.integer({ min: -10, max: 110 }),
      ...{ value, low: value, high: value },
      state: fc.constantFrom('reported' as const, 'projected' as const),
      figures: fc.constant([]),
    });
    const series = fc.record({
      ...{ id: fc.string(), name: fc.string(), announced: fc.boolean() },
      steps: fc.array(any, { maxLength: 6 }).map((steps) => steps.sort((a, b) => a.timeMs - b.timeMs)),
    });
    fc.assert(
      fc.property(fc.array(series, { maxLength: 8 }), (all) => {
        for (const { fromMs, toMs, ...total } of totalSteps(all, 0, 100))
          expect(total).toEqual(totalAt(all, fromMs));
      }),
    );
  });
  it('ask a series for its own steps, and not at those of all others', () => {
    const asked = (sites: number) => {
      let reads = 0;
      const all = Array.from({ length: sites }, (_, k) => ({
        ...two[0]!,
        get steps() {
          reads += 1;
          return [step(k + 1, 1)];
        },
      }));
      expect(totalSteps(all, 0, sites + 2)).toHaveLength(sites + 1);
      return reads;
    };
    expect(asked(400)).toBeLessThanOrEqual(4.1 * asked(100));
  });
  it('equal the sum of what is read at any time', () => {
    const any = fc.record({
      timeMs: fc.integer({ min: 0, max: 100 }),
      value: fc.option(fc.integer({ min: 0, max: 1e10 })),
      state: fc.constantFrom('reported' as const, 'projected' as const),
      low: fc.constant(null),
      high: fc.constant(null),
      figures: fc.constant([]),
    });
    const series = fc.array(fc.array(any, { maxLength: 6 }), { maxLength: 5 }).map((all) =>
      all.map((steps, i) => ({
        id: `${i}`,
        name: `${i}`,
        announced: false,
        steps: steps.sort((a, b) => a.timeMs - b.timeMs),
      })),
    );
    fc.assert(
      fc.property(series, fc.integer({ min: 0, max: 99 }), (all, timeMs) => {
        const total = totalSteps(all, 0, 100).find((one) => one.fromMs <= timeMs && timeMs < one.toMs);
        const read = all.reduce(
          (sum, { steps }) => sum + (steps.findLast((each) => each.timeMs <= timeMs)?.value ?? 0),
          0,
        );
        expect((total?.reported ?? 0) + (total?.projected ?? 0)).toBe(read);
        const tops = stackSteps(all, 0, 100).flatMap(({ parts }) => parts.flatMap(({ points }) => points));
        expect(Math.max(0, ...tops.map(({ high }) => high))).toBe(peak(totalSteps(all, 0, 100)));
      }),
    );
  });
});
