import list from './2026-11/sources.json';
import { deepFreeze } from './deepFreeze';
import { release } from './release';
import type { FactsRelease, Source } from './types';

/** What stands behind the figures of the release, by id. */
export const sources: Record<string, Source> = deepFreeze(list as Record<string, Source>);

/** The release with its sources: for files, tables and checks. */
export const wholeRelease: FactsRelease = deepFreeze({ ...release, sources });
