import type { BaseIssue } from 'valibot';
import { t } from '../../locales/i18n';
import type { Problem } from '../../shared/result';

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
  const inside = joinPath(stepsOf(issue));
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

/** Keys of `input` that did not come through into `output`, with their paths: they are not part of the format. */
export function unknownKeys(
  input: unknown,
  output: unknown,
  prefix: string,
  steps: (string | number)[] = [],
): Problem[] {
  if (typeof input !== 'object' || input === null || typeof output !== 'object' || output === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(input)
    ? input.map((x, i) => [i, x])
    : Object.entries(input);
  return entries.flatMap(([key, value]) => {
    const here = [...steps, key];
    if (Object.hasOwn(output, key)) {
      return unknownKeys(value, (output as Record<string | number, unknown>)[key], prefix, here);
    }
    const path = `${prefix}${joinPath(here)}`;
    return [{ path, message: t('{place} is not part of a scene and was left out', { place: path }) }];
  });
}

/** Places where a list stands for an object: the schema alone would take the empty list. */
export function misplacedLists(
  input: unknown,
  output: unknown,
  prefix: string,
  steps: (string | number)[] = [],
): Problem[] {
  if (typeof input !== 'object' || input === null || typeof output !== 'object' || output === null) return [];
  if (Array.isArray(input) && !Array.isArray(output)) {
    const path = `${prefix}${joinPath(steps)}`;
    return [
      { path, message: t('{place} must be an object; found a list', { place: path || t('the scene') }) },
    ];
  }
  return Object.entries(input).flatMap(([key, value]) => {
    const step = Array.isArray(input) ? Number(key) : key;
    return misplacedLists(value, (output as Record<string, unknown>)[key], prefix, [...steps, step]);
  });
}
