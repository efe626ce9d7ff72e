import { t } from '../../locales/i18n';
import { TookTooLong } from '../../shared/worker';
import { siteFileReading } from '../sites/importedSites';
import { siteFaults } from '../sites/importReading';
import type { SiteFileReading } from '../sites/reading/siteFileReadings';
import { stateNow } from '../stateNow';
import { write } from './history';
import { type Bringing, placing, refusedFile, type Taken } from './imports';
import { readSiteImports } from './siteReader';

function sentenceOf(name: string, sites: number, leftOut: number): string {
  const read = t('{name}: {n, plural, one {# site} other {# sites}}', { name, n: sites });
  if (leftOut === 0) return read;
  return `${read}; ${t('{n, plural, one {# row was left out} other {# rows were left out}}', { n: leftOut })}`;
}

/** Why a file could not be read at all, as a sentence without its stop. */
export const readingFailed = (name: string, reason: unknown): string =>
  reason instanceof TookTooLong
    ? t('{name} takes too long to read; part it into smaller files', { name })
    : t('The reader of lists of sites could not be loaded; check the connection and try again');

/** What is told of a file that was read; without an id where it has nothing to take. */
function told(name: string, { fileId, sites, leftOut, problems }: SiteFileReading): Omit<Taken, 'replaced'> {
  const rejected = siteFaults(problems);
  const counts = { accepted: sites.length, leftOut, kind: 'sites' as const };
  if (sites.length > 0)
    return { ...counts, rejected, sentence: sentenceOf(name, sites.length, leftOut), id: fileId };
  const named = rejected.map(({ line, message }) => ({ line, message: `${name}: ${message}` }));
  return { ...counts, rejected: named, sentence: '', id: '' };
}

/**
 * Brings the sites of a list into the scene, as one step of undo. Rows that cannot be read are left out and told; where none can, or
 * the file is too large, the scene stays, unless its columns are yet to be matched. A file that is there already is not taken twice.
 */
export async function importSites(
  { name, text }: { name: string; text: string },
  how: Bringing = {},
): Promise<Taken> {
  for (;;) {
    const before = stateNow().scene.imports;
    const { file, imports, replaced, tooLarge } = placing({ name, text }, 'sites', before, how);
    if (tooLarge !== null) return refusedFile(tooLarge, 'sites');
    try {
      await readSiteImports(imports);
    } catch (reason) {
      return refusedFile(readingFailed(name, reason), 'sites');
    }
    const state = stateNow();
    const next = { ...state.scene, imports: [...imports] };
    const read = siteFileReading({ ...state, scene: next }, file.id);
    // What the scene has besides may have changed meanwhile; what was read stays known.
    if (state.scene.imports !== before || read === null) continue;
    const takes = read.sites.length > 0 || how.doubtful === true;
    if (takes && imports !== before) write({ scene: next });
    return { ...told(name, read), ...(takes && { id: file.id }), replaced };
  }
}
