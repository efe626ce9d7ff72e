import { formatTime } from '../../locales/format';
import type { UiLanguage } from '../../locales/i18n';
import { languageForm } from '../../locales/languages';
import { HOUR_MS } from '../../shared/dates';

/** A mark on an axis of time. */
export interface TimeTick {
  timeMs: number;
  label: string;
}

/** Hours of the day that begins at `fromMs`, as many as have `roomPx` each; always midnight and midnight. */
export function hourTicks(fromMs: number, widthPx: number, roomPx = 44): TimeTick[] {
  const step = [2, 3, 6, 12].find((hours) => (widthPx * hours) / 24 >= roomPx) ?? 24;
  const ticks: TimeTick[] = [];
  for (let hour = 0; hour <= 24; hour += step) {
    const timeMs = fromMs + hour * HOUR_MS;
    ticks.push({ timeMs, label: hour === 24 ? '24:00' : formatTime(timeMs).slice(0, 5) });
  }
  return ticks;
}

/** First days of the months of a year (UTC), as many as have `roomPx` each. */
export function monthTicks(year: number, widthPx: number, lang: UiLanguage, roomPx = 34): TimeTick[] {
  const step = [1, 2, 3].find((months) => (widthPx * months) / 12 >= roomPx) ?? 6;
  const format = new Intl.DateTimeFormat(languageForm(lang).tag, { month: 'short', timeZone: 'UTC' });
  const ticks: TimeTick[] = [];
  for (let month = 0; month < 12; month += step) {
    const timeMs = Date.UTC(year, month, 1);
    ticks.push({ timeMs, label: format.format(timeMs) });
  }
  return ticks;
}

/** Spans in which `holds` is true of every one of a row of days, from the first to the end of the last. */
export function spansWhere<T extends { timeMs: number }>(
  days: readonly T[],
  holds: (day: T) => boolean,
  stepMs = 24 * HOUR_MS,
): { fromMs: number; toMs: number }[] {
  const spans: { fromMs: number; toMs: number }[] = [];
  for (const day of days) {
    if (!holds(day)) continue;
    const last = spans.at(-1);
    if (last && last.toMs === day.timeMs) last.toMs += stepMs;
    else spans.push({ fromMs: day.timeMs, toMs: day.timeMs + stepMs });
  }
  return spans;
}
