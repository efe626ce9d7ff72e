import { useEffect, useRef } from 'react';
import { togglePlay } from '../panels/playback';
import { redo, undo } from '../store/actions';

/** True where keys are text or a choice; a switch or a button takes none of the shell's. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type)) return false;
  return target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Keys of the shell: `/` or Ctrl/⌘-K search, Ctrl/⌘-Z undo, with Shift or Ctrl-Y redo, space on the page play and pause. */
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
      else if (key === ' ' && event.target === document.body) {
        togglePlay();
      } else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
