import { storyLink } from '../../store/readings/currentScene';
import { stateNow } from '../../store/stateNow';

/** Where the tab keeps the presentation's name, so that it finds its other window again after it is loaded anew. */
const KEY = 'groundtrack:presentation';

/** A name by chance. Also where the page is not secure, which has no `randomUUID`. */
export const newName = (): string =>
  [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('');

/** A tab whose storage takes no more keeps it in its own name, which lasts as long. */
const NAMED = `${KEY}:`;

/** The presentation that this tab is part of; null for none. */
export function presentationOfTab(): string | null {
  const named = window.name.startsWith(NAMED) ? window.name.slice(NAMED.length) : null;
  try {
    return sessionStorage.getItem(KEY) ?? named;
  } catch {
    return named;
  }
}

/** The name of this tab's presentation, a new one where it has none. */
export function beginPresentation(): string {
  const session = presentationOfTab() ?? newName();
  try {
    sessionStorage.setItem(KEY, session);
  } catch {
    // A frame that its page has given a name keeps that, and has to open the window again after it is loaded anew.
    if (window.name === '') window.name = NAMED + session;
  }
  return session;
}

/** The address of the speaker's window. */
function speakerAddress(session: string): string {
  const url = new URL(storyLink(stateNow(), window.location.href));
  url.searchParams.set('mode', 'present');
  url.searchParams.set('speaker', session);
  return url.href;
}

/** Opens the speaker's window, or brings it to the front; null where the browser does not allow it. */
export const openSpeaker = (session: string): Window | null =>
  window.open(speakerAddress(session), `groundtrack-${session}`, 'popup,width=1180,height=760');
