export const HOUR_MS = 3_600_000;
export const DAY_S = 86_400;
export const DAY_MS = 86_400_000;
/** Days of a Julian year. */
export const YEAR_DAYS = 365.25;
export const YEAR_MS = YEAR_DAYS * DAY_MS;

/** Start of the day (UTC) that a time is in, milliseconds since 1970. */
export const dayStart = (timeMs: number): number => Math.floor(timeMs / DAY_MS) * DAY_MS;

const partsOfDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/** Milliseconds since 1970 UTC of a date as exact as known (`2026`, `2026-05`, `2026-05-06`, full ISO); null if unreadable. */
export function dateMs(date: string): number | null {
  if (date.length > 10) {
    const full = Date.parse(date);
    return Number.isNaN(full) ? null : full;
  }
  const found = partsOfDate.exec(date);
  if (!found) return null;
  const month = found[2] === undefined ? 0 : Number(found[2]) - 1;
  const day = found[3] === undefined ? 1 : Number(found[3]);
  if (month < 0 || month > 11 || day < 1 || day > 31) return null;
  return Date.UTC(Number(found[1]), month, day);
}

/** Whether the day of `2026-05-06`, alone or before a time, is on the calendar: Date.parse takes 30 February for 2 March. */
export function isCalendarDay(date: string): boolean {
  const day = date.slice(0, 10);
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(day);
}

/** First instant of a year, milliseconds since 1970 UTC. */
export function yearMs(year: number): number {
  return Date.UTC(year, 0, 1);
}
