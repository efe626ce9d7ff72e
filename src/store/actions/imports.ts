import { t } from '../../locales/i18n';
import { type FileKind, importsOf } from '../../scene/schema/importKind';
import { largestImportLetters, largestImports } from '../../scene/schema/limits';
import { parsePath } from '../../scene/schema/path';
import type { ImportedFile, SceneDocument } from '../../scene/types';
import { documentStore } from '../document';
import { forgetSatellites, readSatellites, type SatellitesRead } from '../satellites/satellites';
import { unknownSite } from '../sites/importedSites';
import { stateNow } from '../stateNow';
import { write } from './history';

/** What became of a file: how much was taken, what was refused and on which line, and the id of the scene or the import. */
export interface Imported {
  accepted: number;
  rejected: { line: number; message: string }[];
  id: string;
}

/** The same, and what it was. */
export interface Taken extends Imported {
  kind: FileKind;
  /** Records of satellites, or rows of sites, that were left out, those among them that are not listed. */
  leftOut: number;
  /** What was read of satellites or sites, in a sentence without its stop. */
  sentence: string;
}

/** A file that is not taken, and why. */
export const refusedFile = (message: string, kind: FileKind): Taken => ({
  accepted: 0,
  rejected: [{ line: 1, message }],
  id: '',
  kind,
  leftOut: 0,
  sentence: '',
});

/** An id for a file that no other import of the scene has, from its name; `otherwise` where that has no letter. */
export function freeId(name: string, otherwise: string, imports: readonly ImportedFile[]): string {
  const plain = name
    .toLowerCase()
    .replace(/\.[^.]*$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 56);
  const base = plain === '' ? otherwise : plain;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!imports.some((file) => file.id === id)) return id;
  }
}

/** Why a file of this size cannot come in beside the others; null where it can. */
export function sizeProblem(name: string, text: string, imports: readonly ImportedFile[]): string | null {
  if (imports.length >= largestImports)
    return t('A scene holds {n} imported files at most; take one out first', { n: largestImports });
  const letters = imports.reduce((sum, file) => sum + file.text.length, text.length);
  if (letters <= largestImportLetters) return null;
  return t('{name} does not fit: a scene holds {size} MB of imported files; take one out or bring less', {
    name,
    size: largestImportLetters / 1e6,
  });
}

/**
 * Brings the satellites of a file into the scene, as one step of undo. Records that cannot be read are left out and
 * told; where none can, or the file is too large, the scene stays. A file that is there already is not taken twice.
 */
export async function importSatellites({ name, text }: { name: string; text: string }): Promise<Taken> {
  const before = documentStore.getState().scene.imports;
  const known = before.find((file) => file.text === text);
  const tooLarge = known ? null : sizeProblem(name, text, before);
  if (tooLarge !== null) return refusedFile(tooLarge, 'satellites');
  const file = known ?? {
    id: freeId(name, 'satellites', before),
    name: name.slice(0, 200) || 'satellites',
    text,
  };
  let read: SatellitesRead | null;
  try {
    read = await readSatellites(file.id, known ? before : [...before, file], stateNow().clockMs);
  } catch {
    return refusedFile(
      t('The reader of satellite files could not be loaded; check the connection and try again'),
      'satellites',
    );
  }
  const { scene } = documentStore.getState();
  const isGone = read === null || (!known && scene.imports !== before);
  if (!known && (isGone || read?.accepted === 0)) await forgetSatellites(file.id);
  if (read === null || isGone)
    return refusedFile(
      t('{name} was not taken: the scene changed while it was read. Open it again', { name }),
      'satellites',
    );
  const { accepted, leftOut, rejected, remarks, sentence } = read;
  const taken = {
    accepted,
    leftOut,
    rejected: [...rejected, ...remarks],
    sentence,
    kind: 'satellites' as const,
  };
  if (accepted === 0) {
    const named = rejected.map(({ line, message }) => ({ line, message: `${name}: ${message}` }));
    return { ...taken, rejected: named, id: '' };
  }
  if (!known) write({ scene: { ...scene, imports: [...before, file] } });
  return { ...taken, id: file.id };
}

/** Whether the scene looks at something that went with an import: a site of its own, or a satellite where no file is left. */
function isLost(scene: SceneDocument): boolean {
  if (scene.focus === null) return false;
  if (parsePath(scene.focus)?.kind === 'satellite')
    return importsOf('satellites', scene.imports).length === 0;
  return unknownSite({ ...stateNow(), scene }, scene.focus) !== null;
}

/** Takes an imported file out of the scene; a focus on what goes with it becomes none. */
export function removeImport(id: string): void {
  const { scene } = documentStore.getState();
  const imports = scene.imports.filter((file) => file.id !== id);
  if (imports.length === scene.imports.length) return;
  const left = { ...scene, imports };
  write({ scene: isLost(left) ? { ...left, focus: null } : left });
}
