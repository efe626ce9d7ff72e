import { t } from '../../locales/i18n';
import type { Problem } from '../../shared/result';

/** The version that this program writes. */
const currentVersion = 1;

type Step = (document: Record<string, unknown>) => Record<string, unknown>;

/** `steps[n]` turns a document of version n into one of version n + 1, and never changes what it is given. */
const steps: Record<number, Step> = {};

interface Migrated {
  document: Record<string, unknown>;
  /** True for a document of a later version: it is read as far as it is understood. */
  newer: boolean;
  notes: Problem[];
}

/**
 * Brings a document to the current version.
 * A later version is taken as the current one, with a note; a version that is no whole number from 1 stays as it is
 * for the schema to refuse. `ladder` and `target` are the steps to climb; tests give their own.
 */
export function migrate(
  input: Record<string, unknown>,
  path: string,
  ladder: Record<number, Step> = steps,
  target: number = currentVersion,
): Migrated {
  const { version } = input;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { document: input, newer: false, notes: [] };
  }
  if (version > target) {
    const message = t(
      'This scene was written by a newer Groundtrack (format {found}, this one reads {known}); what is understood is shown.',
      { found: version, known: target },
    );
    return {
      document: { ...input, version: target },
      newer: true,
      notes: [{ path: `${path}version`, message }],
    };
  }
  let document = input;
  for (let at = version; at < target; at += 1) {
    const step = ladder[at];
    if (step) document = { ...step(document), version: at + 1 };
  }
  return { document, newer: false, notes: [] };
}
