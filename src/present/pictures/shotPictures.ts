/** Where the tab keeps pictures; a window that it opens begins with a copy of them. */
const PREFIX = 'groundtrack:picture:';
/** Pictures that are held, a few kilobytes each; those of the longest ago go first. */
const MOST = 300;

const held = new Map<string, string>();
const listeners = new Set<() => void>();

/** The picture of that name as a `data:` address; null where none was taken. */
export function shotPicture(key: string): string | null {
  const here = held.get(key);
  if (here !== undefined || key === '') return here ?? null;
  try {
    const kept = sessionStorage.getItem(PREFIX + key);
    if (kept !== null) held.set(key, kept);
    return kept;
  } catch {
    return null;
  }
}

/** Keeps a picture under its name, for as long as the tab lives where it may. */
export function keepShotPicture(key: string, address: string): void {
  held.set(key, address);
  const [oldest] = held.keys();
  if (held.size > MOST && oldest !== undefined) {
    held.delete(oldest);
    forget(oldest);
  }
  keepInTab(key, address);
  for (const listener of listeners) listener();
}

/** Names of the pictures that the tab keeps, also those that a page before this one has taken. */
const keptKeys = (): string[] =>
  Array.from({ length: sessionStorage.length }, (_, i) => sessionStorage.key(i) ?? '')
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => name.slice(PREFIX.length));

/** Keeps a picture in the tab; of those that this page has not shown, the others make room for it. */
function keepInTab(key: string, address: string): void {
  try {
    const others = keptKeys().filter((other) => other !== key);
    const strangers = others.filter((other) => !held.has(other));
    for (const other of strangers.slice(0, Math.max(0, others.length + 1 - MOST))) forget(other);
    sessionStorage.setItem(PREFIX + key, address);
  } catch {
    // No room, or a frame that keeps nothing: it is held until the page is left.
  }
}

function forget(key: string): void {
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept.
  }
}

/** Told of each picture that is taken. Gives the way to stop. */
export function onShotPicture(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
