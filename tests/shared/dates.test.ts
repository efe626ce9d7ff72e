import { expect, it } from 'vitest';
import { dateMs, isCalendarDay, yearMs } from '../../src/shared/dates';

it('reads a date as exactly as it is written', () => {
  expect(dateMs('1970')).toBe(0);
  expect(dateMs('1970-02')).toBe(31 * 86_400_000);
  expect(dateMs('1970-01-02')).toBe(86_400_000);
  expect(dateMs('1970-01-01T00:00:01Z')).toBe(1000);
  expect(yearMs(2000)).toBe(946_684_800_000);
});

it('refuses what is no date', () => {
  for (const text of ['', 'soon', '2026-13', '2026-00-10', '2026-05-06Tnoon'])
    expect(dateMs(text)).toBeNull();
});

it('knows the days of the calendar', () => {
  for (const day of ['2028-02-29', '2026-04-30T24:00:00Z']) expect(isCalendarDay(day)).toBe(true);
  for (const day of ['2026-02-29', '2026-04-31T12:00:00Z', '2026-13-01']) {
    expect(isCalendarDay(day)).toBe(false);
  }
});
