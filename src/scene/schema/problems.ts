import type { BaseIssue } from 'valibot';
import { t } from '../../locales/i18n';
import type { Problem } from '../../shared/result';
import { mostProblems } from './limits';

type Plain = Record<string, unknown>;

/** `found` as a person would write it, cut to a readable length. */
export function describe(found: unknown): string {
  if (typeof found === 'number' || typeof found === 'boolean' || found === null) return String(found);
  if (typeof found === 'string') return JSON.stringify(found.length > 40 ? `${found.slice(0, 40)}…` : found);
  if (found === undefined) return t('nothing');
  return Array.isArray(found) ? t('a list') : t('an object');
}

/** `constellations[0].altitudeM` from its steps. */
export function joinPath(steps: readonly (string | number)[]): string {
  let joined = '';
  for (const step of steps)
    joined += typeof step === 'number' ? `[${step}]` : `${joined === '' ? '' : '.'}${step}`;
  return joined;
}

/** A key in a path, cut to a readable length; no key of a scene is longer. */
const LONGEST_KEY = 64;

/** `joinPath` for a person. */
const pathTold = (steps: readonly (string | number)[]): string =>
  joinPath(
    steps.map((step) =>
      typeof step === 'string' && step.length > LONGEST_KEY ? `${step.slice(0, LONGEST_KEY)}…` : step,
    ),
  );

/** Steps from the root to where an issue is. */
export function stepsOf(issue: BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

const missing = (issue: BaseIssue<unknown>): boolean =>
  issue.input === undefined && issue.path?.at(-1)?.value === undefined && issue.path !== undefined;

/**
 * The sentence for one issue of the schema. `prefix` goes before the path: empty, or a file's name with colon and space.
 */
export function problemOf(issue: BaseIssue<unknown>, prefix: string): Problem {
  const inside = pathTold(stepsOf(issue));
  const path = `${prefix}${inside}`;
  const place = inside === '' ? `${prefix}${t('the scene')}` : path;
  if (missing(issue)) return { path, message: t('{place} is missing', { place }) };
  const message = t('{place} must be {allowed}; found {found}', {
    place,
    allowed: issue.message,
    found: describe(issue.path?.at(-1)?.value ?? issue.input),
  });
  return { path, message };
}

/** What is said instead of the problems beyond the first. */
const andMore = (path: string): Problem => ({
  path,
  message: t('There is more like this; the first {n} are told', { n: mostProblems }),
});

/** The sentences for issues, the first ones and each once: one value may fail several checks that say the same. */
export function problemsOf(issues: readonly BaseIssue<unknown>[], prefix: string): Problem[] {
  const told = new Map<string, Problem>();
  for (const issue of issues) {
    if (told.size === mostProblems) return [...told.values(), andMore(prefix)];
    const problem = problemOf(issue, prefix);
    if (!told.has(problem.message)) told.set(problem.message, problem);
  }
  return [...told.values()];
}

interface Differences {
  /** Keys of the input that are not part of the format. */
  unknown: Problem[];
  /** Places where a list stands for an object: the schema alone would take the empty list. */
  misplaced: Problem[];
}

/** What of `input` did not come through into `output`, with its paths; the first of them where there are many. */
export function differences(input: object, output: object, prefix: string): Differences {
  const unknown: Problem[] = [];
  const misplaced: Problem[] = [];
  const compare = (from: unknown, into: unknown, steps: (string | number)[]): void => {
    if (typeof from !== 'object' || from === null || typeof into !== 'object' || into === null) return;
    const place = `${prefix}${pathTold(steps)}`;
    const isList = Array.isArray(from);
    if (isList && !Array.isArray(into)) {
      misplaced.push({ path: place, message: t('{place} must be an object; found a list', { place }) });
      return;
    }
    for (const key of Object.keys(from)) {
      if (unknown.length > mostProblems) return;
      const here = [...steps, isList ? Number(key) : key];
      if (Object.hasOwn(into, key)) {
        compare((from as Plain)[key], (into as Plain)[key], here);
        continue;
      }
      const path = `${prefix}${pathTold(here)}`;
      unknown.push({ path, message: t('{place} is not part of a scene and was left out', { place: path }) });
    }
  };
  compare(input, output, []);
  if (unknown.length > mostProblems) unknown.splice(mostProblems, Infinity, andMore(prefix));
  return { unknown, misplaced };
}
