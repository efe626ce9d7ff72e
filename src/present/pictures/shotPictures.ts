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
  try {
    sessionStorage.setItem(PREFIX + key, address);
  } catch {
    // No room, or a frame that keeps nothing: it is held until the page is left.
  }
  for (const listener of listeners) listener();
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
