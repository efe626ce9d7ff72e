import { t } from '../../locales/i18n';
import { siteFileRead } from '../sites/importedSites';
import { siteFaults } from '../sites/importReading';
import { stateNow } from '../stateNow';
import { write } from './history';
import { freeId, refusedFile, sizeProblem, type Taken } from './imports';
import { loadSiteReader } from './siteReader';

function sentenceOf(name: string, sites: number, leftOut: number): string {
  const read = t('{name}: {n, plural, one {# site} other {# sites}}', { name, n: sites });
  if (leftOut === 0) return read;
  return `${read}; ${t('{n, plural, one {# row was left out} other {# rows were left out}}', { n: leftOut })}`;
}

/**
 * Brings the sites of a CSV or GeoJSON file into the scene, as one step of undo. Rows that cannot be read are left out and told;
 * where none can, or the file is too large, the scene stays. A file that is there already is not taken twice.
 */
export async function importSites({ name, text }: { name: string; text: string }): Promise<Taken> {
  try {
    await loadSiteReader();
  } catch {
    return refusedFile(
      t('The reader of lists of sites could not be loaded; check the connection and try again'),
      'sites',
    );
  }
  const state = stateNow();
  const { scene } = state;
  const known = scene.imports.find((file) => file.text === text);
  const tooLarge = known ? null : sizeProblem(name, text, scene.imports);
  if (tooLarge !== null) return refusedFile(tooLarge, 'sites');
  const file = known ?? {
    id: freeId(name, 'sites', scene.imports),
    name: name.slice(0, 200) || 'sites',
    text,
  };
  const next = known ? scene : { ...scene, imports: [...scene.imports, file] };
  const read = siteFileRead({ ...state, scene: next }, file.id);
  const { sites, leftOut, problems } = read ?? { sites: [], leftOut: 0, problems: [] };
  const told = { accepted: sites.length, leftOut, kind: 'sites' as const };
  const rejected = siteFaults(problems);
  if (sites.length === 0) {
    const named = rejected.map(({ line, message }) => ({ line, message: `${name}: ${message}` }));
    return { ...told, rejected: named, sentence: '', id: '' };
  }
  if (!known) write({ scene: next });
  return { ...told, rejected, sentence: sentenceOf(name, sites.length, leftOut), id: file.id };
}
