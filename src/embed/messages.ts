import { msg } from '../locales/i18n';
import { loadTwice } from '../shared/loadTwice';
import { tellMissing } from '../store/actions/bring';
import { liveStore } from '../store/live';
import type { EventName, Groundtrack } from './api';

const events: EventName[] = ['ready', 'scene', 'focus', 'shot', 'error', 'height'];

/** Events that a page would have been told, had this come with the first script. */
function eventsBefore(): [EventName, unknown][] {
  const { drawn, flat, notices } = liveStore.getState();
  const errors = notices.filter(({ tone }) => tone !== 'info').map(({ text }) => text);
  return [
    ...(flat === null ? errors : [flat, ...errors]).map((text): [EventName, string] => ['error', text]),
    ...(drawn ? [['ready', null] satisfies [EventName, null]] : []),
  ];
}

/**
 * Listens to the one parent window of exactly `origin`, and sends it the events, `live` before them and what has happened by now. A
 * message that can be cancelled is, as the sign that it was heard. Returns the way to stop. Messages from anyone else are left unread.
 * @param afterPoster whether a poster stood before the app and told `ready`. That event is then not told again: a page that answers
 * it would ask everything twice.
 */
export function listenToParent(api: Groundtrack, origin: string, afterPoster = false): () => void {
  const parent = window.parent;
  if (parent === window) return () => {};
  let inbox: Promise<(data: unknown) => void> | null = null;
  const send = (reply: unknown) => parent.postMessage(reply, origin);
  const refuse = (data: unknown) => {
    const { type, id } = Object(data);
    const errors = [{ path: '', message: 'Answers could not be loaded. Ask again.' }];
    if (id !== undefined && /^groundtrack:/.test(type))
      send({ type: 'groundtrack:reply', v: 1, id, ok: false, errors });
  };
  const open = () => {
    // Few hosts ask anything; those that come before the code are answered in their order.
    inbox ??= loadTwice(() => import('./inbox')).then(
      ({ createInbox }) => createInbox(api, send),
      (reason: unknown) => {
        inbox = null;
        tellMissing(msg('Answers to the page around'), open, reason);
        return refuse;
      },
    );
    return inbox;
  };
  const hear = (event: MessageEvent) => {
    const { source, origin: from, data } = event;
    if (source !== parent || from !== origin) return;
    if (event.cancelable) event.preventDefault();
    void open().then((take) => take(data));
  };
  window.addEventListener('message', hear);
  const told = afterPoster ? events.filter((name) => name !== 'ready') : events;
  const tell = (name: EventName, value: unknown) => send({ type: `groundtrack:${name}`, v: 1, value });
  const stops = told.map((name) => api.on(name, (value) => tell(name, value)));
  // A page may change what a running globe shows, and need not open another frame for it.
  send({ type: 'groundtrack:live', v: 1, value: null });
  for (const [name, value] of eventsBefore()) if (told.includes(name)) tell(name, value);
  return () => {
    window.removeEventListener('message', hear);
    for (const stop of stops) stop();
  };
}
