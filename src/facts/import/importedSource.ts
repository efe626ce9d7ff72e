import { t } from '../../locales/i18n';
import type { DetailedSite, Source } from '../types';

const PREFIX = 'import:';

/** Id of the source of an imported figure: the file's id in the scene and, where known, the line that says it, from 1. */
export const importedSourceId = (fileId: string, line: number | null = null): string =>
  line === null ? `${PREFIX}${fileId}` : `${PREFIX}${fileId}/${line}`;

/** Whether an id is that of the reader's own file, or of a line of it. */
export const isImportedSource = (id: string): boolean => id.startsWith(PREFIX);

/** The reader's own file as a source, in the active language; null for an id of the release or of a file that is not there. */
export function importedSource(id: string, files: readonly { id: string; name: string }[]): Source | null {
  if (!isImportedSource(id)) return null;
  const [fileId, line] = id.slice(PREFIX.length).split('/');
  const file = files.find((each) => each.id === fileId);
  if (!file) return null;
  return {
    id,
    kind: 'dataset',
    publisher: t('Imported file'),
    title: line === undefined ? file.name : t('{name}, line {line}', { name: file.name, line }),
    url: null,
    published: null,
    accessed: null,
    licence: null,
    reason: null,
    confidence: 'low',
  };
}

/** What stands behind the figures of imported sites, by id: each line of their files, in the active language. */
export function importedSources(
  sites: readonly DetailedSite[],
  files: readonly { id: string; name: string }[],
): Record<string, Source> {
  const ids = sites.flatMap(({ coordinates, capacity, accelerators, pue }) => [
    ...coordinates.sources,
    ...pue.sources,
    ...capacity.flatMap(({ itPowerW, facilityPowerW }) => [...itPowerW.sources, ...facilityPowerW.sources]),
    ...accelerators.flatMap(({ count }) => count.sources),
  ]);
  return Object.fromEntries(
    [...new Set(ids)].flatMap((id) => {
      const source = importedSource(id, files);
      return source ? [[id, source]] : [];
    }),
  );
}
