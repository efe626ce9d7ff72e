import { expect, it } from 'vitest';
import { dateMs, yearMs } from '../../src/shared/dates';

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
