import { expect, test } from 'vitest';
import type { AcceleratorRow } from '../../../src/facts/types';
import { phasesOf } from '../../../src/model/campus/phases';

const row = (date: string, kind: string, value: number | null) =>
  ({ date, kind, count: { value } }) as unknown as AcceleratorRow;
const day = (date: string) => Date.parse(date);

test('each rise is a phase of what was added', () => {
  expect(
    phasesOf([row('2024-01-01', 'h100', 100), row('2025-01-01', 'h100', 250), row('2025-01-01', 'h200', 40)]),
  ).toEqual([
    { accelerator: 'h100', count: 100, fromMs: day('2024-01-01'), untilMs: null },
    { accelerator: 'h100', count: 150, fromMs: day('2025-01-01'), untilMs: null },
    { accelerator: 'h200', count: 40, fromMs: day('2025-01-01'), untilMs: null },
  ]);
});

test('a fall takes from the youngest, and parts a phase where it must', () => {
  expect(
    phasesOf([row('2024-01-01', 'h100', 100), row('2025-01-01', 'h100', 130), row('2026-01-01', 'h100', 80)]),
  ).toEqual([
    { accelerator: 'h100', count: 80, fromMs: day('2024-01-01'), untilMs: null },
    { accelerator: 'h100', count: 20, fromMs: day('2024-01-01'), untilMs: day('2026-01-01') },
    { accelerator: 'h100', count: 30, fromMs: day('2025-01-01'), untilMs: day('2026-01-01') },
  ]);
});

test('what has no count or no date changes nothing', () => {
  expect(phasesOf([row('2024-01-01', 'h100', null), row('soon', 'h100', 5)])).toEqual([]);
});
