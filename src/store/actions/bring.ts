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

/** Whether the server has another build by now, whose files have other names. */
async function isRenewed(): Promise<boolean> {
  const own = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src;
  const answer = await fetch(new URL('files.json', document.baseURI), { cache: 'no-store' });
  const { entry } = await answer.json();
  return own !== undefined && !own.endsWith(entry);
}

/** Offers to load the page anew where its server has another build by now: what is not loaded yet is not there any more. */
export async function tellRenewed(): Promise<void> {
  if (!(await isRenewed().catch(() => false))) return;
  const text = linkLeavesImportsOut(stateNow())
    ? t(
        'The app was renewed on its server. Loading it anew leaves the imported files out; save a scene file first.',
      )
    : t('The app was renewed on its server. Load it anew to go on; the scene stays as it is.');
  notify('warning', text, { choices: [{ words: t('Load anew'), run: loadPageAnew }] });
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
  void tellRenewed();
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
