import { msg } from '../locales/i18n';
import { loadTwice } from '../shared/loadTwice';
import { tellMissing } from '../store/actions/bring';
import type { EventName, Groundtrack } from './api';

const events: EventName[] = ['ready', 'scene', 'focus', 'shot', 'error', 'height'];

/**
 * Listens to the one parent window of exactly `origin`, and sends it the events, `live` before them. Returns the way to stop.
 * Messages from anyone else are left unread.
 * @param poster where a poster stood before the app and told `ready`: resolves when what was asked since may be answered. That
 * event is then not told again: a page that answers it would ask everything twice.
 */
export function listenToParent(
  api: Groundtrack,
  origin: string,
  poster: Promise<unknown> | null = null,
): () => void {
  const parent = window.parent;
  if (parent === window) return () => {};
  let inbox: Promise<(data: unknown) => void> | null = null;
  const hear = (event: MessageEvent) => {
    if (event.source !== parent || event.origin !== origin) return;
    // Few hosts ask anything; those that come before the code are answered in their order.
    inbox ??= loadTwice(() => import('./inbox')).then(({ createInbox }) =>
      createInbox(api, (reply) => parent.postMessage(reply, origin), poster),
    );
    inbox
      .then((take) => take(event.data))
      .catch((reason: unknown) => {
        inbox = null;
        tellMissing(msg('Answers to the page around'), () => hear(event), reason);
      });
  };
  window.addEventListener('message', hear);
  const told = poster ? events.filter((name) => name !== 'ready') : events;
  const stops = told.map((name) =>
    api.on(name, (value) => parent.postMessage({ type: `groundtrack:${name}`, v: 1, value }, origin)),
  );
  // A page may change what a running globe shows, and need not open another frame for it.
  parent.postMessage({ type: 'groundtrack:live', v: 1, value: null }, origin);
  return () => {
    window.removeEventListener('message', hear);
    for (const stop of stops) stop();
  };
}
