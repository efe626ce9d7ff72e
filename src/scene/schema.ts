import * as v from 'valibot';
import { t } from '../shared/i18n';
import type { Problem, Read } from '../shared/result';
import { migrate } from './migrations';
import { describe, misplacedLists, problemOf, stepsOf, unknownKeys } from './problems';
import { partialSchema, sceneSchema } from './sceneSchema';
import type { PartialScene, SceneDocument } from './types';

type AnySchema<T> = v.GenericSchema<unknown, T>;

const isObject = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

/** A copy without what the steps lead to; an item of a list goes as a whole, and the list closes up. */
function without(document: Record<string, unknown>, steps: (string | number)[]): Record<string, unknown> {
  const [key, item] = steps;
  if (key === undefined) return document;
  const field = document[key];
  if (typeof item === 'number' && Array.isArray(field)) {
    return { ...document, [key]: field.filter((_, i) => i !== item) };
  }
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== key));
}

/** Leaves out, one after the other, what a newer format may have changed. Stops when nothing more can go. */
function readTolerantly<T>(schema: AnySchema<T>, input: Record<string, unknown>, prefix: string): Read<T> {
  let document = input;
  const notes: Problem[] = [];
  for (;;) {
    const result = v.safeParse(schema, document);
    if (result.success) return { ok: true, value: result.output, notes };
    const issue = result.issues[0];
    const smaller = without(document, stepsOf(issue));
    const problem = problemOf(issue, prefix);
    if (JSON.stringify(smaller) === JSON.stringify(document)) return { ok: false, errors: [problem] };
    notes.push({ ...problem, message: t('{reason}; it was left out', { reason: problem.message }) });
    document = smaller;
  }
}

/** One value may fail several checks that say the same. */
const oneEach = (problems: Problem[]): Problem[] =>
  problems.filter(({ message }, i) => problems.findIndex((other) => other.message === message) === i);

function read<T>(schema: AnySchema<T>, input: unknown, path: string): Read<T> {
  const prefix = path === '' ? '' : `${path}: `;
  if (!isObject(input)) {
    const place = `${prefix}${t('the scene')}`;
    const message = t('{place} must be an object; found {found}', { place, found: describe(input) });
    return { ok: false, errors: [{ path, message }] };
  }
  const { document, newer, notes } = migrate(input, prefix);
  const result = v.safeParse(schema, document);
  if (!result.success) {
    if (!newer) return { ok: false, errors: oneEach(result.issues.map((issue) => problemOf(issue, prefix))) };
    const rest = readTolerantly(schema, document, prefix);
    return rest.ok
      ? { ...rest, notes: [...notes, ...(rest.notes ?? [])] }
      : { ok: false, errors: [...notes, ...rest.errors] };
  }
  const misplaced = misplacedLists(document, result.output, prefix);
  if (misplaced.length > 0) return { ok: false, errors: misplaced };
  return {
    ok: true,
    value: result.output,
    notes: [...notes, ...unknownKeys(document, result.output, prefix)],
  };
}

/**
 * Reads a whole scene document. Never throws: every error has its path and a sentence, and unknown keys are left out
 * and told in `notes`. A document of a later format is read as far as it is understood.
 * @param path where the input comes from, such as `scenes/x.json`; stands before every path.
 */
export function readScene(input: unknown, path = ''): Read<SceneDocument> {
  return read<SceneDocument>(sceneSchema, input, path);
}

/** Reads a part of a scene; like `readScene`, but nothing is required. */
export function readPartial(input: unknown, path = ''): Read<PartialScene> {
  return read<PartialScene>(partialSchema, input, path);
}
