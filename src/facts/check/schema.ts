import * as v from 'valibot';
import type { Problem, Read } from '../../shared/result';
import type { FactsRelease } from '../types';
import { factsPath, type PathKey } from './factsPath';
import { checkReferences } from './references';
import { releaseSchema } from './releaseSchema';

/**
 * Checks a release: shape, units, bases, ranges, and then that every reference resolves and dates are in
 * order. Refuses with one problem for each fault, its path as `facts/sites.json: [3].capacity[1].date`.
 */
export function validateRelease(raw: unknown): Read<FactsRelease> {
  const parsed = v.safeParse(releaseSchema, raw);
  if (!parsed.success) {
    const errors: Problem[] = parsed.issues.map((issue) => ({
      path: factsPath((issue.path ?? []).map((step) => step.key as PathKey)),
      message: issue.message,
    }));
    return { ok: false, errors };
  }
  const errors = checkReferences(parsed.output);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: parsed.output };
}
