import { importsOf } from '../../scene/schema/importKind';
import type { ImportedFile } from '../../scene/types';
import { memoize } from '../../shared/memoize';

/** Those of the imported files that hold satellites; the same list while the imports are the same. */
export const satelliteImports = memoize((imports: readonly ImportedFile[]): ImportedFile[] =>
  importsOf('satellites', imports),
);
