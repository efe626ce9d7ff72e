import * as v from 'valibot';
import { languageCodes, type languages, sourceLanguage } from '../../locales/languages';
import { isCalendarDay } from '../../shared/dates';
import { wrapDegrees } from '../../shared/vectors';

// The message of every check is the plain phrase for what is allowed; problems.ts makes the sentence of it.

/** A number in the sentence of a check, with commas. */
export const grouped = (x: number): string => x.toLocaleString('en-US', { maximumFractionDigits: 12 });

/** A number within bounds. `text` describes it in the JSON Schema. */
export function number(low: number, high: number, text: string) {
  const allowed = `${grouped(low)} to ${grouped(high)}`;
  return v.pipe(v.number(allowed), v.minValue(low, allowed), v.maxValue(high, allowed), v.description(text));
}

/** A whole number within bounds. */
export function whole(low: number, high: number, text: string) {
  const allowed = `a whole number from ${grouped(low)} to ${grouped(high)}`;
  return v.pipe(
    v.number(allowed),
    v.integer(allowed),
    v.minValue(low, allowed),
    v.maxValue(high, allowed),
    v.description(text),
  );
}

/** An angle in turns of 360°; comes out within ±180. */
export function angle(text: string) {
  return v.pipe(
    number(-1e6, 1e6, text),
    v.transform((x) => (x >= -180 && x <= 180 ? x : wrapDegrees(x))),
  );
}

/** One of a few words. */
export function oneOf<const T extends readonly string[]>(options: T, text: string) {
  const allowed = `${options.slice(0, -1).join(', ')} or ${options[options.length - 1]}`;
  return v.pipe(v.picklist(options, allowed), v.description(text));
}

/** True or false. */
export const flag = (text: string) => v.pipe(v.boolean('true or false'), v.description(text));

/** Text of a bounded length. */
export function text(maxLength: number, minLength = 0) {
  const allowed =
    minLength > 0
      ? `text of ${minLength} to ${grouped(maxLength)} letters`
      : `text of at most ${grouped(maxLength)} letters`;
  return v.pipe(v.string(allowed), v.minLength(minLength, allowed), v.maxLength(maxLength, allowed));
}

const ID = 'small letters, digits and hyphens, at most 64';
/** A name that stands in links, paths and file names. */
export const id = (what: string) =>
  v.pipe(v.string(ID), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, ID), v.description(what));

/** First and last instant for which the Sun’s place is known well enough, milliseconds since 1970 UTC. */
export const earliestMs = Date.UTC(1950, 0, 1);
export const latestMs = Date.UTC(2100, 11, 31, 23, 59, 59, 999);
const TIME = 'an ISO 8601 time with its zone between 1950 and 2100, such as 2026-11-22T13:00:00Z';
const timeShape = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** Milliseconds since 1970 UTC of a scene's time; null for a text that is no time, names no zone or is beyond 1950–2100. */
export function timeMs(iso: string): number | null {
  if (!timeShape.test(iso) || !isCalendarDay(iso)) return null;
  const ms = Date.parse(iso);
  return Number.isNaN(ms) || ms < earliestMs || ms > latestMs ? null : ms;
}

/** A time that `timeMs` understands. */
export const time = (what: string) =>
  v.pipe(
    v.string(TIME),
    v.regex(timeShape, TIME),
    v.check((iso) => timeMs(iso) !== null, TIME),
    v.description(what),
  );

/** Text by language; English stands in for a missing one. */
export function localized(maxLength: number, minLength: number, what: string) {
  const one = text(maxLength, minLength);
  const others = Object.fromEntries(languageCodes.map((code) => [code, v.optional(one)])) as Record<
    keyof typeof languages,
    v.OptionalSchema<typeof one, undefined>
  >;
  return v.pipe(
    v.object({ ...others, [sourceLanguage]: one }, 'text by language, with en'),
    v.description(what),
  );
}
