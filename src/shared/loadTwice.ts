/** Wait before the second try, milliseconds: a line that was gone for a moment is often back. */
const AGAIN_AFTER_MS = 600;

/** Addresses of stylesheets that came with code and failed: Vite asks for each but once. */
const missingStyles = new Set<string>();
/** Of them, those without which the last try of a loader failed. */
const missingOf = new WeakMap<object, string[]>();

async function loadStyle(address: string): Promise<void> {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', crossOrigin: '', href: address });
  const loaded = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
  });
  document.head.append(link);
  try {
    await loaded;
    missingStyles.delete(address);
  } catch {
    link.remove();
  }
}

async function tryOnce<T>(load: () => Promise<T>): Promise<T> {
  await Promise.all([...missingStyles].map(loadStyle));
  for (const address of missingOf.get(load) ?? []) if (missingStyles.has(address)) throw new Error(address);
  const before = [...missingStyles];
  try {
    return await load();
  } catch (reason) {
    missingOf.set(
      load,
      [...missingStyles].filter((address) => !before.includes(address)),
    );
    throw reason;
  }
}

/**
 * Loads code, with its styles, or data that comes later, a second time by itself where the first try fails. Rejects with the
 * second reason. `load` may run twice; the same function is to be given when it is tried again.
 */
export async function loadTwice<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await tryOnce(load);
  } catch {
    await new Promise((done) => setTimeout(done, AGAIN_AFTER_MS));
    return tryOnce(load);
  }
}

/** The bytes of a file beside the page, in one try. Rejects with its path and why it cannot be had, whole. */
export async function readBytes(path: string): Promise<ArrayBuffer> {
  try {
    const answer = await fetch(new URL(path, document.baseURI), { credentials: 'omit' });
    if (!answer.ok) throw new Error(String(answer.status));
    return await answer.arrayBuffer();
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : 'not readable'}`);
  }
}

/** The same in two tries. Whoever is tried again itself takes `readBytes`. */
export const fetchBytes = (path: string): Promise<ArrayBuffer> => loadTwice(() => readBytes(path));

/** A stylesheet that failed has no rules; one on its way has no sheet. */
function hasFailed({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet?.cssRules.length === 0;
  } catch {
    return true;
  }
}

/** From now on stylesheets that come with code and fail are noted, to be had at a second try. */
export function watchStyles(): void {
  window.addEventListener('vite:preloadError', () => {
    for (const link of document.querySelectorAll<HTMLLinkElement>('head link[rel="stylesheet"]')) {
      if (!hasFailed(link)) continue;
      missingStyles.add(link.href);
      link.remove();
    }
  });
}

/** Fetches the page's styles that failed anew. Rejects with their address where they do not come. */
export function reloadStyles(): Promise<unknown> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('head link[rel="stylesheet"]')];
  const link = links.find(hasFailed);
  return new Promise((resolve, reject) => {
    const fresh = link?.cloneNode() as HTMLLinkElement | undefined;
    if (!link || !fresh) return resolve(null);
    fresh.addEventListener('load', resolve);
    fresh.addEventListener('error', () => reject(new Error(link.href)));
    link.replaceWith(fresh);
  });
}
