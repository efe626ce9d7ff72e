import { DAY_MS, DAY_S } from './dates';

/**
 * Whether time goes by whole days at this rate, simulated seconds a second: from a day a second on. Day and night would follow each
 * other faster than an eye may be asked to bear (WCAG 2.3.1: three flashes a second); with the hour held each picture is that of
 * its time all the same. Slower, a day is a second or more, and to hold the hour would be to stand still meanwhile.
 */
export const holdsHour = (rate: number): boolean => Math.abs(rate) >= DAY_S;

/** Steps a second at most for an eye that rides along: each shows another place of the Earth, by day or by night. */
const RIDING_STEPS = 3;

/**
 * How much of the simulated time that has run up is shown, milliseconds: all of it, or of a rate that holds the hour whole days.
 * @param rides the eye follows something about the Earth.
 */
export function playedMs(owedMs: number, rate: number, rides = false): number {
  if (!holdsHour(rate)) return owedMs;
  const days = rides ? Math.max(1, Math.ceil(Math.abs(rate) / DAY_S / RIDING_STEPS)) : 1;
  return Math.trunc(owedMs / (days * DAY_MS)) * days * DAY_MS;
}

/** The time next to `timeMs` that has the hour of `ofMs`, milliseconds since 1970 UTC: who drags through the days sees no nights pass. */
export const atHourOf = (ofMs: number, timeMs: number): number =>
  ofMs + Math.round((timeMs - ofMs) / DAY_MS) * DAY_MS;
