import { parseOrigin } from '../../scene/link/parseOrigin';
import type { Groundtrack } from '../api';

/** Messages that are kept for the app, at most: more than a page sends while it loads. */
const KEPT_AT_MOST = 100;

const refusal = (message: string) => ({ ok: false, errors: [{ path: '', message }] });

/**
 * What `window.groundtrack` is until the app is there: who awaits its `ready` or listens to an event starts the app, and reaches the
 * app's verbs through it; before that they are refused.
 */
function standIn(start: () => Promise<void>): Groundtrack {
  const on: Groundtrack['on'] = (event, listener) => {
    let stop: (() => void) | null = null;
    let stopped = false;
    void start().then(
      () => {
        if (!stopped) stop = window.groundtrack?.on(event, listener) ?? null;
      },
      () => {},
    );
    return () => {
      stopped = true;
      stop?.();
    };
  };
  const later: Groundtrack = new Proxy({} as Groundtrack, {
    get(_, verb) {
      const app = window.groundtrack === later ? undefined : window.groundtrack;
      if (app) return Reflect.get(app, verb);
      if (verb === 'version') return 1;
      if (verb === 'on') return on;
      if (verb === 'ready') return start().then(() => window.groundtrack?.ready);
      // Whatever awaits the stand-in itself asks for this.
      if (verb === 'then' || typeof verb === 'symbol') return undefined;
      return () => refusal('The globe has not started: await groundtrack.ready.');
    },
  });
  return later;
}

/** Keeps the messages of the parent that the address names, and hands them to the app until it has heard one; refuses them where it cannot. */
function keepMessages(parent: Window, hostOrigin: string, start: () => Promise<void>): void {
  const kept: MessageEventInit[] = [];
  const refuse = (messages: MessageEventInit[], why: string) => {
    for (const { data } of messages)
      if (data.id !== undefined)
        parent.postMessage({ type: 'groundtrack:reply', v: 1, id: data.id, ...refusal(why) }, hostOrigin);
  };
  const handOver = () => {
    for (const message of kept.splice(0)) {
      const isHeard = !window.dispatchEvent(new MessageEvent('message', { ...message, cancelable: true }));
      if (isHeard) window.removeEventListener('message', keep);
      else refuse([message], 'Answers could not be loaded. Ask again.');
    }
  };
  const keep = (event: MessageEvent) => {
    const { source, origin, data } = event;
    // One of a browser cannot be cancelled; it is handed on as one that can.
    if (event.cancelable || source !== parent || origin !== hostOrigin) return;
    if (typeof data?.type !== 'string' || !data.type.startsWith('groundtrack:')) return;
    event.stopImmediatePropagation();
    kept.push({ source, origin, data });
    if (kept.length === 1)
      start().then(handOver, () => refuse(kept.splice(0), 'The globe could not be loaded. Ask again.'));
    else if (kept.length > KEPT_AT_MOST)
      refuse(
        kept.splice(KEPT_AT_MOST),
        `${KEPT_AT_MOST} messages wait already; this one is refused. Wait for replies.`,
      );
  };
  window.addEventListener('message', keep);
  // Its first picture stands, and whatever is asked now is answered: a page that waits for this must not wait for the reader.
  parent.postMessage({ type: 'groundtrack:ready', v: 1, value: null }, hostOrigin);
}

/**
 * Lets the page around speak to an app that has not started: what it asks starts it, and is answered then.
 * @param start resolves when the app has put `window.groundtrack` in place; the same for who asks twice.
 */
export function keepCalls({ searchParams }: URL, start: () => Promise<void>): void {
  window.groundtrack = standIn(start);
  // Where the app would hear nobody, the poster hears nobody.
  const origin = parseOrigin(searchParams.get('origin') ?? '');
  if (/^(1|true)$/.test(searchParams.get('api') ?? '') && origin && window.parent !== window)
    keepMessages(window.parent, origin, start);
}
