import { DAY_MS } from '../../shared/dates';

/** Milliseconds of a TLE's epoch: year of two digits (57 to 99 are of the 20th century) and day of the year from 1, with fraction. */
export function tleEpochMs(year: number, day: number): number {
  return Date.UTC(year < 57 ? 2000 + year : 1900 + year, 0, 1) + (day - 1) * DAY_MS;
}

const shape =
  /^(\d{4})-(?:(\d{2})-(\d{2})|(\d{3}))(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d*)?))?)?(?:Z|([+-])(\d{2}):?(\d{2}))?$/;

/**
 * Milliseconds since 1970 UTC of an OMM's epoch (`2026-05-06T12:00:00.123456`, or with the day of the year, `2026-126T12:00`),
 * with its offset from UTC where it has one; microseconds stay, as the fraction. Null where it is no such date.
 */
export function ommEpochMs(text: string): number | null {
  const found = shape.exec(text.trim());
  if (!found) return null;
  const [, year, month, day, dayOfYear, hour = '0', minute = '0', second = '0', ...offset] = found;
  const start = dayOfYear
    ? Date.UTC(Number(year), 0, Number(dayOfYear))
    : Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(start);
  const onCalendar = dayOfYear
    ? date.getUTCFullYear() === Number(year) && Number(dayOfYear) > 0
    : date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!onCalendar || Number(hour) > 24 || Number(minute) > 59 || Number(second) >= 61) return null;
  const [sign, offsetHours = '0', offsetMinutes = '0'] = offset;
  const offsetS = (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60 * (sign === '-' ? -1 : 1);
  return start + (Number(hour) * 3600 + Number(minute) * 60 + Number(second) - offsetS) * 1000;
}

/** A time as an OMM has it, to the microsecond; milliseconds since 1970 UTC. */
export function ommDateOf(timeMs: number): string {
  const microseconds = Math.round(timeMs * 1000);
  const wholeMs = Math.floor(microseconds / 1000);
  return `${new Date(wholeMs).toISOString().slice(0, -1)}${String(microseconds - wholeMs * 1000).padStart(3, '0')}`;
}
