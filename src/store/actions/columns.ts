import type { SiteMapping } from '../../facts/import/mapping';
import type { ImportedFile, SceneDocument } from '../../scene/types';
import { documentStore } from '../document';
import { liveStore } from '../live';
import { siteFileReading } from '../sites/importedSites';
import { rememberMapping } from '../sites/rememberedMapping';
import { stateNow } from '../stateNow';
import { undo, write } from './history';
import { readingFailed } from './importSites';
import { removeImport } from './imports';
import { notify } from './moment';
import { rewrite } from './rewrite';
import { readSiteImports } from './siteReader';
import { tellReading } from './tellReading';

/**
 * Opens the step in which a list's columns are matched. `fresh`: the list has just come in, and what is matched belongs to that step
 * of undo; else the first change is a step, and the others join it.
 */
export function openColumns(fileId: string, fresh = false): void {
  const file = documentStore.getState().scene.imports.find(({ id }) => id === fileId);
  if (file) liveStore.setState({ columns: { file, now: file, fresh }, importsShown: false });
}

const withFile = (scene: SceneDocument, from: ImportedFile, to: ImportedFile): SceneDocument =>
  scene.imports.includes(from)
    ? { ...scene, imports: scene.imports.map((file) => (file === from ? to : file)) }
    : scene;

async function applied(mapping: SiteMapping): Promise<void> {
  const { columns } = liveStore.getState();
  if (!columns) return;
  const { file, now, fresh } = columns;
  const mapped = { ...file, mapping };
  try {
    const { imports } = withFile(documentStore.getState().scene, now, mapped);
    await tellReading(file.name, readSiteImports(imports));
  } catch (reason) {
    notify('warning', `${readingFailed(file.name, reason)}.`);
    return;
  }
  if (liveStore.getState().columns !== columns) return;
  if (fresh || now !== file) rewrite((scene) => withFile(scene, now, mapped));
  else write({ scene: withFile(documentStore.getState().scene, now, mapped) });
  liveStore.setState({ columns: { ...columns, now: mapped } });
}

let wanted: SiteMapping | null = null;
let running: Promise<void> | null = null;

async function applyWanted(): Promise<void> {
  for (let next = wanted; next; next = wanted) {
    wanted = null;
    await applied(next);
  }
  running = null;
}

/** Reads the list whose columns are matched by another mapping; of several wishes meanwhile the newest counts. */
export function chooseMapping(mapping: SiteMapping): Promise<void> {
  wanted = mapping;
  running ??= applyWanted();
  return running;
}

/** Ends the step; a mapping that was chosen is remembered for files of the same header. */
export function closeColumns(header: readonly string[] = []): void {
  const { columns } = liveStore.getState();
  if (!columns) return;
  // A list that gives nothing does not stay.
  if (columns.fresh && siteFileReading(stateNow(), columns.file.id)?.sites.length === 0) {
    takeBackColumns();
    return;
  }
  const { now, file } = columns;
  if (now !== file && now.mapping && header.length > 0) rememberMapping(header, now.mapping);
  liveStore.setState({ columns: null });
}

/** Ends the step as if it had not been: a list that has just come in goes again, another is read as before. */
export function takeBackColumns(): void {
  const { columns } = liveStore.getState();
  if (!columns) return;
  const { file, now, fresh } = columns;
  liveStore.setState({ columns: null });
  if (!fresh && now === file) return;
  const before = documentStore.temporal.getState().pastStates.at(-1)?.scene?.imports ?? [];
  if (fresh ? !before.includes(now) : before.includes(file)) undo();
  else if (fresh) removeImport(file.id);
  else write({ scene: withFile(documentStore.getState().scene, now, file) });
}
