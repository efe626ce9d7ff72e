import { t } from '../locales/i18n';
import { siteCamera } from '../panels/site/siteCamera';
import { encodeFile } from '../scene/link/file';
import { flyTo } from '../store/actions/clock';
import { takeFile } from '../store/actions/files';
import type { Taken } from '../store/actions/imports';
import { notify } from '../store/actions/moment';
import { currentScene } from '../store/readings/currentScene';
import { siteFileRead } from '../store/sites/importedSites';
import { stateNow } from '../store/stateNow';

/** No scene file and no list of satellites or sites is larger, bytes; a file beyond is not read at all. */
const LARGEST_BYTES = 100_000_000;
/** Sentences shown of one file; a file that is wrong throughout is told by its first faults. */
const SENTENCES = 3;

/** The present scene as a file: with the running time and the moving camera. */
export function sceneFile(): { name: string; text: string } {
  const scene = currentScene(stateNow());
  return { name: `${scene.id}.groundtrack.json`, text: encodeFile(scene) };
}

/** Hands the present scene to the browser as a download. */
export function saveSceneFile(): void {
  const { name, text } = sceneFile();
  const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.download = name;
  anchor.click();
  // The download reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

function sentences(faults: { line: number; message: string }[], name: string): string {
  const told = faults.slice(0, SENTENCES).map(({ line, message }) =>
    // A fault of the writing names its line itself.
    message.startsWith(`${name}, `) ? `${message}.` : t('{message} (line {line}).', { message, line }),
  );
  const more = faults.length - told.length;
  if (more > 0) told.push(t('{more, plural, one {One more like this.} other {# more like this.}}', { more }));
  return told.join(' ');
}

/** Tells what came in, and offers the list where something was left out or changed. */
function tellImport({ sentence, rejected, leftOut }: Taken): void {
  notify('info', `${sentence}.`, leftOut + rejected.length > 0 ? 'imports' : undefined);
}

/** Flies to where the sites of a file are, all of them in view. */
function showSites(importId: string): void {
  const sites = siteFileRead(stateNow(), importId)?.sites ?? [];
  if (sites.length > 0) flyTo(siteCamera(sites));
}

/**
 * Opens a scene file, or brings in the satellites of a TLE or OMM file or the sites of a CSV or GeoJSON file, as one step of
 * undo. What it is shows by its content. A file that cannot be read leaves the scene as it is and says why. Resolves to whether anything was taken.
 */
export async function openSceneFile(file: Pick<File, 'name' | 'size' | 'text'>): Promise<boolean> {
  const { name } = file;
  const unchanged = t('The scene stays as it is.');
  const text = file.size > LARGEST_BYTES ? null : await file.text().catch(() => null);
  if (text === null) {
    const reason =
      file.size > LARGEST_BYTES
        ? t('{name} is larger than a scene can be ({size} MB)', { name, size: LARGEST_BYTES / 1e6 })
        : t('{name} could not be read', { name });
    notify('error', `${reason}. ${unchanged}`);
    return false;
  }
  const taken = await takeFile({ name, text });
  const { accepted, rejected, kind, id } = taken;
  if (accepted === 0) notify('error', `${sentences(rejected, name)} ${unchanged}`);
  else if (kind !== 'scene') tellImport(taken);
  else if (rejected.length > 0) notify('info', sentences(rejected, name));
  if (accepted > 0 && kind === 'sites') showSites(id);
  return accepted > 0;
}

/** Opens the file that was dropped or chosen. Several lists of satellites or sites come in one after the other; of several scenes, none. */
export async function openOne(files: ArrayLike<File>): Promise<void> {
  const list = Array.from(files);
  if (list.length > 1 && list.some(({ name }) => /\.json$/i.test(name)))
    notify('warning', t('One scene opens at a time. Choose one file.'));
  else for (const file of list) await openSceneFile(file);
}
