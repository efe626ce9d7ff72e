import { type Message, t } from '../../locales/i18n';
import { loadTwice } from '../../shared/loadTwice';
import { link, linkLeavesImportsOut } from '../readings/currentScene';
import { stateNow } from '../stateNow';
import { notify } from './moment';

/** Loads the page anew at the address that holds all of the scene. */
function loadPageAnew(): void {
  window.history.replaceState(null, '', link(stateNow(), window.location.href));
  window.location.reload();
}

/**
 * Tells that a part of the app could not be loaded, and offers to try again.
 * @param part its name as the reader knows it. @param reason why, as the loader rejected.
 */
export function tellMissing(part: Message, again: () => void, reason?: unknown): void {
  // Code that came broken the browser keeps for as long as the page is open.
  const broken = reason instanceof SyntaxError && !linkLeavesImportsOut(stateNow());
  notify('warning', t('Could not be loaded: {part}. Everything else works without it.', { part }), {
    again: broken ? loadPageAnew : again,
  });
}

/**
 * Brings a part of the app that comes later: `load` fetches it and puts it to use, twice where the first try fails. Where the
 * second fails too the reader is told and may try again. Never rejects: gives what `load` gave, or null once its loss is told.
 */
export async function bring<T>(
  part: Message,
  load: () => Promise<T>,
  again: () => void = () => void bring(part, load),
): Promise<T | null> {
  try {
    return await loadTwice(load);
  } catch (reason) {
    tellMissing(part, again, reason);
    return null;
  }
}
