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

/** Where the browser keeps the story that is being written, those that it took the place of, and one that it could not read again. */
const KEY = 'groundtrack:story';
const ASIDE = 'groundtrack:story:aside:';
const BROKEN_KEY = 'groundtrack:story:broken';
/** What is written is kept once nothing was changed for so long, milliseconds. */
const REST_MS = 400;

let told = false;
/** This page among all that keep a story, and what it kept last. */
const me = Math.random().toString(36).slice(2);
let ours: string | null = null;
/** What the reader recovered: it is in what is written from here on. */
let recovered: string | null = null;

/** Where a story stands that another page wrote; what was kept by an older build has no name. */
const asideKey = (raw: string): string => `${ASIDE}${parsed(raw)?.by ?? 'before'}`;

/** All places of stories, that of the latest first. */
const keptKeys = (): string[] => [
  KEY,
  ...Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? '').filter((key) =>
    key.startsWith(ASIDE),
  ),
];

/** Takes away a story wherever it stands. */
function forget(raw: string): void {
  try {
    for (const key of keptKeys()) if (localStorage.getItem(key) === raw) localStorage.removeItem(key);
  } catch {
    // Nothing is kept.
  }
}

/** Puts a story in the one place; what another page left there goes aside, to be offered still. */
function put(raw: string): void {
  const there = localStorage.getItem(KEY);
  if (there !== null && there !== ours && there !== recovered) localStorage.setItem(asideKey(there), there);
  localStorage.setItem(KEY, raw);
  localStorage.removeItem(`${ASIDE}${me}`);
  if (recovered !== null) forget(recovered);
  [ours, recovered] = [raw, null];
}

/** Keeps the present scene in the browser, with the time. Where there is no room for it, that is told once. */
function keep(): void {
  try {
    put(JSON.stringify({ savedMs: Date.now(), by: me, text: sceneFile().text }));
  } catch (reason) {
    // A sandboxed frame keeps nothing at all, and says so by a SecurityError.
    if (told || !(reason instanceof DOMException) || reason.name === 'SecurityError') return;
    told = true;
    notify('warning', t('The browser has no room to keep this story; save it as a file.'), {
      saves: saveSceneFile,
    });
  }
}

const isSameStory = (one: SceneDocument, other: SceneDocument): boolean =>
  one.story === other.story && one.title === other.title;

/** Keeps the story in the browser while it is written: soon after each change, and when the page is left. Gives the way to stop. */
export function startAutosave(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leaving = false;
  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    keep();
  };
  const stop = documentStore.subscribe(({ scene, base }, before) => {
    // Opening a scene, or going to a shot, writes nothing.
    if (isSameStory(scene, before.scene) || isSameStory(scene, base)) return;
    clearTimeout(timer);
    timer = setTimeout(flush, REST_MS);
    // A field that is being typed in hands its draft over as the page goes: there is no later.
    if (leaving) flush();
  });
  const come = () => {
    leaving = false;
  };
  const leave = () => {
    leaving = true;
    flush();
  };
  window.addEventListener('pageshow', come);
  window.addEventListener('pagehide', leave);
  return () => {
    flush();
    stop();
    window.removeEventListener('pageshow', come);
    window.removeEventListener('pagehide', leave);
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
function tellBroken(key: string, raw: string, reason: string): void {
  try {
    // There may be no room for it twice.
    localStorage.removeItem(key);
    localStorage.setItem(BROKEN_KEY, raw);
  } catch {
    localStorage.setItem(key, raw);
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
  /** The page that wrote it; null for one of an older build. */
  by: string | null;
  text: string;
}

function parsed(raw: string): Kept | null {
  try {
    const { savedMs, by, text } = JSON.parse(raw) as Record<string, unknown>;
    if (typeof savedMs !== 'number' || typeof text !== 'string') return null;
    return { savedMs, by: typeof by === 'string' ? by : null, text };
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

/** Offers one story that was kept; nothing where it is the one that is open. */
function offer(raw: string, kept: Exclude<ReturnType<typeof readKept>, string>): void {
  const { scene } = documentStore.getState();
  if (sameJson(scene.story, kept.scene.story) && sameJson(scene.title, kept.scene.title)) return;
  const recover = () => {
    recovered = raw;
    replaceScene(kept.scene);
    showWriting(true);
    for (const { message } of kept.notes) notify('info', message);
  };
  notify('info', t('Recover your story of {time}?', { time: whenWords(kept.savedMs) }), {
    choices: [
      { words: t('Recover'), run: recover },
      { words: t('Discard'), run: () => forget(raw) },
    ],
  });
}

/** Offers the stories that were being written when their pages were left; one that cannot be read is told. */
export function offerRecovery(): void {
  try {
    for (const key of keptKeys()) {
      const raw = localStorage.getItem(key);
      if (raw === null) continue;
      const kept = readKept(raw);
      if (typeof kept === 'string') tellBroken(key, raw, kept);
      else offer(raw, kept);
    }
  } catch {
    // A frame that keeps nothing has nothing to offer.
  }
}
