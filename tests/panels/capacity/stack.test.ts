import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FROM_MS,
  roundTicks,
  TO_MS,
  timeAtShare,
  timeOfKey,
  timeShare,
  yearTicks,
} from '../../../src/kit/chart/axis';
import { peak, readingAt, type StepSeries, stackSteps, totalSteps } from '../../../src/panels/capacity/stack';

const two: StepSeries[] = [
  {
    id: 'a',
    name: 'A',
    steps: [
      { timeMs: 10, value: 100, state: 'reported' },
      { timeMs: 30, value: 200, state: 'projected' },
    ],
  },
  {
    id: 'b',
    name: 'B',
    steps: [
      { timeMs: 20, value: null, state: 'reported' },
      { timeMs: 30, value: 50, state: 'reported' },
    ],
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
  it('equal the sum of what is read at any time', () => {
    const step = fc.record({
      timeMs: fc.integer({ min: 0, max: 100 }),
      value: fc.option(fc.integer({ min: 0, max: 1e10 })),
      state: fc.constantFrom('reported' as const, 'projected' as const),
    });
    const series = fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 5 }).map((all) =>
      all.map((steps, i) => ({
        id: `${i}`,
        name: `${i}`,
        steps: steps.sort((a, b) => a.timeMs - b.timeMs),
      })),
    );
    fc.assert(
      fc.property(series, fc.integer({ min: 0, max: 99 }), (all, timeMs) => {
        const total = totalSteps(all, 0, 100).find((one) => one.fromMs <= timeMs && timeMs < one.toMs);
        const read = readingAt(all, timeMs).reduce((sum, { value }) => sum + (value ?? 0), 0);
        expect((total?.reported ?? 0) + (total?.projected ?? 0)).toBe(read);
        const tops = stackSteps(all, 0, 100).flatMap(({ parts }) => parts.flatMap(({ points }) => points));
        expect(Math.max(0, ...tops.map(({ high }) => high))).toBe(peak(totalSteps(all, 0, 100)));
      }),
    );
  });
});

describe('readingAt', () => {
  it('tells unknown from not yet there', () => {
    expect(readingAt(two, 5).map(({ value }) => value)).toEqual([0, 0]);
    expect(readingAt(two, 25).map(({ value }) => value)).toEqual([100, null]);
  });
});

describe('axes', () => {
  it('span 2024 to 2032', () => {
    expect(new Date(FROM_MS).toISOString()).toBe('2024-01-01T00:00:00.000Z');
    expect(new Date(TO_MS).toISOString()).toBe('2032-01-01T00:00:00.000Z');
    expect(timeShare(0)).toBe(0);
    expect(timeShare(TO_MS + 1)).toBe(1);
    expect(timeAtShare(0.5)).toBe((FROM_MS + TO_MS) / 2);
  });
  it('are walked by keys, and not left', () => {
    const at = (key: string, fromMs: number, shiftKey = false) =>
      timeOfKey({ key, shiftKey }, fromMs, 10, 300);
    const from = Date.UTC(2026, 0, 1);
    expect(['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown'].map((key) => at(key, from))).toEqual(
      [10, 10, -10, -10].map((ms) => from + ms),
    );
    expect([at('ArrowRight', from, true), at('PageUp', from)]).toEqual([from + 300, from + 300]);
    expect([at('ArrowLeft', from, true), at('PageDown', from)]).toEqual([from - 300, from - 300]);
    expect([at('Home', from), at('End', from)]).toEqual([FROM_MS, TO_MS]);
    expect([at('PageDown', FROM_MS + 1), at('PageUp', TO_MS - 1)]).toEqual([FROM_MS, TO_MS]);
    expect([at('Enter', from), at('a', from)]).toEqual([null, null]);
  });
  it('label fewer years where there is less room', () => {
    expect(yearTicks(800)).toEqual([2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032]);
    expect(yearTicks(320)).toEqual([2024, 2026, 2028, 2030, 2032]);
    expect(yearTicks(60)).toEqual([2024, 2032]);
  });
  it('choose round powers', () => {
    expect(roundTicks(8.1e9)).toEqual([0, 2.5e9, 5e9, 7.5e9, 10e9]);
    expect(roundTicks(400e6)).toEqual([0, 100e6, 200e6, 300e6, 400e6]);
    expect(roundTicks(0)).toEqual([0]);
  });
});
