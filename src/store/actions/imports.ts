import type { SiteMapping } from '../../facts/import/mapping';
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
import { rewrite } from './rewrite';

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
  /** The file of the same name whose place it has taken; null where there was none. */
  replaced: ImportedFile | null;
}

/** How a file comes in. */
export interface Bringing {
  /** Brought by the reader: a file of the same name and kind is replaced by it. A host's files all stay. */
  replacing?: boolean;
  /** How the columns of a list of sites are read; without it they are guessed. */
  mapping?: SiteMapping | undefined;
  /** Its columns are to be matched: a list that gives no site yet comes in too. */
  doubtful?: boolean;
}

/** A file that is not taken, and why. */
export const refusedFile = (message: string, kind: FileKind): Taken => ({
  accepted: 0,
  rejected: [{ line: 1, message }],
  id: '',
  kind,
  leftOut: 0,
  sentence: '',
  replaced: null,
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
function sizeProblem(name: string, text: string, others: readonly ImportedFile[]): string | null {
  if (others.length >= largestImports)
    return t('A scene holds {n} imported files at most; take one out first', { n: largestImports });
  const letters = others.reduce((sum, file) => sum + file.text.length, text.length);
  if (letters <= largestImportLetters) return null;
  return t('{name} does not fit: a scene holds {size} MB of imported files; take one out or bring less', {
    name,
    size: largestImportLetters / 1e6,
  });
}

/** A file among the others of a scene. */
interface Placing {
  file: ImportedFile;
  /** All files with it: the scene's own list where the file is there already. */
  imports: readonly ImportedFile[];
  replaced: ImportedFile | null;
  /** Why it cannot come in; null where it can. */
  tooLarge: string | null;
}

/**
 * Where a file comes in: at the end, or with `replacing` in the place and under the id of one of the same name and kind. One with
 * the same text is there already.
 */
export function placing(
  { name, text }: { name: string; text: string },
  kind: 'satellites' | 'sites',
  before: readonly ImportedFile[],
  { replacing = false, mapping }: Bringing,
): Placing {
  const alike = importsOf(kind, before);
  const known = alike.find((file) => file.text === text);
  if (known) return { file: known, imports: before, replaced: null, tooLarge: null };
  const shown = name.slice(0, 200) || kind;
  const replaced = (replacing && alike.find((file) => file.name === shown)) || null;
  const others = before.filter((file) => file !== replaced);
  const id = replaced?.id ?? freeId(name, kind, before);
  const file: ImportedFile = { id, name: shown, text, kind, ...(mapping && { mapping }) };
  const imports = replaced ? before.map((each) => (each === replaced ? file : each)) : [...before, file];
  return { file, imports, replaced, tooLarge: sizeProblem(name, text, others) };
}

/**
 * Brings the satellites of a file into the scene, as one step of undo. Records that cannot be read are left out and
 * told; where none can, or the file is too large, the scene stays. A file that is there already is not taken twice.
 */
export async function importSatellites(
  { name, text }: { name: string; text: string },
  how: Bringing = {},
): Promise<Taken> {
  const before = documentStore.getState().scene.imports;
  const { file, imports, replaced, tooLarge } = placing({ name, text }, 'satellites', before, how);
  if (tooLarge !== null) return refusedFile(tooLarge, 'satellites');
  let read: SatellitesRead | null;
  try {
    read = await readSatellites(file.id, imports, stateNow().clockMs);
  } catch {
    return refusedFile(
      t('The reader of satellite files could not be loaded; check the connection and try again'),
      'satellites',
    );
  }
  const { scene } = documentStore.getState();
  const isNew = imports !== before;
  const isGone = read === null || (isNew && scene.imports !== before);
  // One that was to take the place of another has its id: the other stays.
  if (isNew && !replaced && (isGone || read?.accepted === 0)) await forgetSatellites(file.id);
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
    replaced,
  };
  if (accepted === 0) {
    const named = rejected.map(({ line, message }) => ({ line, message: `${name}: ${message}` }));
    return { ...taken, rejected: named, id: '' };
  }
  if (isNew) write({ scene: { ...scene, imports: [...imports] } });
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

/**
 * Brings back a file that another has taken the place of, beside it and within the same step of undo. Gives why it cannot; null
 * where it is done.
 */
export function keepBoth(replaced: ImportedFile, by: string): string | null {
  const tooLarge = sizeProblem(replaced.name, replaced.text, documentStore.getState().scene.imports);
  if (tooLarge !== null) return tooLarge;
  rewrite((scene) => {
    const newer = scene.imports.find(({ id }) => id === by);
    if (!newer || newer.text === replaced.text) return scene;
    const imports = scene.imports.map((file) => (file === newer ? replaced : file));
    return { ...scene, imports: [...imports, { ...newer, id: freeId(newer.name, 'import', imports) }] };
  });
  return null;
}
