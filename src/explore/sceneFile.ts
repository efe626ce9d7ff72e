import { t } from '../shared/i18n';
import { importFile, notify } from '../store/actions';
import { currentScene, encodeFile } from '../store/select';
import { store } from '../store/store';

/** No text of 8 million letters is larger, bytes; a file beyond is not read at all. */
const LARGEST_BYTES = 32_000_000;
/** Sentences shown of one file; a file that is wrong throughout is told by its first faults. */
const SENTENCES = 3;

/** The present scene as a file: with the running time and the moving camera. */
export function sceneFile(): { name: string; text: string } {
  const scene = currentScene(store.getState());
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

/**
 * Opens a scene file as one step of undo. Any other file, and one that cannot be read, leaves the scene as it is and
 * says why. Resolves to whether the scene was opened.
 */
export async function openSceneFile(file: Pick<File, 'name' | 'size' | 'text'>): Promise<boolean> {
  const { name } = file;
  const unchanged = t('The scene stays as it is.');
  if (!/\.json$/i.test(name)) {
    const kind = t('{name} is not a scene file; those end in .json.', { name });
    notify('error', `${kind} ${unchanged}`);
    return false;
  }
  const text = file.size > LARGEST_BYTES ? null : await file.text().catch(() => null);
  if (text === null) {
    const reason =
      file.size > LARGEST_BYTES
        ? t('{name} is larger than a scene can be (8 MB)', { name })
        : t('{name} could not be read', { name });
    notify('error', `${reason}. ${unchanged}`);
    return false;
  }
  const { accepted, rejected } = await importFile({ name, text });
  if (accepted === 0) notify('error', `${sentences(rejected, name)} ${unchanged}`);
  else if (rejected.length > 0) notify('info', sentences(rejected, name));
  return accepted > 0;
}

/** Opens the one file that was dropped or chosen; of several, none. */
export async function openOne(files: ArrayLike<File>): Promise<void> {
  const [file] = Array.from(files);
  if (files.length > 1) notify('warning', t('One scene opens at a time. Choose one file.'));
  else if (file) await openSceneFile(file);
}
