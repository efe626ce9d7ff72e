import { saveFile } from '../../kit/saveFile';
import { formatDate } from '../../locales/format';
import { language, t } from '../../locales/i18n';
import { languageForm } from '../../locales/languages';
import { decodeFile } from '../../scene/link/file';
import { sameJson } from '../../scene/merge';
import type { SceneDocument } from '../../scene/types';
import type { Problem } from '../../shared/result';
import { notify, showWriting } from '../../store/actions/moment';
import { replaceScene } from '../../store/actions/scene';
import { documentStore } from '../../store/document';
import { saveSceneFile, sceneFile } from '../sceneFile';

/** Where the browser keeps the story that is being written, and one that it could not read again. */
const KEY = 'groundtrack:story';
const BROKEN_KEY = 'groundtrack:story:broken';
/** What is written is kept once nothing was changed for so long, milliseconds. */
const REST_MS = 400;

let told = false;

/** Keeps the present scene in the browser, with the time. Where there is no room for it, that is told once. */
function keep(): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ savedMs: Date.now(), text: sceneFile().text }));
  } catch (reason) {
    // A sandboxed frame keeps nothing at all, and says so by a SecurityError.
    if (told || !(reason instanceof DOMException) || reason.name === 'SecurityError') return;
    told = true;
    notify('warning', t('The browser has no room to keep this story; save it as a file.'), {
      saves: saveSceneFile,
    });
  }
}

function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing is kept.
  }
}

/** Saves the story as a file; the browser need not keep it any more. */
export function saveStory(): void {
  saveSceneFile();
  forget();
}

/** Keeps the story in the browser while it is written: soon after each change, and when the page is left. Gives the way to stop. */
export function startAutosave(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    keep();
  };
  const stop = documentStore.subscribe(({ scene, base }, before) => {
    const { story, title } = scene;
    // Opening a scene, or going to a shot, writes nothing.
    if ((story === before.scene.story && title === before.scene.title) || story === base.story) return;
    clearTimeout(timer);
    timer = setTimeout(flush, REST_MS);
  });
  window.addEventListener('pagehide', flush);
  return () => {
    flush();
    stop();
    window.removeEventListener('pagehide', flush);
  };
}

/** Time of day in the reader's zone, with the day where it is not today's. */
function whenWords(savedMs: number): string {
  const lang = language();
  const saved = new Date(savedMs);
  const time = saved.toLocaleTimeString(languageForm(lang).tag, { hour: '2-digit', minute: '2-digit' });
  return saved.toDateString() === new Date().toDateString() ? time : `${formatDate(savedMs, lang)}, ${time}`;
}

/** What cannot be read is kept beside, so that the next story does not take its place, and is to be had as it is. */
function tellBroken(raw: string, reason: string): void {
  try {
    localStorage.setItem(BROKEN_KEY, raw);
    localStorage.removeItem(KEY);
  } catch {
    // It stays where it was.
  }
  const save = () => saveFile('story.broken.txt', new Blob([raw], { type: 'text/plain' }));
  notify(
    'warning',
    t('The story that this browser kept cannot be read: {reason}. It is kept as it is.', { reason }),
    {
      choices: [{ words: t('Save it as it is'), run: save }],
    },
  );
}

interface Kept {
  savedMs: number;
  text: string;
}

function parsed(raw: string): Kept | null {
  try {
    const { savedMs, text } = JSON.parse(raw) as Record<string, unknown>;
    return typeof savedMs === 'number' && typeof text === 'string' ? { savedMs, text } : null;
  } catch {
    return null;
  }
}

/** What the browser keeps; null where that is nothing. */
function keptText(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** The story that was kept, and the time; a reason where it cannot be read. */
function readKept(raw: string): { scene: SceneDocument; notes: Problem[]; savedMs: number } | string {
  const kept = parsed(raw);
  if (!kept) return t('its beginning is damaged');
  const read = decodeFile(kept.text, t('the story'));
  if (!read.ok) return read.errors[0]?.message ?? '';
  return { scene: read.value, notes: read.notes ?? [], savedMs: kept.savedMs };
}

/** Offers the story that was being written when the page was left; one that cannot be read is told. Nothing where none was kept, or it is the one that is open. */
export function offerRecovery(): void {
  const raw = keptText();
  if (raw === null) return;
  const kept = readKept(raw);
  if (typeof kept === 'string') {
    tellBroken(raw, kept);
    return;
  }
  const { scene } = documentStore.getState();
  if (sameJson(scene.story, kept.scene.story) && sameJson(scene.title, kept.scene.title)) return;
  const recover = () => {
    replaceScene(kept.scene);
    showWriting(true);
    for (const { message } of kept.notes) notify('info', message);
  };
  notify('info', t('Recover your story of {time}?', { time: whenWords(kept.savedMs) }), {
    choices: [
      { words: t('Recover'), run: recover },
      { words: t('Discard'), run: forget },
    ],
  });
}
