/** One thing that is wrong with an input: where, and what a person can do about it. */
export interface Problem {
  /** Path into the input, e.g. `constellations[0].altitudeM` or `?theme`. */
  path: string;
  message: string;
  /** Line of the file, from 1, where the input was one. */
  line?: number;
  /** Column of a table or letter of the line, from 1, where one is to blame. */
  column?: number;
  /** The column's or property's name, where it has one. */
  field?: string;
  /** Which row or record of the file, from 1, was left out for this; absent where nothing was. One may have several problems. */
  leftOutRow?: number;
}

/** The outcome of a verb that may refuse. Errors are values, never thrown. */
export type Result = { ok: true } | { ok: false; errors: Problem[] };

/** The outcome of reading something that may be broken. `notes` tell what was left out of a good one. */
export type Read<T> = { ok: true; value: T; notes?: Problem[] } | { ok: false; errors: Problem[] };

export const done: Result = { ok: true };

/** A refusal for one reason. */
export const refused = (path: string, message: string): { ok: false; errors: Problem[] } => ({
  ok: false,
  errors: [{ path, message }],
});
