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

describe('axes', () => {
  it('span 2021, the year of the first row of the facts, to 2032', () => {
    expect(new Date(FROM_MS).toISOString()).toBe('2021-01-01T00:00:00.000Z');
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
    expect(yearTicks(800)).toEqual([2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032]);
    expect(yearTicks(320)).toEqual([2022, 2024, 2026, 2028, 2030, 2032]);
    expect(yearTicks(60)).toEqual([2021, 2032]);
  });
  it('choose round powers', () => {
    expect(roundTicks(8.1e9)).toEqual([0, 2.5e9, 5e9, 7.5e9, 10e9]);
    expect(roundTicks(400e6)).toEqual([0, 100e6, 200e6, 300e6, 400e6]);
    expect(roundTicks(0)).toEqual([0]);
  });
});
