import { useEffect, useRef } from 'react';
import { msg } from '../locales/i18n';
import { togglePlay } from '../panels/timeline/playback';
import { bring } from '../store/actions/bring';
import { redo, undo } from '../store/actions/history';
import { documentStore } from '../store/document';
import { foldAll, showAlone } from './room/room';

/** True where keys are text or a choice; a switch or a button takes none of the shell's. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type)) return false;
  return target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** True where a dialog or an open menu will take Escape. */
const isCovered = (target: EventTarget | null): boolean =>
  document.querySelector('dialog[open], :popover-open') !== null ||
  (target instanceof Element && target.closest('[role="dialog"]') !== null);

/** Climbs out of a rack or hall; false where nobody is in one. The code of the descent is there by then. */
function climbOut(): boolean {
  if (!documentStore.getState().scene.focus?.includes('/hall:')) return false;
  void bring(msg('Campus'), async () => (await import('../store/actions/descent')).climb());
  return true;
}

/**
 * Keys of the shell: `/` or Ctrl/⌘-K search, Ctrl/⌘-Z undo, with Shift or Ctrl-Y redo, space on the page play and pause, Escape up from a
 * rack or hall (the globe takes its own). */
export function useShellKeys(onSearch: () => void): void {
  const search = useRef(onSearch);
  search.current = onSearch;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (command && key === 'k') search.current();
      else if (isTyping(event.target)) return;
      else if (command && key === 'z') event.shiftKey ? redo() : undo();
      else if (command && key === 'y') redo();
      else if (command) return;
      else if (key === '/') search.current();
      else if (key === 'h') showAlone(true);
      else if (key === 'p') foldAll();
      else if (key === ' ' && event.target === document.body) {
        togglePlay();
      } else if (key === 'escape') {
        if (isCovered(event.target) || !climbOut()) return;
      } else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
