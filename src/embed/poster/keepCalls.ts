import type { Groundtrack } from '../api';

/** Messages that are kept for the app, at most: more than a page sends while it loads. */
const KEPT_AT_MOST = 100;

/** What `window.groundtrack` is until the app is there: who awaits its `ready` starts the app, and reaches the app's verbs through it. */
function standIn(start: () => Promise<void>): Groundtrack {
  const later: Groundtrack = new Proxy({} as Groundtrack, {
    get(_, verb) {
      const app = window.groundtrack === later ? undefined : window.groundtrack;
      if (app) return Reflect.get(app, verb);
      if (verb === 'version') return 1;
      return verb === 'ready' ? start().then(() => window.groundtrack?.ready) : undefined;
    },
  });
  return later;
}

/** Keeps the messages of the parent that the address names, and hands them to the app once it listens. */
function keepMessages(parent: Window, hostOrigin: string, start: () => Promise<void>): void {
  const kept: MessageEventInit[] = [];
  const keep = ({ source, origin, data }: MessageEvent) => {
    if (source !== parent || origin !== hostOrigin) return;
    if (typeof data?.type !== 'string' || !data.type.startsWith('groundtrack:')) return;
    if (kept.length < KEPT_AT_MOST) kept.push({ source, origin, data });
    if (kept.length > 1) return;
    void start().then(() => {
      window.removeEventListener('message', keep);
      for (const message of kept) window.dispatchEvent(new MessageEvent('message', message));
    });
  };
  window.addEventListener('message', keep);
}

/**
 * Lets the page around speak to an app that has not started: what it asks starts it, and is answered then.
 * @param start resolves when the app has put `window.groundtrack` in place; the same for who asks twice.
 */
export function keepCalls({ searchParams }: URL, start: () => Promise<void>): void {
  window.groundtrack = standIn(start);
  const origin = searchParams.get('origin');
  if (searchParams.get('api') === '1' && origin && window.parent !== window)
    keepMessages(window.parent, origin, start);
}
