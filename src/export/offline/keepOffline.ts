import { t } from '../../locales/i18n';
import { scriptAddress } from '../../shared/scriptAddress';
import { lastingScene } from '../../store/readings/currentScene';
import { stateNow } from '../../store/stateNow';
import { loadBuiltFiles } from '../builtFiles';
import { neededFiles } from '../neededFiles';

const KEPT = 'groundtrack-offline-';
/** Files fetched at once. */
const AT_ONCE = 6;

/** A file that is kept, or is still to come. */
export interface KeptFile {
  path: string;
  bytes: number;
  kept: boolean;
}

const refuse = (): never => {
  throw new Error(
    t(
      'This browser keeps nothing offline at this address: it takes https. An HTML file of the story opens without a network.',
    ),
  );
};

/** The worker that answers without a network, once it runs. Rejects with a sentence where there can be none. */
async function startWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) refuse();
  try {
    await navigator.serviceWorker.register(scriptAddress('offline.js'), {
      scope: new URL('./', document.baseURI).href,
    });
    await navigator.serviceWorker.ready;
  } catch {
    refuse();
  }
}

/** Keeps a file. Rejects with its path where it cannot be had whole. */
async function keep(cache: Cache, path: string): Promise<void> {
  const address = new URL(path, document.baseURI).href;
  if (await cache.match(address)) return;
  const answer = await fetch(address, { credentials: 'omit', cache: 'no-cache' }).catch(() => null);
  if (!answer?.ok) throw new Error(t('{path} could not be fetched; nothing is offline yet.', { path }));
  await cache.put(address, answer);
}

/**
 * Fetches and keeps all that any shot of the scene may load, pages included, so that the app runs and reloads without a network.
 * Resolves once everything is kept; what was kept of an older build goes then. Rejects with a sentence.
 * @param onList told the files, after each that is kept.
 */
export async function keepOffline(onList: (files: readonly KeptFile[]) => void): Promise<void> {
  const built = await loadBuiltFiles();
  await startWorker();
  const here = window.location.pathname.startsWith(new URL('./', document.baseURI).pathname)
    ? new URL(window.location.pathname, window.location.href).href
    : './';
  const pages = [...new Set([new URL('./', document.baseURI).href, here])];
  const needed = neededFiles(lastingScene(stateNow()), built.files);
  const list: KeptFile[] = [
    ...pages.map((path) => ({ path, bytes: 0, kept: false })),
    ...['files.json', 'favicon.svg'].map((path) => ({ path, bytes: 0, kept: false })),
    ...needed.map(([path, bytes]) => ({ path, bytes, kept: false })),
  ];
  const name = `${KEPT}${built.entry}`;
  const cache = await caches.open(name);
  let next = 0;
  const work = async () => {
    for (let i = next++; i < list.length; i = next++) {
      const file = list[i] as KeptFile;
      await keep(cache, file.path);
      list[i] = { ...file, kept: true };
      onList([...list]);
    }
  };
  onList([...list]);
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const other of await caches.keys())
    if (other.startsWith(KEPT) && other !== name) await caches.delete(other);
}
