import { useEffect, useRef } from 'react';
import { msg } from '../locales/i18n';
import { togglePlay } from '../panels/timeline/playback';
import { takeEarlyKeys } from '../shared/earlyKeys';
import { isCharacter } from '../shared/isCharacter';
import { bring } from '../store/actions/bring';
import { redo, undo } from '../store/actions/history';
import { tellRefusal } from '../store/actions/moment';
import { foldAll, showAlone } from '../store/actions/room';
import { documentStore } from '../store/document';
import { presenterChoices } from '../store/presenterChoices';

/** True where keys are text or a choice; a switch or a button takes none of the shell's. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type)) return false;
  return target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** True where a dialog or an open menu will take Escape. */
export const isCovered = (target: EventTarget | null): boolean =>
  document.querySelector('dialog[open], :popover-open') !== null ||
  (target instanceof Element && target.closest('[role="dialog"]') !== null);

/** Climbs out of a rack or hall; false where nobody is in one. The code of the descent is there by then. */
function climbOut(): boolean {
  if (!documentStore.getState().scene.focus?.includes('/hall:')) return false;
  void bring(msg('Campus'), async () => (await import('../store/actions/descent')).climb());
  return true;
}

const stepNodes = (by: 1 | -1) =>
  void bring(msg('Nodes'), async () => tellRefusal((await import('../store/actions/nodes')).stepNode(by)));

/** What the shell itself can open. */
export interface ShellOpens {
  search: () => void;
  help: () => void;
}

/** Keys with Ctrl or ⌘. */
const commands: Record<string, (opens: ShellOpens, shift: boolean) => void> = {
  k: ({ search }) => search(),
  z: (_, shift) => (shift ? redo() : undo()),
  y: () => redo(),
};

/** Keys alone, where nobody types and no dialog lies over the page. */
const plain: Record<string, (opens: ShellOpens, shift: boolean) => void> = {
  '/': ({ search }) => search(),
  '?': ({ help }) => help(),
  h: () => showAlone(true),
  p: () => foldAll(),
  n: (_, shift) => stepNodes(shift ? -1 : 1),
};

/** Keys that are the globe's: pressed where nothing has the focus, as on a page that has just opened, they are for it. */
const ofGlobe = /^(arrow(left|right|up|down)|enter|home|[wasdf0+=-])$/i;

/** Whether a key moves the picture. */
export const isGlobeKey = (key: string): boolean => ofGlobe.test(key);

function handToGlobe({ key, code, shiftKey }: KeyboardEvent): void {
  const globe = document.querySelector<HTMLElement>('[role="application"]');
  globe?.focus({ preventScroll: true });
  globe?.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, cancelable: true }));
}

/** Whether a key was the shell's. */
function take(event: KeyboardEvent, opens: ShellOpens): boolean {
  const command = event.ctrlKey || event.metaKey;
  if (!command && isCharacter(event.key) && !presenterChoices.getState().characterKeys) return false;
  const key = event.key.toLowerCase();
  // A key that is held would set them and take them back, many times a second.
  if (event.repeat && /^[hp]$/.test(key)) return !command;
  const typing = isTyping(event.target);
  const known = (command ? commands : plain)[key];
  if (known && (command ? key === 'k' || !typing : !typing && !isCovered(event.target))) {
    known(opens, event.shiftKey);
    return true;
  }
  if (command || typing || isCovered(event.target)) return false;
  if (key === 'escape') return climbOut();
  if (event.target !== document.body) return false;
  if (key === ' ') togglePlay();
  else if (isGlobeKey(key)) handToGlobe(event);
  else return false;
  return true;
}

/**
 * Keys of the shell: `/` or Ctrl/⌘-K search, `?` keys and words, H the picture alone, P folds the panels, N and Shift-N from node to
 * node, Ctrl/⌘-Z undo, with Shift or Ctrl-Y redo, Escape up from a rack or hall; where nothing has the focus, space plays and pauses
 * and the globe's keys are the globe's. Those of one character do nothing where the reader turned them off, but on the globe itself. Keys that were pressed before the shell was there count too.
 */
export function useShellKeys(opens: ShellOpens): void {
  const latest = useRef(opens);
  latest.current = opens;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      if (take(event, latest.current)) event.preventDefault();
    };
    for (const event of takeEarlyKeys()) onKey(event);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
