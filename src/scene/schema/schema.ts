import * as v from 'valibot';
import { t } from '../../locales/i18n';
import { type Problem, type Read, refused } from '../../shared/result';
import type { PartialScene, SceneDocument } from '../types';
import { boundsProblem } from './bounds';
import { migrate } from './migrations';
import { describe, differences, joinPath, problemOf, problemsOf, stepsOf } from './problems';
import { partialSchema, sceneSchema } from './sceneSchema';

type AnySchema<T> = v.GenericSchema<unknown, T>;

const isObject = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

/**
 * Where an issue lies, as it is left out: of a shot what is wrong with it, another item of a list as a whole, or else a field of
 * the document. A shot that lacks what it must have goes as a whole.
 */
function partOf(issue: v.BaseIssue<unknown>, document: Record<string, unknown>): string {
  const [field, item, key] = stepsOf(issue);
  if (field === undefined) return '';
  const list = document[field];
  if (typeof item !== 'number' || !Array.isArray(list)) return joinPath([field]);
  const ofShot =
    field === 'story' && key !== undefined && isObject(list[item]) && Object.hasOwn(list[item], key);
  return joinPath(ofShot ? [field, item, key] : [field, item]);
}

/** Items of a list, by its name, without those that are gone and without what is gone of each. */
const itemsWithout = (items: readonly unknown[], key: string, gone: ReadonlySet<string>): unknown[] =>
  items.flatMap((item, i) => {
    const path = `${key}[${i}]`;
    if (gone.has(path)) return [];
    if (key !== 'story' || !isObject(item)) return [item];
    return [Object.fromEntries(Object.entries(item).filter(([name]) => !gone.has(`${path}.${name}`)))];
  });

/** A copy without `parts`; lists close up. */
function without(document: Record<string, unknown>, parts: readonly string[]): Record<string, unknown> {
  const gone = new Set(parts);
  return Object.fromEntries(
    Object.entries(document).flatMap(([key, value]) => {
      if (gone.has(key)) return [];
      return [[key, Array.isArray(value) ? itemsWithout(value, key, gone) : value]];
    }),
  );
}

/** Leaves out what a newer format may have changed, pass by pass. Stops at what is missing or cannot go. */
function readTolerantly<T>(schema: AnySchema<T>, input: Record<string, unknown>, prefix: string): Read<T> {
  let document = input;
  const notes: Problem[] = [];
  for (;;) {
    const result = v.safeParse(schema, document);
    if (result.success) return { ok: true, value: result.output, notes };
    const first = new Map<string, v.BaseIssue<unknown>>();
    for (const issue of result.issues) {
      if (!Object.hasOwn(document, stepsOf(issue)[0] ?? ''))
        return { ok: false, errors: [problemOf(issue, prefix)] };
      const part = partOf(issue, document);
      if (!first.has(part)) first.set(part, issue);
    }
    const parts = [...first.keys()];
    // What is wrong with a list as a whole may be right once its bad items are gone.
    const partly = new Set(parts.map((part) => part.replace(/\[.*$/, '[')));
    const going = parts.filter((part) => !partly.has(`${part}[`));
    for (const part of going) {
      const problem = problemOf(first.get(part) as v.BaseIssue<unknown>, prefix);
      notes.push({ ...problem, message: t('{reason}; it was left out', { reason: problem.message }) });
    }
    document = without(document, going);
  }
}

function read<T>(schema: AnySchema<T>, input: unknown, path: string): Read<T> {
  const prefix = path === '' ? '' : `${path}: `;
  if (!isObject(input)) {
    const place = `${prefix}${t('the scene')}`;
    const message = t('{place} must be an object; found {found}', { place, found: describe(input) });
    return refused(path, message);
  }
  const tooMuch = boundsProblem(input, prefix);
  if (tooMuch) return { ok: false, errors: [tooMuch] };
  const { document, newer, notes } = migrate(input, prefix);
  const result = v.safeParse(schema, document);
  if (!result.success) {
    if (!newer) return { ok: false, errors: problemsOf(result.issues, prefix) };
    const rest = readTolerantly(schema, document, prefix);
    return rest.ok
      ? { ...rest, notes: [...notes, ...(rest.notes ?? [])] }
      : { ok: false, errors: [...notes, ...rest.errors] };
  }
  const { misplaced, unknown } = differences(document, result.output as object, prefix);
  if (misplaced.length > 0) return { ok: false, errors: misplaced };
  return { ok: true, value: result.output, notes: [...notes, ...unknown] };
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
