import { expect, it } from 'vitest';
import { atHourOf, holdsHour, playedMs } from '../../src/shared/pace';

const day = 86_400_000;

it('holds the hour above an hour a second, either way', () => {
  expect([1, 600, 3600, -86_399].map(holdsHour)).toEqual([false, false, false, false]);
  expect([86_400, 86_401, -86_400, 2_592_000].map(holdsHour)).toEqual([true, true, true, true]);
});

it('shows all of the time at rates that let the hour run, and whole days at others', () => {
  expect(playedMs(1234.5, 3600)).toBe(1234.5);
  expect(playedMs(0.9 * day, 86_400)).toBe(0);
  expect(playedMs(2.9 * day, 2_592_000)).toBe(2 * day);
  expect(playedMs(-2.9 * day, -2_592_000)).toBe(-2 * day);
});

it('steps at most three times a second for an eye that rides along', () => {
  expect(playedMs(9.9 * day, 2_592_000, true)).toBe(0);
  expect(playedMs(10.1 * day, 2_592_000, true)).toBe(10 * day);
  expect(playedMs(1.1 * day, 86_400, true)).toBe(day);
});

it('keeps the hour for who drags through the days', () => {
  const noon = Date.UTC(2026, 10, 22, 13);
  expect(new Date(atHourOf(noon, Date.UTC(2027, 0, 1, 2))).toISOString()).toBe('2027-01-01T13:00:00.000Z');
  expect(new Date(atHourOf(noon, Date.UTC(2024, 5, 5, 0))).toISOString()).toBe('2024-06-04T13:00:00.000Z');
});
